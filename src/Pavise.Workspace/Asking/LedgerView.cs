using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>An answer of the book in every form: lines for people, JSON for machines, a table for other tools.</summary>
/// <param name="Schema">Name and version of its JSON form, such as <c>pavise/debts/1</c>.</param>
/// <param name="View">The view it was asked through, in words; empty for everything held now.</param>
/// <param name="Results">What the JSON form holds as results.</param>
/// <param name="Lines">For people.</param>
/// <param name="Sheet">For other tools.</param>
/// <param name="Conversions">Every conversion of money it rests on; empty when none was asked for.</param>
public sealed record LedgerView(
    string Schema, string View, object Results, IReadOnlyList<string> Lines, LedgerSheet Sheet, IReadOnlyList<Conversion> Conversions)
{
    /// <summary>The entries behind its rows; null for an answer that was not asked of a book.</summary>
    internal RowsBehind? Rows { get; init; }

    /// <summary>How many rows it has.</summary>
    public int Count => Rows?.Count ?? Sheet.Rows.Count;

    /// <summary>Some of its rows in the JSON form, with the sources and conversions of these alone.</summary>
    /// <param name="asked">The book it was asked of, through the same view; it may have been opened anew.</param>
    /// <param name="offset">Rows left out before them.</param>
    /// <param name="most">Most of them; null for all that follow.</param>
    public LedgerView Part(BookInView asked, int offset, int? most)
    {
        var first = Math.Min(offset, Count);
        var count = Math.Min(most ?? int.MaxValue, Count - first);
        var entries = Rows!.Entries(first, count);
        return this with
        {
            Results = Results is RegisterView compared ? compared with { Figures = [.. compared.Figures.Skip(first).Take(count)] }
                : Enumerable.Range(first, count).Select(row => ((IReadOnlyList<object>)Results)[row]).ToArray(),
            Sheet = Sheet with { Sources = SourcesOfRows.Of(asked, entries, Rows.EveryPart) },
            Conversions = [.. Conversions.Where(one => one.Entry is { } entry && entries.Contains(entry))],
        };
    }

    /// <summary>The JSON form.</summary>
    public object Json => new
    {
        Schema,
        View,
        Results,
        Conversions = Conversions.Select(one => new { one.Entry, one.From, one.To, one.Day, Rates = one.Rates.Select(rate => new { Currency = rate.Currency.Code, rate.PerEuro, rate.On, rate.Origin }), one.Problem }),
        Sources = Sheet.Sources,
    };

    /// <summary>Lines for people, and how each amount was converted.</summary>
    public IEnumerable<string> AllLines => Lines.Concat(Conversions.Select(one => "  " + one.Describe()).Distinct(StringComparer.Ordinal));
}
