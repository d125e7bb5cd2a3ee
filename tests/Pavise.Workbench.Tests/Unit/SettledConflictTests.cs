using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>From a conflict to a decision to another run: the conflict is settled, and no number moves but those that rest on it.</summary>
public sealed class SettledConflictTests(PlanSite site) : IClassFixture<PlanSite>
{
    private const string Document = "2024-01-04-joint-order-value";

    private static readonly string[] Pages = ["/", "/outlook", "/plan", "/sources", "/sources?show=values", .. LedgerTab.All.Select(tab => tab.Href), "/ledger/funnel?item=gem-t", "/ledger/funnel?item=patriot-system"];

    private readonly HashSet<string> parted = new(StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_settles_a_conflict_and_only_what_rests_on_its_claims_changes()
    {
        var before = await FiguresAsync();
        var graph = TraceFile.Read(site.Workspace);
        Assert.Contains("5.6 billion USD", await DisputesAsync(), StringComparison.Ordinal);
        // The overview itself leads to the claim.
        var href = (await site.OpenAsync("/")).QuerySelectorAll("#checks a").Select(link => link.GetAttribute("href")!).First(link => link.Contains("review=open", StringComparison.Ordinal));
        Assert.Contains("joint-order", href, StringComparison.Ordinal);
        await DecideAsync();
        using (var form = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), form, Cancel);
        Assert.Equal(JobState.Done, (await site.EndAsync(1)).State);

        Assert.DoesNotContain("5.6 billion USD", await DisputesAsync(), StringComparison.Ordinal);
        var after = await FiguresAsync();
        var fresh = TraceFile.Read(site.Workspace);
        var moved = before.Except(after).Concat(after.Except(before)).ToArray();
        Assert.NotEmpty(moved);
        bool Stands(HashSet<(string Page, string Origin, string Words)> figures, string page, string origin) => figures.Any(figure => figure.Page == page && figure.Origin == origin);
        // What only went to another part of a long list has not changed.
        foreach (var (page, origin, words) in moved.Where(one => !parted.Contains(one.Page) || (Stands(before, one.Page, one.Origin) && Stands(after, one.Page, one.Origin)))) Assert.True(await RestsAsync(graph, origin) || await RestsAsync(fresh, origin), $"on {page} “{words}” ({origin}) moved, and rests on nothing of the claims");
        // Most numbers rest on other texts and stand as they were, to the letter.
        Assert.True(before.Intersect(after).Count() > 10 * moved.Length, $"{moved.Length} of {before.Count} moved");
        // The value of the order is one number now.
        Assert.Contains(before, figure => figure.Words.Contains("5.5", StringComparison.Ordinal) && figure.Words.Contains("5.6", StringComparison.Ordinal) && figure.Page.StartsWith("/ledger", StringComparison.Ordinal));
        Assert.DoesNotContain(after, figure => figure.Words.Contains("5.6 billion", StringComparison.Ordinal) && figure.Page.StartsWith("/ledger/balance", StringComparison.Ordinal));
    }

    /// <summary>What stands under the heading of sources that disagree; what is rejected is told elsewhere.</summary>
    private async Task<string> DisputesAsync() => (await site.OpenAsync("/")).QuerySelectorAll("#doubts h3").FirstOrDefault(heading => heading.TextContent == "Sources that disagree")?.NextElementSibling?.TextContent ?? "";

    /// <summary>Rejects the claim of the greater value by the form on its page.</summary>
    private async Task DecideAsync()
    {
        var card = (await site.OpenAsync("/document?id=" + Document)).QuerySelectorAll(".card").First(card => card.TextContent.Contains("5.6", StringComparison.Ordinal));
        var page = await site.OpenAsync(card.QuerySelector("a.act")!.GetAttribute("href")!);
        string Of(string name) => page.QuerySelector<IHtmlInputElement>($"form.review input[name={name}]")!.Value;
        using var form = await site.FormAsync(("claim", Of("claim")), ("document", Document), ("decision", "reject"), ("by", "Ada"), ("reason", "the maker's own value is the other one"));
        using var answer = await site.Browser.PostAsync(new Uri("/review", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    /// <summary>Every number of the pages with its origin, in the words of the page.</summary>
    private async Task<HashSet<(string Page, string Origin, string Words)>> FiguresAsync()
    {
        var figures = new HashSet<(string, string, string)>();
        foreach (var path in Pages)
        {
            var document = await site.OpenAsync(path);
            if (document.QuerySelector("main a[rel=next], main a[rel=prev]") is not null) parted.Add(path);
            foreach (var element in document.QuerySelectorAll("main [data-origin]:not(.cite)"))
            {
                // The list of what is cited is numbered anew when a source falls away.
                if (element.GetAttribute("data-origin") is not { Length: > 0 } origin || element.Closest(".cited") is not null || element.QuerySelector("[data-origin]") is not null || !element.TextContent.Any(char.IsDigit)) continue;
                figures.Add((path, origin, element.TextContent.Trim()));
            }
        }

        return figures;
    }

    /// <summary>True when an origin rests on a text of the conflict or on the decision.</summary>
    private async Task<bool> RestsAsync(TraceGraph graph, string origin)
    {
        // An entry of a claim of the conflict, which may be gone now.
        if (origin.StartsWith("run:ledger/entry/claim:", StringComparison.Ordinal) && origin.Contains("joint-order", StringComparison.Ordinal)) return true;
        var reach = graph.Find(origin) is null ? (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(origin))).QuerySelector("main")!.TextContent : string.Join(' ', graph.Reach(origin).Select(one => one.Id));
        return reach.Contains("joint-order", StringComparison.Ordinal) || reach.Contains("$5.", StringComparison.Ordinal) || reach.Contains("review", StringComparison.Ordinal);
    }
}
