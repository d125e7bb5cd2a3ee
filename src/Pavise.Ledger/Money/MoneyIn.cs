using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Entries with their money in one currency, each at the rate of its own day; what has no rate stays as it is and says so.</summary>
internal sealed class MoneyIn(Currency currency, RateTable rates)
{
    private readonly List<Conversion> made = [];

    /// <summary>Every conversion made or refused, in the order of the entries.</summary>
    public IReadOnlyList<Conversion> Made => made;

    public IReadOnlyList<Entry> Of(IReadOnlyList<Entry> seen)
    {
        var byId = seen.Where(entry => entry.Leg is EntryLeg.Obligation or EntryLeg.Debt).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        return [.. seen.Select(entry => entry.Quantity is { } amount && amount.Unit.IsCurrency ? entry with { Quantity = In(entry, amount, byId) } : entry)];
    }

    /// <summary>What pays off a promise is converted as the promise is, or a rate that moved would leave a debt nobody has.</summary>
    private Quantity In(Entry entry, Quantity amount, Dictionary<string, Entry> promises)
    {
        var dated = entry.Settles is { } promise && promises.TryGetValue(promise, out var settled) ? settled : entry;
        var conversion = rates.Convert(amount, currency, dated.Happened.End ?? dated.Published.End, entry.Id);
        if (conversion.From != conversion.To || conversion.Problem is not null) made.Add(conversion);
        return conversion.To;
    }
}
