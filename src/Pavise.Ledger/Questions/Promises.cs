using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Obligations and debts in view, each with the deliveries set against it.</summary>
internal sealed class Promises
{
    private readonly ILookup<string, Entry> discharges;

    public Promises(IReadOnlyList<Entry> seen) =>
        discharges = seen.Where(entry => entry.Leg == EntryLeg.Discharge).ToLookup(entry => entry.Settles!, StringComparer.Ordinal);

    public IEnumerable<Entry> SetAgainst(Entry promise) => discharges[promise.Id];

    /// <summary>What is not yet fulfilled, never below zero.</summary>
    public Quantity Outstanding(Entry promise) =>
        SetAgainst(promise).Aggregate(promise.Quantity!.Value, (left, discharge) => left - discharge.Quantity!.Value).ClampAtZero();
}
