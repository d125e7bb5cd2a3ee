using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The reasons of a plan that a campaign values, on their page.</summary>
public sealed class ValuedPlanTests(ValuedPlanSite site) : IClassFixture<ValuedPlanSite>
{
    private const string Heading = "Which input of the campaign to check next";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_which_input_of_the_campaign_to_check_as_the_command_does_and_leads_to_its_source()
    {
        var token = (await site.OpenAsync("/plan/why")).QuerySelector<IHtmlInputElement>("form.plan-ask input[name=token]")!.Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", token)]);
        using var sent = await site.Browser.PostAsync(new Uri("/plan/why", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var address = sent.Headers.Location!.OriginalString;
        if (site.Queue.Planning(address) is { } job) await site.EndAsync(job.Id);

        var page = await site.OpenAsync(address);

        var part = page.QuerySelectorAll(".answer h2").Single(heading => heading.TextContent == Heading).ParentElement!;
        var said = Assert.Single(part.QuerySelectorAll("li"));
        Assert.Contains("would let through 5 ± 0 threats fewer than this one at its low end", said.TextContent, StringComparison.Ordinal);
        Assert.Equal(Plain(await SaidAsync()), Plain(string.Concat(said.ChildNodes.Where(node => node is not IElement { ClassName: "cite" }).Select(node => node.TextContent))));
        var origins = said.QuerySelectorAll("[data-origin]").Select(figure => figure.GetAttribute("data-origin")!).Distinct().ToArray();
        Assert.Contains(origins, origin => origin.Contains("kill-probability", StringComparison.Ordinal));
        foreach (var origin in origins) await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(origin));
    }

    [Fact]
    public async Task The_run_keeps_it_and_the_page_of_the_plan_and_the_first_page_show_it()
    {
        var said = await SaidAsync();

        Assert.Equal(said, Assert.Single(LastRun.Read(site.Workspace, Site.Parts)!.Input.Plan!.CampaignChecks).Text);
        foreach (var (path, where) in new[] { ("/plan", "main li"), ("/", "#checks li") })
            Assert.Contains(Plain(said), (await site.OpenAsync(path)).QuerySelectorAll(where).Select(line => Plain(string.Concat(line.ChildNodes.Where(node => node is not IElement { ClassName: "cite" }).Select(node => node.TextContent)))));
    }

    private async Task<string> SaidAsync()
    {
        await using var session = await PlanSession.OpenAsync(Directory.GetFiles(site.Workspace.Plans, "*.yaml").Single(), null, Site.Parts, new QuietLog(), Cancel);
        var (reasons, saying) = await session.ReasonsAsync(0, ExplainedSubjects.Worst, Cancel);
        return saying.Reasons(reasons).Single(part => part.Heading == Heading).Sentences.Single().Text;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
