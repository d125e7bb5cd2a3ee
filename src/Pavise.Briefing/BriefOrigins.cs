using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Lists the origins a brief names.</summary>
public static class BriefOrigins
{
    /// <summary>The identity of every origin named by a figure, citation or chart; with repetitions.</summary>
    public static IEnumerable<string> Named(Brief brief) =>
        brief.Findings.Concat(brief.Notice).Append(brief.Title).Append(brief.AsOf).SelectMany(Named)
            .Concat(brief.Sections.SelectMany(section => section.Blocks).SelectMany(Named));

    /// <summary>Origins that the list of one origin names; of one that rests on more, the trace names all.</summary>
    public const int Most = 300;

    /// <summary>What the list of an origin names of what it was made from.</summary>
    public static IEnumerable<string> Listed(Origin origin) => origin.From.Take(Most);

    /// <summary>The origins that a brief lists: those it names, and what these rest on as far as their own lists name it; in the order of identity.</summary>
    public static IReadOnlyList<Origin> Shown(Brief brief, TraceGraph graph)
    {
        var reached = new SortedDictionary<string, Origin>(StringComparer.Ordinal);
        var open = new Stack<string>(Named(brief));
        while (open.TryPop(out var next))
        {
            if (reached.ContainsKey(next) || graph.Find(next) is not { } origin) continue;
            reached[next] = origin;
            foreach (var from in Listed(origin)) open.Push(from);
        }

        return [.. reached.Values];
    }

    private static IEnumerable<string> Named(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Sentences.SelectMany(Named),
        Listing listing => listing.Sentences.SelectMany(Named),
        Table table => table.Rows.SelectMany(row => row).SelectMany(Named),
        Chart chart => Named(chart.Summary).Concat(Named(chart.Data)).Append(chart.Origin),
        _ => [],
    };

    private static IEnumerable<string> Named(Sentence sentence) => sentence.Parts.Select(part => part.Origin).OfType<string>().Concat(sentence.Sources.Take(Pages.SentenceView.Most));
}
