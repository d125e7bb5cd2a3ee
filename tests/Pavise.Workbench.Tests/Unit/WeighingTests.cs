using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Pavise.Workbench.Jobs;

namespace Pavise.Workbench.Tests;

/// <summary>Views whose claims are weighed anew in a workspace of many claims: as a job, with the answer that a small workspace gives at once.</summary>
public sealed class WeighingTests : IAsyncLifetime
{
    private const string Asked = "/ledger/balance?without=Germany";

    private readonly Site site = new() { ManyClaims = 0 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_answer_of_a_job_is_that_of_a_page_that_waits_and_the_other_questions_are_there_with_it()
    {
        var page = await site.OpenAsync(Asked);
        Assert.Contains("being weighed anew", page.QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/run/events?id=1", page.QuerySelector("#steps")!.GetAttribute("data-events"));
        var events = await site.Browser.GetStringAsync(new Uri("/run/events?id=1", UriKind.Relative), Cancel);
        Assert.All(["claims read", "claims weighed", "entered in a book", "questions answered"], step => Assert.Contains(step, events, StringComparison.Ordinal));
        Assert.Equal(JobState.Done, (await site.EndAsync(1)).State);
        string[] paths = [Asked, "/ledger?without=Germany", "/ledger/timeline?without=Germany", "/ledger/balance?happened=2025-06-01&without=Germany"];
        var answers = new List<string>();
        foreach (var path in paths) answers.Add(Shown(await site.OpenAsync(path)));
        Assert.Single(site.Queue.All);
        await using var plain = new Site();
        await plain.InitializeAsync();
        foreach (var (path, answer) in paths.Zip(answers)) Assert.Equal(Shown(await plain.OpenAsync(path)), answer);
        Assert.Empty(plain.Queue.All);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_refused_as_a_page_that_waits_refuses_it()
    {
        const string Nobody = "/ledger/balance?without=Nobody+At+All";
        await site.OpenAsync(Nobody);
        await site.EndAsync(1);
        var page = await site.OpenAsync(Nobody, HttpStatusCode.NotFound);
        Assert.Contains("PAV4018", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_an_ended_weighing_is_given_to_no_other_job_after_a_restart()
    {
        await site.OpenAsync(Asked);
        Assert.Equal(JobState.Done, (await site.EndAsync(1)).State);
        await site.RestartAsync();
        Assert.Null(site.Queue.Find(1));
        await site.OpenAsync(Asked);
        Assert.Null(site.Queue.Find(1));
        Assert.Equal(JobState.Done, (await site.EndAsync(2)).State);
    }

    [Fact]
    public async Task A_weighing_survives_a_restart_is_stopped_and_asked_for_again()
    {
        site.Edit("replications: 60", "replications: 9000000");
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        await site.OpenAsync(Asked);
        Assert.Equal(Asked, site.Queue.Find(2)!.Address);
        await site.RestartAsync();
        await SendAsync("/run/cancel", 2, Asked);
        var stopped = await site.OpenAsync(Asked);
        Assert.Contains("Stopped", stopped.QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);
        await SendAsync("/weigh", 2, Asked);
        await Site.UntilAsync(() => site.Queue.Find(1) is { State: JobState.Running });
        await SendAsync("/run/cancel", 1, "/run");
        Assert.Equal(JobState.Done, (await site.EndAsync(3)).State);
        Assert.NotNull((await site.OpenAsync(Asked)).QuerySelector("main form.asked"));
        Assert.Equal(["000001.json"], Directory.GetFiles(Path.Combine(site.Workspace.Output, "jobs")).Select(Path.GetFileName));
        Assert.DoesNotContain("weighed anew", (await site.OpenAsync("/run")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_another_run_the_claims_are_weighed_again()
    {
        await site.OpenAsync(Asked);
        await site.EndAsync(1);
        site.Edit("replications: 60", "replications: 62");
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        Assert.Equal(JobState.Done, (await site.EndAsync(2)).State);
        Assert.NotNull((await site.OpenAsync(Asked)).QuerySelector("#h-job"));
        Assert.Equal(JobState.Done, (await site.EndAsync(3)).State);
        Assert.Null((await site.OpenAsync(Asked)).QuerySelector("#h-job"));
    }

    [Fact]
    public async Task A_weighing_that_nobody_asked_for_is_not_there()
    {
        using var form = await site.FormAsync(("id", "7"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.PostAsync(new Uri("/weigh", UriKind.Relative), form, Cancel)).StatusCode);
    }

    private static string Shown(IParentNode page) => page.QuerySelector("main")!.InnerHtml;

    private async Task SendAsync(string path, int id, string goesTo)
    {
        using var form = await site.FormAsync(("id", id.ToString(CultureInfo.InvariantCulture)));
        using var answer = await site.Browser.PostAsync(new Uri(path, UriKind.Relative), form, Cancel);
        Assert.Equal(goesTo, answer.Headers.Location?.OriginalString);
    }
}
