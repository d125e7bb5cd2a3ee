using System.Globalization;
using System.Net;
using System.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Questions about the plan on pages.</summary>
public sealed class PlanQuestionTests(AskedPlanSite site) : IClassFixture<AskedPlanSite>
{
    private const string WhyNot = "/plan/why-not?if=divert%2Fnspa-gem-t%20%3D%200";
    private const string Impossible = "/plan/why-not?if=accept%2Fgermany-mse%20%3E%3D%20100000";

    private const string Relaxed = "/plan/relax?drop%3Alines%2Fgem-t-usa%2Fcapacity=yes&set%3Aorders%2Fgermany-mse%2Fquantity=300";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_plan_page_asks_for_its_reasons_by_a_button_and_names_no_command()
    {
        var plan = await site.OpenAsync("/plan");
        Assert.DoesNotContain("pavise plan", plan.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var page = await AskAsync("/plan/why", plan.QuerySelector<IHtmlFormElement>("#h-ask ~ form")!);
        Assert.Equal(
            ["Why orders are late or needs unmet, and what would help", "Limits that the aims press against", "What must, may or never happens in the best plans", "Whose yes it needs, and what is left without it", "Which number to check next"],
            page.QuerySelectorAll(".answer h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task The_page_says_what_the_command_says_sentence_by_sentence()
    {
        var page = await AskAsync("/plan/why?within=5");
        var said = await ReasonsAsync(5);
        Assert.Equal(said.SelectMany(part => part.Sentences).Select(sentence => Plain(sentence.Text)), page.QuerySelectorAll(".answer li").Select(Bare));
        Assert.Contains(said, part => part.Heading.StartsWith("The same in plans that are nearly as good", StringComparison.Ordinal));
        Assert.True(said.Sum(part => part.Sentences.Count) > 40, "too few sentences to tell anything");
    }

    [Fact]
    public async Task Every_figure_of_an_answer_leads_to_what_it_rests_on()
    {
        foreach (var path in (string[])["/plan/why?within=5", WhyNot, Impossible, Relaxed])
        {
            var page = await AskAsync(path);
            var answer = page.QuerySelectorAll(".answer");
            Assert.NotEmpty(answer);
            foreach (var text in answer.SelectMany(part => part.Descendants<IText>()).Where(text => text.Data.Any(char.IsDigit)))
                Assert.True(text.ParentElement!.Closest("[data-origin]") is { } figure && figure.GetAttribute("data-origin")!.Length > 0, $"on {path} '{text.Data.Trim()}' has no origin");
            foreach (var id in page.QuerySelectorAll("main").SelectMany(part => part.QuerySelectorAll("[data-origin]")).Select(figure => figure.GetAttribute("data-origin")!).Distinct())
                await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(id));
        }
    }

    [Fact]
    public async Task A_limit_named_in_the_reasons_leads_to_the_source_of_its_number()
    {
        var pressed = (await AskAsync("/plan/why")).QuerySelectorAll(".answer").Single(part => part.QuerySelector("h2")!.TextContent.StartsWith("Limits", StringComparison.Ordinal));
        var capacities = pressed.QuerySelectorAll("a.figure").Where(figure => figure.TextContent.Trim() == "the capacity").ToArray();
        Assert.NotEmpty(capacities);
        foreach (var capacity in capacities)
        {
            var limit = capacity.Closest("li")!.TextContent;
            var line = limit[limit.IndexOf("the capacity", StringComparison.Ordinal)..limit.IndexOf(": one unit", StringComparison.Ordinal)];
            // The first months of one line are an assumption of the file, the rest values of the catalogue; a rate of a year is a computation of either.
            var source = line.Contains("GEM-T", StringComparison.Ordinal) && (string[])["March 2026", "April 2026", "May 2026"] is var slow && slow.Any(month => line.Contains(month, StringComparison.Ordinal)) ? "60 missiles a year. A slow start. (plans/spring-2026.yaml:"
                : $"catalogue:item/{(line.Contains("GEM-T", StringComparison.Ordinal) ? "gem-t" : line.Contains("for Patriot", StringComparison.Ordinal) ? "patriot-system" : "pac-3-mse")}/production-per-year";
            var chain = (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(capacity.GetAttribute("data-origin")!))).QuerySelector("main")!.InnerHtml;
            Assert.Contains(source, Uri.UnescapeDataString(chain), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_answer_shows_an_identity_where_there_is_a_name()
    {
        foreach (var path in (string[])["/plan/why?within=5", WhyNot, Impossible, Relaxed])
        {
            var page = await AskAsync(path);
            foreach (var said in page.QuerySelectorAll(".answer li, main > p:not(.crumb)").Select(line => line.TextContent))
                Assert.DoesNotMatch("[a-z]/[A-Za-z0-9]|nspa-gem-t|germany-mse|gem-t-usa|pac-3-mse-usa", said);
        }

        foreach (var option in (await site.OpenAsync("/plan/why-not")).QuerySelectorAll("select[name='if-decision'] option")) Assert.DoesNotMatch("[a-z]/[A-Za-z0-9]", option.TextContent);
    }

    [Fact]
    public async Task Another_decision_chosen_in_the_form_tells_what_it_costs()
    {
        var open = await site.OpenAsync("/plan/why-not");
        Assert.Null(open.QuerySelector(".answer"));
        var option = open.QuerySelectorAll<IHtmlOptionElement>("select[name='if-decision'] option").Single(option => option.Value == "divert/nspa-gem-t/gem-t/UKR");
        Assert.Contains("go to Ukraine", option.TextContent, StringComparison.Ordinal);
        var page = await AskAsync("/plan/why-not", open.QuerySelector<IHtmlFormElement>("form.plan-ask")!, ("if-decision", option.Value), ("if-sign", "="), ("if-number", "0"));
        Assert.StartsWith(Plain("With “slots of the order of NATO Support and Procurement Agency for GEM-T go to Ukraine” at exactly 0 missiles the plan is worse: first in the aim that no use of the first class goes short."), Bare(page.QuerySelector(".answer li")!), StringComparison.Ordinal);
        // The form keeps what was asked, and one month of it can be asked too.
        Assert.Equal("divert/nspa-gem-t/gem-t/UKR", page.QuerySelector<IHtmlSelectElement>("select[name='if-decision']")!.Value);
        var month = await AskAsync("/plan/why-not", open.QuerySelector<IHtmlFormElement>("form.plan-ask")!, ("if-decision", "accept/germany-systems/patriot-system"), ("if-month", "2026-09"), ("if-sign", ">="), ("if-number", "2"));
        Assert.Contains(Plain("“hand-over under the order of Germany for Patriot fire unit” at no less than 2 systems in September 2026"), Bare(month.QuerySelector(".answer li")!), StringComparison.Ordinal);
        Assert.Equal("2026-09", month.QuerySelector<IHtmlInputElement>("input[name='if-month']")!.Value);
    }

    [Fact]
    public async Task A_changed_number_is_told_with_its_unit_and_leads_to_the_reader_who_used_it()
    {
        // Asked first, so that the page has its answer and what it rests on in whatever order the tests are run.
        var told = (await AskAsync(Relaxed)).QuerySelectorAll("main li").Single(line => line.QuerySelector("[data-origin^='assumption:plan-try/']") is not null);
        Assert.EndsWith("quantity:300missiles", Plain(told.TextContent), StringComparison.Ordinal);
        var origin = told.QuerySelectorAll("[data-origin]")[^1].GetAttribute("data-origin")!;
        Assert.Equal("assumption:plan-try/orders/germany-mse/quantity=300", origin);
        Assert.Contains("a reader used 300 for order of Germany for PAC-3 MSE, quantity", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(origin))).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        // The identity of the answer names what was asked as the command does, its words as a person would.
        var answer = (await AskAsync(Relaxed)).QuerySelectorAll("main [data-origin*='/relief/']")[0].GetAttribute("data-origin")!;
        Assert.EndsWith("/relief/orders/germany-mse/quantity = 300, without lines/gem-t-usa/capacity", answer, StringComparison.Ordinal);
        Assert.Contains("the plan spring-2026 solved again with order of Germany for PAC-3 MSE, quantity = 300, without the capacity of the line of RTX for GEM-T", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(answer))).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_there_is_no_such_plan_the_fewest_assumptions_are_named()
    {
        var said = (await AskAsync(Impossible)).QuerySelectorAll(".answer li").Select(Bare).ToArray();
        Assert.Equal(Plain("With “hand-over under the order of Germany for PAC-3 MSE” at no less than 100,000 missiles there is no plan. Checked by re-solve."), said[0]);
        Assert.Contains(said, sentence => sentence.Contains("cannot", StringComparison.Ordinal) && sentence.Contains("nosmallersetisinconflict", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_sent_twice_is_one_job_and_its_address_answers_after_a_restart()
    {
        const string Own = "/plan/why-not?if=divert%2Fgermany-mse%20%3D%200";
        var before = site.Queue.All.Count;
        var page = await AskAsync(Own);
        await AskAsync(Own);
        Assert.Equal(before + 1, site.Queue.All.Count);
        await site.RestartAsync();
        Assert.Equal(page.QuerySelector(".answer")!.TextContent, (await site.OpenAsync(Own)).QuerySelector(".answer")!.TextContent);
        Assert.Null((await site.OpenAsync("/plan/why-not?if=divert%2Fgermany-mse%20%3D%201")).QuerySelector(".answer"));
    }

    [Fact]
    public async Task A_question_can_be_stopped_and_is_taken_up_again_by_a_host_that_was_stopped()
    {
        var stopped = await PostAsync("/plan/why?within=3");
        var job = site.Queue.Planning(stopped)!;
        using (var form = await site.FormAsync(("id", job.Id.ToString(CultureInfo.InvariantCulture))))
        using (var answer = await site.Browser.PostAsync(new Uri("/run/cancel", UriKind.Relative), form, Cancel)) Assert.Equal(stopped, answer.Headers.Location!.OriginalString);
        if ((await site.EndAsync(job.Id)).State == JobState.Cancelled) Assert.Contains("Stopped", (await site.OpenAsync(stopped)).QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);

        var open = site.Queue.Planning(await PostAsync("/plan/why?within=4"))!;
        await site.RestartAsync();
        Assert.Equal(JobState.Done, (await site.EndAsync(open.Id)).State);
        Assert.NotEmpty((await site.OpenAsync("/plan/why?within=4")).QuerySelectorAll(".answer"));
    }

    [Theory]
    [InlineData("/plan/why?within=many")]
    [InlineData("/plan/why-not?if=divert%2Fnobody%20%3D%200")]
    [InlineData("/plan/why-not?if=nonsense")]
    [InlineData("/plan/relax?set%3Alines%2Fnone=4")]
    [InlineData("/plan/relax?set%3Aorders%2Fgermany-mse%2Fquantity=-4")]
    [InlineData("/plan/relax?drop%3Anone=yes")]
    public async Task A_question_that_does_not_fit_the_plan_is_refused_beside_the_form(string path) =>
        Assert.NotEmpty((await site.OpenAsync(path, HttpStatusCode.BadRequest)).QuerySelector("[role=alert]")!.TextContent);

    [Fact]
    public async Task A_form_from_another_site_asks_nothing()
    {
        var before = site.Queue.All.Count;
        using var form = new FormUrlEncodedContent([new("token", new string('0', 64)), new("within", "9")]);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Browser.PostAsync(new Uri("/plan/why", UriKind.Relative), form, Cancel)).StatusCode);
        Assert.Equal(before, site.Queue.All.Count);
    }

    /// <summary>The reasons as the command finds and prints them, by a session of its own.</summary>
    private async Task<IReadOnlyList<PlanPart>> ReasonsAsync(int within)
    {
        await using var session = await site.SessionAsync();
        var (reasons, saying) = await session.ReasonsAsync(within, ExplainedSubjects.Worst, Cancel);
        return saying.Reasons(reasons);
    }

    /// <summary>Asks a question by the form of its page and waits for its answer.</summary>
    private async Task<IHtmlDocument> AskAsync(string path)
    {
        var address = await PostAsync(path);
        if (site.Queue.Planning(address) is { } job) await site.EndAsync(job.Id);
        return await site.OpenAsync(address);
    }

    private async Task<IHtmlDocument> AskAsync(string path, IHtmlFormElement form, params (string Name, string Value)[] values)
    {
        var address = await SendAsync(path, form.QuerySelector<IHtmlInputElement>("input[name=token]")!.Value, values);
        if (site.Queue.Planning(address) is { } job) await site.EndAsync(job.Id);
        return await site.OpenAsync(address);
    }

    /// <summary>Sends the form of a page with what its address asks; the address of the answer.</summary>
    private async Task<string> PostAsync(string path)
    {
        var at = path.IndexOf('?', StringComparison.Ordinal);
        var values = HttpUtility.ParseQueryString(at < 0 ? "" : path[at..]);
        var fields = values.AllKeys.SelectMany(name => name!.StartsWith("if", StringComparison.Ordinal) ? Fields(name, values[name]!) : [(name, values[name]!)]).ToArray();
        return await SendAsync(at < 0 ? path : path[..at], (await site.OpenAsync(path)).QuerySelector<IHtmlInputElement>("form.plan-ask input[name=token]")!.Value, fields);
    }

    private static IEnumerable<(string, string)> Fields(string name, string condition)
    {
        var words = condition.Split(' ');
        return [($"{name}-decision", words[0]), ($"{name}-sign", words[1]), ($"{name}-number", words[2])];
    }

    private async Task<string> SendAsync(string path, string token, (string Name, string Value)[] values)
    {
        using var form = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)).Append(KeyValuePair.Create("token", token)));
        using var answer = await site.Browser.PostAsync(new Uri(path, UriKind.Relative), form, Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A sentence without the marks of its sources.</summary>
    private static string Bare(IElement said) => Plain(string.Concat(said.ChildNodes.Where(node => node is not IElement { ClassName: "cite" }).Select(node => node.TextContent)));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
