using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Sets each delivery against what its giver owes its receiver of that item, oldest promise first.</summary>
/// <remarks>Both sides are intervals: settled = min(owed, delivered), left = max(0, owed - delivered), bound by bound.</remarks>
internal sealed class Discharges(Catalogue catalogue)
{
    public IEnumerable<Entry> For(IReadOnlyList<Entry> entries)
    {
        var open = entries.Where(entry => entry.Leg is EntryLeg.Obligation or EntryLeg.Debt)
            .GroupBy(entry => (entry.Debit!.Value.Holder, entry.Credit!.Value.Holder, entry.Quantity!.Value.Unit))
            .ToDictionary(group => group.Key, group => Oldest(group).Select(entry => new Promise(entry)).ToArray());
        var deliveries = entries.Where(entry => entry is { Leg: EntryLeg.Movement, Kind: EntryKind.Delivery or EntryKind.Funding });
        foreach (var delivery in Oldest(deliveries))
        {
            var key = (delivery.Debit!.Value.Holder, delivery.Credit!.Value.Holder, delivery.Quantity!.Value.Unit);
            if (!open.TryGetValue(key, out var promises)) continue;
            foreach (var discharge in Settle(delivery, promises)) yield return discharge;
        }
    }

    private IEnumerable<Entry> Settle(Entry delivery, Promise[] promises)
    {
        var left = delivery.Quantity!.Value;
        foreach (var promise in promises)
        {
            if (left.High <= 0) yield break;
            if (promise.Left.High <= 0 || !Fulfils(delivery, promise.Entry)) continue;
            var settled = Least(promise.Left, left);
            (promise.Left, left) = (Rest(promise.Left, left), Rest(left, promise.Left));
            yield return delivery with
            {
                Leg = EntryLeg.Discharge,
                Item = promise.Entry.Item,
                Joint = promise.Entry.Joint,
                Quantity = settled,
                Debit = promise.Entry.Credit,
                Credit = promise.Entry.Debit,
                Settles = promise.Entry.Id,
                // It is there from when both are, and known when both are.
                Happened = new DateInterval(Later(delivery.Happened.Start, promise.Entry.Happened.Start), delivery.Happened.End),
                Published = Later(delivery.Published, promise.Entry.Published),
                Raw = null,
                Reason = $"sets the delivery against {promise.Entry.Id}",
            };
        }
    }

    /// <summary>A delivery fulfils a promise of the same item or of a group it belongs to, unless it came before the promise.</summary>
    private bool Fulfils(Entry delivery, Entry promise) =>
        catalogue.IsA(delivery.Item, Group(promise.Item)) && !(delivery.Happened.End < promise.Happened.Start);

    /// <summary>A promise of something "not specified" is one of its group.</summary>
    private string Group(string item) =>
        item.EndsWith("-unspecified", StringComparison.Ordinal) && catalogue.Item(item)?.Parent is { } parent ? parent : item;

    private static Quantity Least(Quantity a, Quantity b) => Quantity.Between(
        Math.Min(a.Low ?? 0, b.Low ?? 0),
        a.High is null ? b.High : b.High is null ? a.High : Math.Min(a.High.Value, b.High.Value),
        a.Unit,
        a.Best is { } x && b.Best is { } y ? Math.Min(x, y) : null,
        a.Approximate || b.Approximate);

    private static DateInterval Later(DateInterval a, DateInterval b) =>
        new(Later(a.Start, b.Start), a.End is { } x && b.End is { } y ? (x > y ? x : y) : null);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;

    private static Quantity Rest(Quantity from, Quantity taken) => (from - taken).ClampAtZero();

    private static IEnumerable<Entry> Oldest(IEnumerable<Entry> entries) =>
        entries.OrderBy(entry => entry.Happened.End ?? DateOnly.MaxValue).ThenBy(entry => entry.Id, StringComparer.Ordinal);

    private sealed class Promise(Entry entry)
    {
        public Entry Entry { get; } = entry;

        public Quantity Left { get; set; } = entry.Quantity!.Value;
    }
}
