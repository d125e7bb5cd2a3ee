using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pavise.EndToEnd;

/// <summary>The figures of a brief.html: where each stands and what it says.</summary>
internal sealed class BriefFile
{
    private readonly IDocument document;

    public BriefFile(string workspace) => document = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(workspace, "out", "brief.html")));

    public string Text => document.Body!.TextContent;

    /// <summary>Every origin that any element names.</summary>
    public IReadOnlyList<string> Origins => [.. document.All.Select(element => element.GetAttribute("data-origin")).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>"section: text" of every figure outside the list of sources, with repetitions.</summary>
    public IReadOnlyList<string> Figures => [.. document.QuerySelectorAll("a.figure").Select(figure => $"{Section(figure)}: {figure.TextContent.Trim()}")];

    /// <summary>Each drawing by the identity of its chart.</summary>
    public IReadOnlyDictionary<string, string> Drawings => document.QuerySelectorAll("figure[id]").ToDictionary(figure => figure.Id!, figure => figure.QuerySelector("svg")!.OuterHtml);

    /// <summary>The cells of the row of a section's table that begins with a word.</summary>
    public IReadOnlyList<string> Row(string section, string first) =>
        [.. document.QuerySelectorAll($"#{section} tr").First(row => row.FirstElementChild!.TextContent.Trim() == first).Children.Select(cell => cell.TextContent.Trim())];

    /// <summary>What of two briefs differs: figures gone and figures new, each in order.</summary>
    public static (string[] Gone, string[] New) Difference(BriefFile before, BriefFile after) => (Minus(before.Figures, after.Figures), Minus(after.Figures, before.Figures));

    private static string[] Minus(IEnumerable<string> a, IEnumerable<string> b)
    {
        var left = b.GroupBy(text => text).ToDictionary(group => group.Key, group => group.Count());
        return [.. a.Where(text => !(left.TryGetValue(text, out var count) && (left[text] = count - 1) >= 0)).Order(StringComparer.Ordinal)];
    }

    private static string Section(IElement figure) => figure.Closest("section")?.Id ?? "top";
}
