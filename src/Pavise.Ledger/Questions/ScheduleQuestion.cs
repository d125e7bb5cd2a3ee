using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The book as deliveries by month, for the simulation.</summary>
internal sealed class ScheduleQuestion(string receiver, DateOnly asOf, Catalogue catalogue, BookView view)
{
    /// <summary>How many months after the as-of month a promise without a window may take: nobody published it.</summary>
    private const int Months = 6;

    private static readonly Assumption Window = new(
        "assumption:ledger/promise-window",
        "A promise without a stated window, or whose window has passed, arrives at some time from the as-of month to six months later.",
        null, 0);

    private readonly QuestionOrigins origins = new();

    private Month Start => Month.Of(asOf);

    public Answer<DeliverySchedule> Ask(IReadOnlyList<Entry> seen)
    {
        var promises = new Promises(seen);
        var deliveries = new List<Delivery>();
        foreach (var entry in seen.Where(entry => entry.Moves && !entry.Quantity!.Value.Unit.IsCurrency && catalogue.Item(entry.Item)?.Kind != ItemKind.Money))
        {
            if (PledgeQuestion.IsArrival(entry, receiver)) deliveries.Add(Arrived(entry));
            else if (PledgeQuestion.IsPromise(entry, receiver) && promises.Outstanding(entry) is var left && !(left.High <= 0)) deliveries.Add(Promised(entry, left, promises));
        }

        var ordered = deliveries.OrderBy(delivery => delivery.Earliest).ThenBy(delivery => delivery.Item, StringComparer.Ordinal)
            .ThenBy(delivery => delivery.Origin, StringComparer.Ordinal).ToArray();
        return new Answer<DeliverySchedule>(new DeliverySchedule(receiver, ordered), origins.All);
    }

    /// <summary>A recorded delivery; its months are those in which it may have happened, at the latest the as-of month.</summary>
    private Delivery Arrived(Entry entry)
    {
        var latest = entry.Happened.End is { } end ? Month.Of(end) : Start;
        var earliest = entry.Happened.Start is { } start ? Month.Of(start) : latest;
        return new Delivery(entry.Item, Share(entry, entry.Quantity!.Value), Giver(entry), receiver, earliest < latest ? earliest : latest, latest, true,
            origins.Over($"arrived/{receiver}/{entry.Id}{view}", $"{entry.Item} that arrived", [entry]));
    }

    private Delivery Promised(Entry entry, Quantity left, Promises promises)
    {
        var stated = entry.Slot is { End: { } last } slot && Month.Of(last) >= Start
            ? (Earliest: slot.Start is { } first && Month.Of(first) > Start ? Month.Of(first) : Start, Latest: Month.Of(last))
            : ((Month Earliest, Month Latest)?)null;
        var (earliest, latest) = stated ?? (Start, Start + Months);
        if (stated is null) origins.Add(Window);
        var id = origins.Over(
            FormattableString.Invariant($"expected/{receiver}/{entry.Id}/{Start}{view}"), $"{entry.Item} promised and not yet delivered",
            promises.SetAgainst(entry).Prepend(entry), stated is null ? [Window.Id] : []);
        return new Delivery(entry.Item, Share(entry, left), Giver(entry), receiver, earliest, latest, false, id);
    }

    /// <summary>Of a number for several receivers nobody said how much is for one: from none to all.</summary>
    private Quantity Share(Entry entry, Quantity quantity) =>
        entry.Debit!.Value.Holder == receiver ? quantity : Quantity.Hull(quantity, Quantity.Zero(quantity.Unit));

    /// <summary>The giver's code, or null when several gave or nobody is named.</summary>
    private static string? Giver(Entry entry)
    {
        var giver = entry.Credit!.Value.Holder;
        return giver is Account.Unstated or Account.Customers || giver.Contains('+', StringComparison.Ordinal) ? null : giver;
    }
}
