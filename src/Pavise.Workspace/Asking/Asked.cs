using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Puts an answer into its forms; what all answers have in common.</summary>
internal static class Asked
{
    /// <summary>An answer in all its forms, with the sources behind its entries.</summary>
    public static LedgerView Of<T>(
        BookInView asked, string name, string title, IReadOnlyList<T> lines, Func<T, IEnumerable<string>> entries, Func<T, string> words, SheetBuilder<T> sheet, Func<T, object>? json = null,
        object? results = null, IReadOnlyList<string>? further = null, bool everyPart = false)
        where T : class
    {
        var rows = new RowsBehind(lines.Count, row => entries(lines[row]), everyPart);
        return new(
            $"pavise/{name}/1", asked.View.ToString(), results ?? (json is null ? lines : new MadeRows<object>(lines.Count, row => json(lines[row]))),
            new MadeRows<string>(lines.Count + (further?.Count ?? 0), row => row < lines.Count ? words(lines[row]) : further![row - lines.Count]),
            sheet.Build(name, asked.View.ToString() is { Length: > 0 } view ? $"{title} ({view})" : title, new SourcesOfRows(() => rows.SourcesOf(asked, 0, lines.Count))),
            asked.Book.Conversions(asked.View)) { Rows = rows };
    }

    public static string Number(Quantity? quantity) => quantity is { } number ? Formatter.Quantity(number) : "no number";
}
