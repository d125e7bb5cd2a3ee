using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Numbers of the plan moved within their intervals, and the plan solved again at once.</summary>
public sealed class PlanTryTests(AskedPlanSite site) : IClassFixture<AskedPlanSite>
{
    private const string Budget = "/plan/try?set%3Abudgets%2Fnspa%2Famount=500000000";
    private const string Ramp = "/plan/try?part=lines&set%3Alines%2Fgem-t-usa%2Framp=1";
    private const string Floor = "/plan/try?part=holders&set%3Aholders%2FUKR%2Ffloors%2Fgem-t%2F2026-03=30";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_its_first_use_the_page_tells_how_far_the_plan_is_made_ready_and_then_shows_a_slider_for_each_uncertain_number()
    {
        var page = await OpenAsync("/plan/try");
        Assert.Equal("Nothing is moved: this is the plan as it stands.", string.Join(' ', page.QuerySelector("form.dials ~ p.soft")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var names = new List<string>();
        foreach (var tab in page.QuerySelectorAll("nav.tabs a").Select(link => link.GetAttribute("href")!))
            names.AddRange((await OpenAsync(tab)).QuerySelectorAll<IHtmlInputElement>("input[type=range]").Select(slider => slider.GetAttribute("data-of")!["set:".Length..]));
        var plan = PlanOfRun.Read(site.Workspace, LastRun.Read(site.Workspace, Site.Parts)!)!;
        Assert.Equal(plan.Values.Where(value => !value.Quantity.IsExact).DistinctBy(value => value.Origin).Select(value => value.Name).Order(), names.Order());
        Assert.All((string[])["budgets/nspa/amount", "lines/gem-t-usa/ramp", "holders/DEU/floors/patriot-system/2026-03"], name => Assert.Contains(name, names));
    }

    [Theory]
    [InlineData(Budget)]
    [InlineData(Ramp)]
    [InlineData(Floor)]
    public async Task The_aims_are_those_of_a_solve_from_nothing(string path)
    {
        var page = await OpenAsync(path);
        var change = ChangedNumber.Read(Uri.UnescapeDataString(path[(path.IndexOf("set%3A", StringComparison.Ordinal) + 6)..]))!;
        await using var session = await site.SessionAsync();
        var relief = await Relief.AskAsync(session.Model, [change], [], session.Solver, Cancel);
        var expected = relief.Tiers.Select(tier => (tier.Before is { } before ? Words(before, tier.Unit) : "no plan", tier.After is { } after ? Words(after, tier.Unit) : "no plan")).ToArray();
        var rows = page.QuerySelectorAll("#h-found ~ .scroll tbody tr");
        Assert.Equal(expected, rows.Select(row => (Plain(row.Children[1]), Plain(row.Children[2]))));
        Assert.Contains(rows, row => Plain(row.Children[3]) is not "the same");
        Assert.Matches(@"Solved again in \d+\.\d\d s", Plain(page.QuerySelector(".findings")!));
    }

    [Fact]
    public async Task What_is_decided_otherwise_is_what_two_plans_differ_in()
    {
        var page = await OpenAsync("/plan/try?set%3Aorders%2Fnspa-gem-t%2Fquantity=400");
        await using var session = await site.SessionAsync();
        var before = await Planner.SolveAsync(session.Model, session.Solver, null, Cancel);
        var after = await Planner.SolveAsync(ChangedNumber.Apply(session.Model, [new ChangedNumber("orders/nspa-gem-t/quantity", 400)]), session.Solver, null, Cancel);
        decimal Total(Plan plan) => plan.Decisions.Where(decision => decision is { Kind: DecisionKind.Acceptance, Subject: "nspa-gem-t" }).Sum(decision => decision.Quantity);
        var said = page.QuerySelectorAll("h3 ~ ul li").Select(Plain).ToArray();
        Assert.Contains(said, sentence => sentence.Contains("hand-over under the order of NATO Support and Procurement Agency", StringComparison.Ordinal)
            && sentence.Contains($"{Words(Total(before), Unit.Missile)} in the plan as it stands", StringComparison.Ordinal) && sentence.Contains(Words(Total(after), Unit.Missile), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_figure_leads_to_its_number_or_to_the_change_and_nothing_is_kept()
    {
        foreach (var path in (string[])[Budget, Ramp, Floor, "/plan/try?drop%3Alines%2Fgem-t-usa%2Framp=yes"])
        {
            var before = Directory.GetFiles(site.Workspace.Output, "*", SearchOption.AllDirectories).Order().ToArray();
            var page = await OpenAsync(path);
            Assert.NotNull(page.QuerySelector("#h-found"));
            Assert.Equal(before, Directory.GetFiles(site.Workspace.Output, "*", SearchOption.AllDirectories).Order());
            foreach (var text in page.QuerySelectorAll("main").SelectMany(main => main.Descendants<IText>()).Where(text => text.Data.Any(char.IsDigit)))
                Assert.True(text.ParentElement!.Closest("[data-origin], option, code") is { } figure && figure.GetAttribute("data-origin") is not "", $"on {path} '{text.Data.Trim()}' has no origin");
            foreach (var id in page.QuerySelectorAll("main [data-origin]").Select(figure => figure.GetAttribute("data-origin")!).Distinct())
                await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(id));
        }

        var tried = (await OpenAsync(Budget)).QuerySelectorAll("#h-found ~ .scroll [data-origin]").Select(figure => figure.GetAttribute("data-origin")!).First(id => id.StartsWith("run:plan-try", StringComparison.Ordinal));
        Assert.Contains("a reader used 500,000,000 for budget nspa", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(tried))).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_script_the_slider_that_was_moved_says_the_number_and_the_address_holds_it()
    {
        await OpenAsync("/plan/try");
        using var answer = await site.Browser.GetAsync(new Uri("/plan/try?part=lines&at%3Alines%2Fgem-t-usa%2Framp=3&was%3Alines%2Fgem-t-usa%2Framp=10&at%3Aorders%2Fnspa-gem-t%2Fquantity=700&was%3Aorders%2Fnspa-gem-t%2Fquantity=700", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var settled = answer.Headers.Location!.OriginalString;
        Assert.Equal("/plan/try?part=lines&set%3Alines%2Fgem-t-usa%2Framp=3", settled);
        var page = await OpenAsync(settled);
        Assert.Equal("3", page.QuerySelectorAll<IHtmlInputElement>("input[type=number]").Single(input => input.Name == "set:lines/gem-t-usa/ramp").Value);
        // What was moved in one part is kept when another is shown.
        var other = await OpenAsync(page.QuerySelectorAll("nav.tabs a").First(link => link.GetAttribute("href")!.Contains("part=orders", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal("3", other.QuerySelectorAll<IHtmlInputElement>("form.dials input[type=hidden]").Single(input => input.Name == "set:lines/gem-t-usa/ramp").Value);
    }

    [Fact]
    public async Task A_slider_that_stands_where_it_stood_is_not_moved_however_its_browser_writes_the_number()
    {
        using var answer = await site.Browser.GetAsync(new Uri("/plan/try?at%3Alines%2Fgem-t-usa%2Framp=1.0e1&was%3Alines%2Fgem-t-usa%2Framp=10", UriKind.Relative), Cancel);
        Assert.Equal("/plan/try", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_answer_is_kept_when_it_is_asked_for()
    {
        var form = (await OpenAsync(Ramp)).QuerySelectorAll<IHtmlFormElement>("form[action='/plan/relax']").Single();
        using var sent = new FormUrlEncodedContent(form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var answer = await site.Browser.PostAsync(new Uri("/plan/relax", UriKind.Relative), sent, Cancel);
        var address = answer.Headers.Location!.OriginalString;
        Assert.Equal("/plan/relax?set%3Alines%2Fgem-t-usa%2Framp=1", address);
        Assert.Equal(JobState.Done, (await site.EndAsync(site.Queue.Planning(address)!.Id)).State);
        Assert.Contains("There is a plan.", (await site.OpenAsync(address)).QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan/try?set%3Alines%2Fgem-t-usa%2Framp=40")]
    [InlineData("/plan/try?set%3Alines%2Fgem-t-usa%2Framp=many")]
    [InlineData("/plan/try?set%3Alines%2Fgem-t-usa%2Flead-months=2")]
    [InlineData("/plan/try?set%3Anobody=2")]
    [InlineData("/plan/try?drop%3Anobody=yes")]
    public async Task A_number_beyond_its_interval_is_refused_beside_the_sliders(string path)
    {
        await OpenAsync("/plan/try");
        Assert.NotEmpty((await site.OpenAsync(path, HttpStatusCode.BadRequest)).QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Ten_readers_at_once_are_all_answered_with_their_own_numbers()
    {
        await OpenAsync("/plan/try");
        var pages = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => site.OpenAsync(FormattableString.Invariant($"/plan/try?part=lines&set%3Alines%2Fgem-t-usa%2Framp={i + 1}"))));
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            Assert.Equal((i + 2).ToString(CultureInfo.InvariantCulture), page.QuerySelectorAll<IHtmlInputElement>("input[type=number]").Single(input => input.Name == "set:lines/gem-t-usa/ramp").Value);
            Assert.NotNull(page.QuerySelector("#h-found"));
        }
    }

    /// <summary>A page once the plan is ready.</summary>
    private async Task<IHtmlDocument> OpenAsync(string path)
    {
        var page = await site.OpenAsync(path);
        if (page.QuerySelector("form.dials") is not null) return page;
        Assert.Equal("The plan is being made ready", page.QuerySelector("#h-job")!.TextContent);
        Assert.Equal(JobState.Done, (await site.EndAsync(site.Queue.Planning(JobQueue.MakeReady)!.Id)).State);
        return await site.OpenAsync(path);
    }

    private static string Words(decimal amount, Unit unit) => Formatter.Quantity(Quantity.Exactly(Math.Round(amount, 3), unit));

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
