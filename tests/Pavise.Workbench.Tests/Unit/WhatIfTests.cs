using System.Net;
using System.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Workbench.Jobs;

namespace Pavise.Workbench.Tests;

/// <summary>What-if questions to the scenario.</summary>
public sealed class WhatIfTests(Site site) : IClassFixture<Site>
{
    private const string Few = "/what-if?stock%3Apatriot-interceptor.low=50&stock%3Apatriot-interceptor.high=60&supply%3Apatriot-interceptor.low=10&supply%3Apatriot-interceptor.high=11";
    private const string Many = "/what-if?stock%3Apatriot-interceptor.low=390&stock%3Apatriot-interceptor.high=400&supply%3Apatriot-interceptor.low=49&supply%3Apatriot-interceptor.high=50";

    [Fact]
    public async Task Fewer_rounds_let_more_through_and_more_rounds_fewer()
    {
        Assert.StartsWith("+", await DifferenceAsync(Few), StringComparison.Ordinal);
        Assert.StartsWith("-", await DifferenceAsync(Many), StringComparison.Ordinal);
    }

    // The difference is told with a sign only when its interval has one; else what would settle it is named.
    [Fact]
    public async Task The_answer_is_told_or_said_to_be_open()
    {
        foreach (var question in (string[])[Few, Many])
        {
            var said = (await AskAsync(question)).QuerySelector(".findings")!.TextContent;
            Assert.Matches("^\\s*If ", said);
            var open = said.Contains("ublic information does not determine", StringComparison.Ordinal);
            Assert.Equal(open, said.Contains("What would settle most of it: ", StringComparison.Ordinal) || said.Contains("it takes several", StringComparison.Ordinal));
            Assert.Equal(!open, said.Contains(question == Few ? "more threats of all classes through" : "fewer threats of all classes through", StringComparison.Ordinal));
            Assert.Contains("Monte Carlo error at most", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_figure_of_the_answer_leads_to_the_change_that_was_asked_about()
    {
        var page = await AskAsync(Few);
        var origins = page.QuerySelectorAll("main [data-origin]").Select(element => element.GetAttribute("data-origin")!).Where(id => id.Length > 0).Distinct().ToArray();
        Assert.Contains(origins, id => id.StartsWith("assumption:what-if/stock:patriot-interceptor=50..60", StringComparison.Ordinal));
        foreach (var id in origins) await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(id));
        var leakers = origins.First(id => id.EndsWith("/leakers/ballistic", StringComparison.Ordinal));
        Assert.Contains("what-if", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(leakers))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_asked_and_offers_nothing_of_the_adversary()
    {
        var page = await AskAsync(Few);
        Assert.Equal("50", page.QuerySelectorAll<IHtmlInputElement>("input[type=number]").First(input => input.Name == "stock:patriot-interceptor.low").Value);
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlInputElement>("input[type=number]"), input => !input.Name!.StartsWith("stock:", StringComparison.Ordinal) && !input.Name.StartsWith("supply:", StringComparison.Ordinal) && !input.Name.StartsWith("delivery:", StringComparison.Ordinal));
        Assert.Equal(["", "lower", "middle", "upper"], page.QuerySelectorAll<IHtmlOptionElement>("#tempo option").Select(option => option.Value));
        Assert.Contains("never something to choose", page.QuerySelector("#tempo-help")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/what-if?stock%3Apatriot-interceptor.high=100000")]
    [InlineData("/what-if?stock%3Apatriot-interceptor.low=many")]
    [InlineData("/what-if?stock%3Apatriot-interceptor.low=300&stock%3Apatriot-interceptor.high=200")]
    [InlineData("/what-if?tempo=12")]
    [InlineData("/what-if?tempo=massed")]
    [InlineData("/what-if?tempo=1")]
    public async Task A_bound_beyond_the_scenario_is_refused_beside_the_form(string path) =>
        Assert.Contains("interval", (await site.OpenAsync(path, HttpStatusCode.BadRequest)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Raids_of_the_busier_third_of_the_record_let_more_through_than_those_of_the_quieter_and_figures_rest_on_the_condition()
    {
        Assert.StartsWith("-", await DifferenceAsync("/what-if?tempo=lower"), StringComparison.Ordinal);
        Assert.StartsWith("+", await DifferenceAsync("/what-if?tempo=upper"), StringComparison.Ordinal);
        var page = await site.OpenAsync("/what-if?tempo=upper");
        Assert.Contains("none was chosen", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        var leakers = page.QuerySelectorAll("main [data-origin]").Select(element => element.GetAttribute("data-origin")!).First(id => id.EndsWith("/leakers/ballistic", StringComparison.Ordinal));
        Assert.Contains("a part of an uncertainty", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(leakers))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_sent_twice_is_one_job_and_its_address_answers_after_a_restart()
    {
        const string Own = "/what-if?stock%3Airis-t-interceptor.high=90";
        var before = site.Queue.All.Count;
        var page = await AskAsync(Own);
        await AskAsync(Own);
        Assert.Equal(before + 1, site.Queue.All.Count);
        await site.RestartAsync();
        Assert.Equal(page.QuerySelector(".findings")!.TextContent, (await site.OpenAsync(Own)).QuerySelector(".findings")!.TextContent);
        Assert.Null((await site.OpenAsync("/what-if?stock%3Airis-t-interceptor.high=91")).QuerySelector(".findings"));
    }

    [Fact]
    public async Task An_answer_of_a_scenario_that_was_saved_anew_meanwhile_is_not_one_of_the_new_scenario()
    {
        const string Question = "stock:patriot-interceptor=50..60";
        await using var desk = new Desk(site.Workspace, Site.Parts);
        var file = Directory.GetFiles(site.Workspace.Scenarios, "*.yaml").Order(StringComparer.Ordinal).First();
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        try
        {
            desk.WhatIf.Answer(Question, 1, new Progress<double>(), TestContext.Current.CancellationToken);
            Assert.NotNull(desk.WhatIf.Found(Question));
            desk.WhatIf.Answer(Question, 1, new Saved(() => File.WriteAllText(file, before + "# saved meanwhile\n")), TestContext.Current.CancellationToken);
            Assert.Null(desk.WhatIf.Found(Question));
        }
        finally
        {
            await File.WriteAllTextAsync(file, before, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_question_is_compared_with_another_figure_by_figure()
    {
        await AskAsync(Few);
        await AskAsync(Many);
        var jobs = site.Queue.All.Where(job => job is { Question: not null, State: JobState.Done }).ToArray();
        int Id(string bound) => jobs.First(job => job.Question!.Contains(bound, StringComparison.Ordinal)).Id;
        var page = await site.OpenAsync($"/run?before={Id("=50..60")}&after={Id("=390..400")}");
        var rows = page.QuerySelectorAll("#h-compare ~ .scroll tbody tr");
        Assert.Equal("changed", rows[0].LastElementChild!.TextContent.Trim());
        Assert.Contains(rows, row => row.TextContent.Contains("Ballistic", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.LastElementChild!.TextContent.Trim() is "gone" or "new");
        Assert.All(page.QuerySelectorAll("#h-compare ~ .scroll tbody a.figure"), link => Assert.Contains("run%3Aoutlook%2F", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_from_another_site_asks_nothing()
    {
        var before = site.Queue.All.Count;
        using var form = new FormUrlEncodedContent([new("token", new string('0', 64)), new("stock:patriot-interceptor.high", "77")]);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Browser.PostAsync(new Uri("/what-if", UriKind.Relative), form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(before, site.Queue.All.Count);
    }

    /// <summary>Saves a file as soon as something is under way.</summary>
    private sealed class Saved(Action save) : IProgress<double>
    {
        public void Report(double value) => save();
    }

    /// <summary>Asks a question by the form and waits for its answer.</summary>
    private async Task<IHtmlDocument> AskAsync(string path)
    {
        var cancel = TestContext.Current.CancellationToken;
        var values = HttpUtility.ParseQueryString(path[path.IndexOf('?', StringComparison.Ordinal)..]);
        var token = (await site.OpenAsync(path)).QuerySelector<IHtmlInputElement>("form.whatif input[name=token]")!.Value;
        using var form = new FormUrlEncodedContent(values.AllKeys.Select(name => KeyValuePair.Create(name!, values[name]!)).Append(KeyValuePair.Create("token", token)));
        using var answer = await site.Browser.PostAsync(new Uri("/what-if", UriKind.Relative), form, cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        for (var i = 0; i < 1200 && site.Queue.All.Any(job => job.IsOpen); i++) await Task.Delay(50, cancel);
        return await site.OpenAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>How many more ballistic missiles get through.</summary>
    private async Task<string> DifferenceAsync(string path) =>
        (await AskAsync(path)).QuerySelectorAll("#h-answer ~ .scroll tbody tr").First(row => row.FirstElementChild!.TextContent.Contains("Ballistic", StringComparison.Ordinal)).LastElementChild!.TextContent.Trim();
}
