using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One side of one entry as balances need it: a signed quantity and the days that decide whether a view sees it.</summary>
/// <param name="Quantity">What the account gains; negative for the side that loses.</param>
/// <param name="Undone">True for a correction: from its moment on the quantity is taken out of the sum again.</param>
/// <param name="HappenedFrom">Day number; the least integer when nobody tells.</param>
/// <param name="HappenedTo">Day number; the greatest integer when nobody tells.</param>
/// <param name="PublishedFrom">Day number; the least integer when nobody tells.</param>
/// <param name="PublishedTo">Day number; the greatest integer for undated sources.</param>
/// <param name="Recorded">Ticks of UTC.</param>
internal readonly record struct TallyPosting(
    Quantity Quantity, bool Undone, int HappenedFrom, int HappenedTo, int PublishedFrom, int PublishedTo, long Recorded)
{
    /// <summary>Both sides of an entry that moves something; a correction undoes the sides of the entry that it mirrors.</summary>
    public static IEnumerable<(TallyKey Key, TallyPosting Posting)> Of(Entry entry)
    {
        if (!entry.Moves || entry.Quantity is not { } quantity) yield break;
        var undone = entry.Reverses is not null;
        var (gains, loses) = undone ? (entry.Credit!.Value, entry.Debit!.Value) : (entry.Debit!.Value, entry.Credit!.Value);
        foreach (var (account, change) in new[] { (gains, quantity), (loses, -quantity) })
        {
            yield return (new TallyKey(entry.Register ?? "", account.ToString(), entry.Item, quantity.Unit.Symbol), new TallyPosting(
                change, undone, entry.Happened.Start?.DayNumber ?? int.MinValue, entry.Happened.End?.DayNumber ?? int.MaxValue,
                entry.Published.Start?.DayNumber ?? int.MinValue, entry.Published.End?.DayNumber ?? int.MaxValue, entry.Recorded.UtcTicks));
        }
    }

    /// <summary>What it adds to the sum that a view sees, as <see cref="Sight"/> sees its entry.</summary>
    public Tally Through(TallyView view)
    {
        if (Recorded > view.Recorded || !view.Knows(PublishedFrom, PublishedTo) || (HappenedTo > view.Happened && HappenedFrom > view.Happened)) return default;
        var seen = Tally.Of(HappenedTo <= view.Happened ? Quantity : Sight.Maybe(Quantity));
        return Undone ? -seen : seen;
    }
}
