using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Planning;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Plans;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>A plan kept solved: replaced while it is asked, refused and mended, saved while an answer is looked for.</summary>
public sealed class PlanReadyTests(AskedPlanSite site) : IClassFixture<AskedPlanSite>
{
    private const string Protection = "protection:\n  scenario: ../scenarios/none.yaml\n  receiver: UKR\n  up-to:\n    - {item: gem-t, amount: {best: 60, unit: missile, assumption: Invented.}}\n  span-months: 3\n  slices: 2\n  replications: 20\n  assumption: Invented.\n";

    private static readonly PlanQuestion Question = PlanQuestion.Of(PlanQuestionKind.Try, new Dictionary<string, string> { ["set:lines/gem-t-usa/ramp"] = "3" });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_who_comes_while_the_plan_is_replaced_is_told_so_and_one_before_him_is_answered(bool failsAtEnd)
    {
        var solver = new GatedSolver(Site.Parts.Solver(), failsAtEnd);
        var kept = new KeptPlan("", await WarmPlan.OfAsync(PlanOfRun.Read(site.Workspace, LastRun.Read(site.Workspace, Site.Parts)!)!, solver, Cancel), solver, TimeProvider.System);
        var reached = solver.Close();
        var first = kept.TryAsync(Question, Cancel);
        await reached.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        kept.Retire();
        var late = kept.TryAsync(Question, Cancel);
        solver.Open();
        Assert.Equal(Core.SolveStatus.Optimal, (await first)!.Value.Found.Status);
        Assert.Null(await late.WaitAsync(TimeSpan.FromMinutes(1), Cancel));
        Assert.Null(await kept.TryAsync(Question, Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel));
        await kept.DisposeAsync();
    }

    [Fact]
    public async Task Readers_who_come_while_the_plan_is_replaced_are_answered_or_told_that_it_is_made_ready()
    {
        await ReadyAsync();
        for (var round = 0; round < 3; round++)
        {
            await File.AppendAllTextAsync(site.PlanFile, "\n# saved again", Cancel);
            await site.OpenAsync("/plan/try");
            var job = site.Queue.Planning(JobQueue.MakeReady)!.Id;
            var readers = Enumerable.Range(1, 12).Select(async i =>
            {
                await Task.Delay(40 * i, Cancel);
                return await site.OpenAsync($"/plan/try?part=lines&set%3Alines%2Fgem-t-usa%2Framp={(i + 1).ToString(CultureInfo.InvariantCulture)}");
            });
            Assert.All(await Task.WhenAll(readers).WaitAsync(TimeSpan.FromMinutes(2), Cancel), page =>
                Assert.True(page.QuerySelector("#h-found") is not null || page.QuerySelector("#h-job")!.TextContent == "The plan is being made ready"));
            Assert.Equal(JobState.Done, (await site.EndAsync(job)).State);
        }
    }

    [Fact]
    public async Task What_was_refused_stands_until_it_is_mended_or_asked_for_and_then_the_page_tries_again_by_itself()
    {
        var before = await File.ReadAllTextAsync(site.PlanFile, Cancel);
        await File.WriteAllTextAsync(site.PlanFile, before + "\n" + Protection, Cancel);
        await site.OpenAsync("/plan/try");
        var refused = await site.EndAsync(site.Queue.Planning(JobQueue.MakeReady)!.Id);
        Assert.Equal("PAV6217", Assert.Single(refused.Problems).Code);
        // As long as it lasts nobody who looks makes it try again.
        for (var i = 0; i < 3; i++) Assert.Equal("The plan was refused", (await site.OpenAsync("/plan/try")).QuerySelector("#h-job")!.TextContent);
        Assert.Equal(refused.Id, site.Queue.Planning(JobQueue.MakeReady)!.Id);
        // By the button it does.
        var form = (await site.OpenAsync("/plan/try")).QuerySelectorAll<IHtmlFormElement>("form[action='/plan/try']").Single();
        using (var sent = new FormUrlEncodedContent(form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => KeyValuePair.Create(input.Name!, input.Value))))
        using (var answer = await site.Browser.PostAsync(new Uri("/plan/try", UriKind.Relative), sent, Cancel)) Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var again = await site.EndAsync(site.Queue.Planning(JobQueue.MakeReady)!.Id);
        Assert.True(again.Id > refused.Id && again.State == JobState.Failed);
        Assert.Equal("The plan was refused", (await site.OpenAsync("/plan/try")).QuerySelector("#h-job")!.TextContent);
        await File.WriteAllTextAsync(site.PlanFile, before, Cancel);
        await ReadyAsync();
    }

    [Fact]
    public async Task An_answer_of_a_plan_that_was_saved_anew_meanwhile_is_not_one_of_the_new_plan()
    {
        await using var desk = new Desk(site.Workspace, Site.Parts);
        var question = PlanQuestion.Of(PlanQuestionKind.WhyNot, new Dictionary<string, string> { ["if"] = "divert/nspa-gem-t = 0" });
        await desk.Plans.AnswerAsync(question.Text, new QuietLog(), Cancel);
        Assert.NotNull(desk.Plans.Found(question));
        await desk.Plans.AnswerAsync(question.Text, new SavingLog(() => File.AppendAllText(site.PlanFile, "\n# saved meanwhile")), Cancel);
        Assert.Null(desk.Plans.Found(question));
    }

    [Fact]
    public async Task The_need_of_the_plan_stands_in_the_funnel_while_a_run_holds_the_workspace()
    {
        using var run = await WorkspaceLock.TakeForRunAsync(site.Workspace, Cancel);
        var page = await site.OpenAsync("/ledger/funnel?item=gem-t&receiver=UKR");
        Assert.Contains("5 to 20 missiles a month", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Waits until the page shows its sliders.</summary>
    private async Task ReadyAsync()
    {
        if ((await site.OpenAsync("/plan/try")).QuerySelector("form.dials") is not null) return;
        Assert.Equal(JobState.Done, (await site.EndAsync(site.Queue.Planning(JobQueue.MakeReady)!.Id)).State);
        Assert.NotNull((await site.OpenAsync("/plan/try")).QuerySelector("form.dials"));
    }
}
