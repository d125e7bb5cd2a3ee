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
