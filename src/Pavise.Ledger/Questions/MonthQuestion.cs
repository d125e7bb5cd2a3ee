using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Promised against delivered by month.</summary>
/// <remarks>By the end of a month an entry counts whole when its last possible day has passed, from none to all of it when only its first has, as through a view of that day (<see cref="Sight"/>).</remarks>
internal sealed class MonthQuestion
{
    private const string NoDay = "undated";
    private const string Mark = "run:ledger/";

    private readonly string item;
    private readonly string receiver;
    private readonly string? giver;
    private readonly BookView view;

    /// <param name="seen">The entries in view.</param>
    /// <param name="item">Item of the catalogue; what belongs to it counts.</param>
    /// <param name="receiver">Actor code; joint receivers count when it is one of them.</param>
    /// <param name="giver">Actor code, or null for all; of a number that several give, it gave from none to all.</param>
    /// <param name="catalogue">The item tree.</param>
    /// <param name="view">The times and sources asked through.</param>
    public MonthQuestion(IReadOnlyList<Entry> seen, string item, string receiver, string? giver, Catalogue catalogue, BookView view)
    {
        (this.item, this.receiver, this.giver, this.view) = (item, receiver, giver, view);
        Entry[] fitting = [.. seen.Where(entry => entry.Moves && entry.Quantity is { Unit.IsCurrency: false } && catalogue.IsA(entry.Item, item) && (PledgeQuestion.IsPromise(entry, receiver) || PledgeQuestion.IsArrival(entry, receiver)))];
        Givers = [.. fitting.SelectMany(entry => entry.Credit!.Value.Holder.Split('+')).Where(code => code is not (Account.Unstated or Account.Customers)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        All = giver is null ? fitting : [.. fitting.Where(entry => entry.Credit!.Value.IsHeldBy(giver))];
    }

    public IReadOnlyList<string> Givers { get; }

    public IReadOnlyList<Entry> All { get; }

    /// <summary>The answer; null when nothing was promised or arrived.</summary>
    /// <param name="asOf">The months go on to that of this day.</param>
    public PledgeMonths? Ask(DateOnly asOf)
    {
        if (All.GroupBy(entry => entry.Quantity!.Value.Unit).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Symbol, StringComparer.Ordinal).FirstOrDefault()?.Key is not { } unit) return null;
        var days = Of(unit).SelectMany(entry => new[] { entry.Happened.Start, entry.Happened.End }).OfType<DateOnly>().ToArray();
        if (days.Length == 0) return new PledgeMonths(this, unit, []);
        var (first, last) = (Month.Of(days.Min()), Month.Of(days.Max() is var end && end > asOf ? end : asOf));
        if (last < first) last = first;
        var (promised, delivered) = (Sums(unit, promises: true, first, last), Sums(unit, promises: false, first, last));
        return new PledgeMonths(this, unit, [.. promised.Select((sum, i) => new PledgeMonth(first + i, sum, delivered[i], sum is null ? null : Id(true, unit, first + i), delivered[i] is null ? null : Id(false, unit, first + i)))]);
    }

    public (Quantity Number, int Entries, string Origin)? Undated(bool promised, Unit unit)
    {
        Entry[] undated = [.. Of(unit).Where(entry => IsPromise(entry) == promised && !HasDay(entry))];
        return undated.Length == 0 ? null : (BalanceQuestion.Sum(undated.Select(Number)), undated.Length, Name(promised, unit, NoDay));
    }

    public IReadOnlyList<Origin> OriginsOf(string id, Unit unit)
    {
        foreach (var promised in new[] { true, false })
        {
            var (before, after) = (Before(promised, unit), view.ToString());
            if (!id.StartsWith(before, StringComparison.Ordinal) || !id.EndsWith(after, StringComparison.Ordinal)) continue;
            var word = id[before.Length..^after.Length];
            var (over, when) = word == NoDay ? (Of(unit).Where(entry => !HasDay(entry)), "on no stated day")
                : Month.TryParse(word, out var month) ? (Of(unit).Where(entry => HasDay(entry) && !(entry.Happened.Start > month.LastDay)), $"by the end of {month}") : ([], "");
            Entry[] entries = [.. over.Where(entry => IsPromise(entry) == promised)];
            if (entries.Length == 0) return [];
            var origins = new QuestionOrigins();
            origins.Over(id[Mark.Length..], $"{(promised ? "promised" : "delivered")} {when}: {item}, {giver ?? "all givers"} to {receiver}", entries);
            return origins.All;
        }

        return [];
    }

    /// <summary>The sum by the end of each month, one pass over the entries: the least grows in the month of an entry's last possible day, the most in that of its first.</summary>
    private Quantity?[] Sums(Unit unit, bool promises, Month first, Month last)
    {
        var months = last - first + 1;
        var (least, most, open, vague, told) = (new decimal[months], new decimal[months], new bool[months], new bool[months], new bool[months]);
        foreach (var entry in Of(unit).Where(entry => IsPromise(entry) == promises && HasDay(entry)))
        {
            var number = Number(entry);
            var from = entry.Happened.Start is { } start ? Month.Of(start) - first : 0;
            told[from] = true;
            vague[from] |= number.Approximate;
            if (number.High is { } high) most[from] += Math.Max(0, high); else open[from] = true;
            if (entry.Happened.End is { } end) least[Month.Of(end) - first] += Math.Max(0, number.Low ?? 0);
        }

        for (var i = 1; i < months; i++) (least[i], most[i], open[i], vague[i], told[i]) = (least[i] + least[i - 1], most[i] + most[i - 1], open[i] || open[i - 1], vague[i] || vague[i - 1], told[i] || told[i - 1]);
        return [.. Enumerable.Range(0, months).Select(i => told[i] ? Quantity.Between(least[i], open[i] ? null : most[i], unit, approximate: vague[i]) : (Quantity?)null)];
    }

    private IEnumerable<Entry> Of(Unit unit) => All.Where(entry => entry.Quantity!.Value.Unit == unit);

    /// <summary>Of a number that several give nobody said how much is one's: from none to all.</summary>
    private Quantity Number(Entry entry) => giver is null || entry.Credit!.Value.Holder == giver ? entry.Quantity!.Value : Sight.Maybe(entry.Quantity!.Value);

    private static bool IsPromise(Entry entry) => entry.Leg == EntryLeg.Obligation;

    private static bool HasDay(Entry entry) => !entry.Happened.IsOpen;

    private string Id(bool promised, Unit unit, Month month) => Name(promised, unit, month.ToString());

    private string Name(bool promised, Unit unit, string month) => $"{Before(promised, unit)}{month}{view}";

    private string Before(bool promised, Unit unit) => $"{Mark}month/{(promised ? "promised" : "delivered")}/{receiver}/{giver ?? "all"}/{item}/{unit}/";
}
