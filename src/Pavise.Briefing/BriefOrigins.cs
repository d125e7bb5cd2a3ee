using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Lists the origins a brief names.</summary>
public static class BriefOrigins
{
    /// <summary>The identity of every origin named by a figure, citation or chart; with repetitions.</summary>
    public static IEnumerable<string> Named(Brief brief) =>
        brief.Findings.Concat(brief.Notice).Append(brief.Title).Append(brief.AsOf).SelectMany(Named)
            .Concat(brief.Sections.SelectMany(section => section.Blocks).SelectMany(Named));

    private static IEnumerable<string> Named(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Sentences.SelectMany(Named),
        Listing listing => listing.Sentences.SelectMany(Named),
        Table table => table.Rows.SelectMany(row => row).SelectMany(Named),
        Chart chart => Named(chart.Summary).Concat(Named(chart.Data)).Append(chart.Origin),
        _ => [],
    };

    private static IEnumerable<string> Named(Sentence sentence) => sentence.Parts.Select(part => part.Origin).OfType<string>().Concat(sentence.Sources);
}
