using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The first page: the answer, what is new, what to check.</summary>
/// <param name="Findings">The findings of the last run.</param>
/// <param name="Since">The day from which on things are new.</param>
/// <param name="News">What is new since then; empty when nothing is.</param>
/// <param name="Checks">What to check, the first first.</param>
/// <param name="Disputed">Sources that disagree and claims that are held.</param>
/// <param name="Graph">The origins of all of it.</param>
public sealed record OverviewModel(
    IReadOnlyList<Sentence> Findings, DateOnly Since, IReadOnlyList<Section> News, IReadOnlyList<CheckItem> Checks, Section Disputed, TraceGraph Graph)
{
    /// <summary>Days before the workspace's own day that count as new unless the reader names another.</summary>
    private const int New = 90;

    public static OverviewModel Of(LastRun run, PageQuery query)
    {
        var since = query.Day("since") ?? run.Settings.AsOf.AddDays(-New);
        var told = StoryWriter.Write(run.Input, new DigestOptions(DigestOptions.LongWords, since));
        var news = told.Sections.Where(section => section.Id is not ("disputed" or "missing")).Select(Listed).ToArray();
        var graph = new TraceGraph(run.Graph, told.Origins);
        return new OverviewModel(run.Brief.Findings, since, news, CheckList.Of(run), new Doubts(run.Input).Disputed(), graph);
    }

    /// <summary>Sentences as a list under a smaller heading: pages are skimmed.</summary>
    private static Section Listed(Section section) => section with
    {
        Id = "news-" + section.Id,
        // Counts of raids come month by month: the latest are news, the rest is for who asks.
        Blocks = [.. section.Blocks.Select(block => block is not Paragraph paragraph ? block
            : section.Id == "raids" ? new Listing(null, [.. paragraph.Sentences.Reverse()], Shown: 4) : new Listing(null, paragraph.Sentences, Shown: 8))],
    };
}
