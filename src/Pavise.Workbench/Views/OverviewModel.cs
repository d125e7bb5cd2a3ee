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

    /// <summary>Sentences of one list, checks and rows of one table at most: the page is for a first look.</summary>
    private const int Most = 40;

    internal static OverviewModel Of(Desk desk, LastRun run, PageQuery query)
    {
        var since = query.Day("since") ?? run.Settings.AsOf.AddDays(-New);
        return desk.Made(FormattableString.Invariant($"overview {since:O}"), () => Of(run, since));
    }

    private static OverviewModel Of(LastRun run, DateOnly since)
    {
        var told = StoryWriter.Write(run.Input, new DigestOptions(DigestOptions.LongWords, since));
        var news = told.Sections.Where(section => section.Id is not ("disputed" or "missing")).Select(section => Cut(Listed(section))).ToArray();
        return new OverviewModel(run.Brief.Findings, since, news, [.. CheckList.Of(run).Take(Most)], Cut(new Doubts(run.Input).Disputed()), new TraceGraph(run.Graph, told.Origins));
    }

    /// <summary>A section of which each list shows its first sentences; the last of them says how many there are in all.</summary>
    private static Section Cut(Section section) => section with
    {
        Blocks = [.. section.Blocks.Select(block => block switch
        {
            Listing { Sentences.Count: > Most } listing => listing with { Sentences = [.. listing.Sentences.Take(Most), More(listing.Sentences.Count)] },
            Paragraph { Sentences.Count: > Most } paragraph => paragraph with { Sentences = [.. paragraph.Sentences.Take(Most), More(paragraph.Sentences.Count)] },
            Table { Rows.Count: > Most } table => table with { Rows = [.. table.Rows.Take(Most)] },
            var whole => whole,
        })],
    };

    private static Sentence More(int count) => new SentenceBuilder().Say("These are the first of ").Say(Formatter.Number(count), RunIds.Judgement).Say("; the pages Documents and Ledger hold them all.").Build();

    /// <summary>Sentences as a list under a smaller heading: pages are skimmed.</summary>
    private static Section Listed(Section section) => section with
    {
        Id = "news-" + section.Id,
        Blocks = [.. section.Blocks.Select(block => block is Paragraph paragraph ? new Listing(null, paragraph.Sentences, section.Id == "raids" ? 4 : 8) : block)],
    };
}
