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
/// <param name="Leaf">Which part of each list is shown, from 1.</param>
/// <param name="Leaves">How many parts the longest list has.</param>
public sealed record OverviewModel(
    IReadOnlyList<Sentence> Findings, DateOnly Since, IReadOnlyList<Section> News, IReadOnlyList<CheckItem> Checks, Section Disputed, TraceGraph Graph, int Leaf, int Leaves)
{
    /// <summary>Days before the workspace's own day that count as new unless the reader names another.</summary>
    private const int New = 90;

    /// <summary>Sentences of one list, checks and rows of one table on one leaf: the page is for a first look.</summary>
    private const int Most = 40;

    internal static OverviewModel Of(Desk desk, LastRun run, PageQuery query)
    {
        var since = query.Day("since") ?? run.Settings.AsOf.AddDays(-New);
        // What is doubted does not depend on the day: it is looked for once.
        var doubts = desk.Made(run, "doubts", () => new Doubted(new Doubts(run.Input).Disputed(), CheckList.Of(run, EventBook.Of(desk, run))));
        return desk.Made(run, FormattableString.Invariant($"overview {since:O} {query.Page}"), () => Of(run, doubts, Gathered(desk, run), since, query.Page));
    }

    /// <summary>The news of the run, whatever the day they are told from.</summary>
    internal static GatheredNews Gathered(Desk desk, LastRun run) => desk.Made(run, "news", () => GatheredNews.Of(run.Input));

    private static OverviewModel Of(LastRun run, Doubted doubts, GatheredNews news, DateOnly since, int asked)
    {
        var told = StoryWriter.Write(run.Input, new DigestOptions(DigestOptions.LongWords, since, Doubts: false), news);
        Section[] all = [.. told.Sections.Select(Listed)];
        var (disputed, checks) = (doubts.Disputed, doubts.Checks);
        var leaves = Math.Max(1, (all.Append(disputed).SelectMany(section => section.Blocks).Select(Length).Append(checks.Count).Max() + Most - 1) / Most);
        var leaf = Math.Clamp(asked, 1, leaves);
        Section[] shown = [.. all.Select(section => Cut(section, leaf)).Where(section => leaf == 1 || section.Blocks.Count > 0)];
        return new OverviewModel(run.Brief.Findings, since, shown, [.. checks.Skip((leaf - 1) * Most).Take(Most)], Cut(disputed, leaf), new TraceGraph(run.Graph, told.Origins.Where(origin => run.Graph.Find(origin.Id) is null)), leaf, leaves);
    }

    /// <summary>What sources disagree about, and what to check.</summary>
    private sealed record Doubted(Section Disputed, IReadOnlyList<CheckItem> Checks);

    private static int Length(Block block) => block switch { Listing listing => listing.Sentences.Count, Paragraph paragraph => paragraph.Sentences.Count, Table table => table.Rows.Count, _ => 0 };

    /// <summary>One leaf of each list and table of a section; what has no more to show is left out of later leaves.</summary>
    internal static Section Cut(Section section, int leaf) => section with
    {
        Blocks = [.. section.Blocks.Where(block => leaf == 1 || Length(block) > (leaf - 1) * Most).Select(block => block switch
        {
            Listing { Sentences.Count: > Most } listing => listing with { Sentences = Part(listing.Sentences, leaf) },
            Paragraph { Sentences.Count: > Most } paragraph => paragraph with { Sentences = Part(paragraph.Sentences, leaf) },
            Table { Rows.Count: > Most } table => table with { Rows = [.. table.Rows.Skip((leaf - 1) * Most).Take(Most)] },
            var whole => whole,
        })],
    };

    private static IReadOnlyList<Sentence> Part(IReadOnlyList<Sentence> all, int leaf) => leaf * Most < all.Count
        ? [.. all.Skip((leaf - 1) * Most).Take(Most), new SentenceBuilder().Say("There are ").Say(Formatter.Number(all.Count), RunIds.Judgement).Say(" of these; the next follow below.").Build()]
        : [.. all.Skip((leaf - 1) * Most)];

    /// <summary>Sentences as a list under a smaller heading: pages are skimmed.</summary>
    private static Section Listed(Section section) => section with
    {
        Id = "news-" + section.Id,
        Blocks = [.. section.Blocks.Select(block => block is Paragraph paragraph ? new Listing(null, paragraph.Sentences, section.Id == "raids" ? 4 : 8) : block)],
    };
}
