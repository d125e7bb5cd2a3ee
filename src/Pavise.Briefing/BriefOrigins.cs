using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Lists the origins a brief names.</summary>
public static class BriefOrigins
{
    /// <summary>The identity of every origin named by a figure, citation or chart; with repetitions.</summary>
    public static IEnumerable<string> Named(Brief brief) =>
        brief.Findings.Concat(brief.Notice).Append(brief.Title).Append(brief.AsOf).SelectMany(Named)
            .Concat(brief.Sections.SelectMany(section => section.Blocks).SelectMany(Named));

    /// <summary>Origins that a list may hold before the chains behind what the brief names are shortened.</summary>
    public const int Many = 2000;

    /// <summary>How many inputs the list of one origin names: the most with which the whole list stays within <see cref="Many"/>, and never fewer than one, so that from every figure a chain leads to a root within the brief.</summary>
    private static readonly int[] Lengths = [300, 100, 30, 10, 3, 1];

    /// <summary>The origins that a brief lists: those it names, and what these rest on as far as their own lists name it; in the order of identity.</summary>
    public static ListedOrigins Shown(Brief brief, TraceGraph graph)
    {
        string[] named = [.. Named(brief).Distinct(StringComparer.Ordinal)];
        var shown = Shown(named, graph, Lengths[0]);
        foreach (var length in Lengths.Skip(1).TakeWhile(_ => shown.Origins.Count > Many)) shown = Shown(named, graph, length);
        return shown;
    }

    private static ListedOrigins Shown(IEnumerable<string> named, TraceGraph graph, int each)
    {
        var reached = new SortedDictionary<string, Origin>(StringComparer.Ordinal);
        var open = new Stack<string>(named);
        while (open.TryPop(out var next))
        {
            if (reached.ContainsKey(next) || graph.Find(next) is not { } origin) continue;
            reached[next] = origin;
            foreach (var from in origin.From.Take(each)) open.Push(from);
        }

        return new ListedOrigins([.. reached.Values], each);
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
