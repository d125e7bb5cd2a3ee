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

    /// <summary>How old an unkept promise may be before nobody can say that it still stands.</summary>
    private const int OldMonths = 12;

    private static readonly Assumption Old = new(
        "assumption:ledger/old-promise",
        "A promise that was made, or was due, more than twelve months before the as-of day and is not recorded as kept may have been kept unseen or dropped: from none to all of it is still to come.",
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
            origins.Over($"arrived/{receiver}/{entry.Id}{view}", $"{entry.Item} that arrived", [entry])) { Joint = entry.Joint };
    }

    private Delivery Promised(Entry entry, Quantity left, Promises promises)
    {
        var stated = entry.Slot is { End: { } last } slot && Month.Of(last) >= Start
            ? (Earliest: slot.Start is { } first && Month.Of(first) > Start ? Month.Of(first) : Start, Latest: Month.Of(last))
            : ((Month Earliest, Month Latest)?)null;
        var (earliest, latest) = stated ?? (Start, Start + Months);
        var old = stated is null && IsOld(entry);
        string[] assumed = stated is not null ? [] : old ? [Window.Id, Old.Id] : [Window.Id];
        if (stated is null) origins.Add(Window);
        if (old) origins.Add(Old);
        var id = origins.Over(
            FormattableString.Invariant($"expected/{receiver}/{entry.Id}/{Start}{view}"), $"{entry.Item} promised and not yet delivered",
            promises.SetAgainst(entry).Prepend(entry), assumed);
        var quantity = old ? Quantity.Hull(left, Quantity.Zero(left.Unit)) : left;
        return new Delivery(entry.Item, Share(entry, quantity), Giver(entry), receiver, earliest, latest, false, id) { Joint = entry.Joint };
    }

    /// <summary>An undated promise is not called old: nobody knows that it is.</summary>
    private bool IsOld(Entry entry)
    {
        var last = entry.Slot?.End ?? entry.Happened.End;
        return last is { } day && Start - Month.Of(day) >= OldMonths && day < asOf.AddMonths(-OldMonths);
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
