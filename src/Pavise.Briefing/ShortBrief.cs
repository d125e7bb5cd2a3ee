using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>A brief as one page holds it: of a list, a table or a paragraph that is too long for a page it keeps the first part, and says how long the whole is.</summary>
public static class ShortBrief
{
    /// <summary>Sentences of one list or paragraph, and rows of one table.</summary>
    public const int Most = 100;

    public static Brief Of(Brief brief) => brief with { Sections = [.. brief.Sections.Select(section => section with { Blocks = [.. section.Blocks.SelectMany(Cut)] })] };

    private static IEnumerable<Block> Cut(Block block) => block switch
    {
        Listing { Sentences.Count: > Most } listing => [listing with { Sentences = [.. listing.Sentences.Take(Most)] }, Rest(listing.Sentences.Count)],
        Paragraph { Sentences.Count: > Most } paragraph => [paragraph with { Sentences = [.. paragraph.Sentences.Take(Most)] }, Rest(paragraph.Sentences.Count)],
        Table { Rows.Count: > Most } table => [Cut(table), Rest(table.Rows.Count)],
        Chart { Data.Rows.Count: > Most } chart => [chart with { Data = Cut(chart.Data) }, Rest(chart.Data.Rows.Count)],
        _ => [block],
    };

    private static Table Cut(Table table) => table with { Rows = [.. table.Rows.Take(Most)] };

    private static Paragraph Rest(int count) => new([new SentenceBuilder().Say("There are ").Say(Formatter.Number(count), RunIds.Judgement).Say(" of these; the workbench shows all of them.").Build()]);
}
