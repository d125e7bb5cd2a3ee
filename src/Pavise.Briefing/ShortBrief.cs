using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>A brief as one page holds it: of a list, a table or a paragraph that is too long for a page it keeps the first part, and says how long the whole is.</summary>
public static class ShortBrief
{
    /// <summary>Sentences of one list or paragraph, and rows of one table.</summary>
    public const int Most = 60;

    public static Brief Of(Brief brief) => brief with { Sections = [.. brief.Sections.Select(section => section with { Blocks = [.. section.Blocks.SelectMany(Cut)] })] };

    private static IEnumerable<Block> Cut(Block block) => block switch
    {
        Listing { Sentences.Count: > Most } listing => [listing with { Sentences = [.. listing.Sentences.Take(Most)] }, Rest(listing.Sentences)],
        Paragraph { Sentences.Count: > Most } paragraph => [paragraph with { Sentences = [.. paragraph.Sentences.Take(Most)] }, Rest(paragraph.Sentences)],
        Table { Rows.Count: > Most } table => [Cut(table), Rest(table)],
        Chart { Data.Rows.Count: > Most } chart => [chart with { Data = Cut(chart.Data) }, Rest(chart.Data)],
        _ => [block],
    };

    private static Table Cut(Table table) => table with { Rows = [.. table.Rows.Take(Most)] };

    private static Paragraph Rest(Table table) => Rest(table.Rows.Count, table.Rows[0]);

    private static Paragraph Rest(IReadOnlyList<Sentence> sentences) => Rest(sentences.Count, sentences);

    /// <summary>How many there are rests on what the first of them rests on.</summary>
    private static Paragraph Rest(int count, IEnumerable<Sentence> first)
    {
        var said = new SentenceBuilder().Say("There are ");
        said = first.SelectMany(sentence => sentence.Parts.Select(part => part.Origin).OfType<string>().Concat(sentence.Sources)).FirstOrDefault() is { } origin ? said.Say(Formatter.Number(count), origin) : said.Say("more");
        return new([said.Say(" of these; the first of them stand here.").Build()]);
    }
}
