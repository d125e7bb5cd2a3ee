using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>The documents, registers and published values that a chart rests on.</summary>
internal static class ChartSources
{
    /// <summary>Each source once, in the order of its identity; what we assume ourselves is none.</summary>
    /// <param name="found">The chart with the origins behind it.</param>
    /// <param name="book">What is known of texts and registers.</param>
    public static IReadOnlyList<SheetSource> Of(FoundChart found, SourceBook book)
    {
        var sources = new SortedDictionary<string, SheetSource>(StringComparer.Ordinal);
        var (seen, texts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var open = new Stack<string>(found.Chart.Data.Rows.SelectMany(row => row).SelectMany(cell => cell.Parts).Select(part => part.Origin).OfType<string>().Append(found.Chart.Origin));
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id)) continue;
            var origin = found.Graph.Find(id);
            foreach (var from in origin?.From ?? []) open.Push(from);
            // Many quotes come from one text: it is looked up once.
            if (origin is DocumentSpan span && !texts.Add(span.Document)) continue;
            if ((origin is null ? found.RegisterOf(id) : Source(origin, book)) is { } source) sources.TryAdd(source.Id, source);
        }

        return [.. sources.Values];
    }

    private static SheetSource? Source(Origin origin, SourceBook book) => origin switch
    {
        DocumentSpan span => book.Text(span.Document) ?? new SheetSource(span.Document, span.Attribution.Credit, null, default, false, span.TextHash) { Licence = SourceBook.Stated(span.Attribution.Licence) },
        RegisterRow row => book.Register(row),
        CatalogueEntry { Source.Length: > 0 } entry => new SheetSource("catalogue-" + StageKey.Of(entry.Source, entry.Address ?? "")[..8], entry.Source, null, Days(entry.Date), false, "") { Address = entry.Address },
        _ => null,
    };

    /// <summary>The source's date as published: a day, a month or a year.</summary>
    private static DateInterval Days(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day) ? DateInterval.On(day)
        : Month.TryParse(date, out var month) ? DateInterval.During(month)
        : DateOnly.TryParseExact(date + "-01-01", "yyyy-MM-dd", out var first) ? new DateInterval(first, first.AddYears(1).AddDays(-1)) : default;
}
