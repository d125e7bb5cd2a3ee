using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Every dated promise and sufficiency statement with its due date and verdict, by office, all sides alike.</summary>
internal sealed class DocketQuestion(IReadOnlyList<Entry> seen, DateOnly asOf, Catalogue catalogue, BookView view)
{
    private readonly QuestionOrigins origins = new();
    private readonly Promises promises = new(seen);
    private readonly Dictionary<string, Assertion> claims = seen.Select(entry => (entry.Fact, Claim: entry.Claim())).Where(pair => pair.Claim is not null)
        .DistinctBy(pair => pair.Fact, StringComparer.Ordinal).ToDictionary(pair => pair.Fact, pair => pair.Claim!, StringComparer.Ordinal);

    private ILookup<(string From, string To), Entry>? failed;

    public Answer<IReadOnlyList<DocketLine>> Ask()
    {
        var lines = seen.Where(entry => entry.Slot is { } slot && (slot.Start ?? slot.End) is not null).Select(LineOf).OfType<DocketLine>()
            .OrderBy(line => line.Office, StringComparer.Ordinal).ThenBy(line => line.Due.End ?? line.Due.Start).ThenBy(line => line.Entry, StringComparer.Ordinal).ToArray();
        return new Answer<IReadOnlyList<DocketLine>>(lines, origins.All);
    }

    private DocketLine? LineOf(Entry entry) => entry switch
    {
        { Leg: EntryLeg.Obligation or EntryLeg.Debt } => Promise(entry),
        { Leg: EntryLeg.Row, Item: KeptEntries.Position } => Sufficiency(entry),
        { Leg: EntryLeg.Note, Kind: EntryKind.Production, Decision: FactDecision.Statement } => Line(entry, entry.Credit?.Holder ?? "", "",
            Passed(entry) ? DocketVerdict.Unknowable : DocketVerdict.Open, Passed(entry) ? "no source counts what was produced by then" : "its day has not come", []),
        _ => null,
    };

    private DocketLine Promise(Entry entry)
    {
        Entry[] came = [.. promises.SetAgainst(entry)], failures = [.. Failures(entry)];
        var (verdict, why) = Judge(entry, came, failures);
        return Line(entry, entry.Credit!.Value.Holder, entry.Debit!.Value.Holder, verdict, why, [.. came, .. failures]);
    }

    private (DocketVerdict, string) Judge(Entry entry, Entry[] came, Entry[] failures)
    {
        var (left, late) = (promises.Outstanding(entry), came.Where(one => one.Happened.Start > entry.Slot!.Value.End).ToArray());
        if (late.Length > 0) return (DocketVerdict.Late, left.High <= 0 ? $"all of it came, some only {late[^1].Happened}" : $"some of it came only {late[^1].Happened}; {Formatter.Quantity(left)} are still open");
        if (left.High <= 0)
        {
            return came.All(one => one.Happened.End <= entry.Slot!.Value.End) ? (DocketVerdict.Kept, "all of it came in time") : (DocketVerdict.Kept, "all of it came; nobody says that any of it came late");
        }

        if (Denial(failures) is { } denial) return (DocketVerdict.Broken, $"a source says that it does not come: {denial.Id}");
        if (failures.Length > 0) return (DocketVerdict.Late, $"a source says that it is delayed: {failures[^1].Id}");
        if (!Passed(entry)) return (DocketVerdict.Open, "its day has not come");
        // That nobody told of an arrival does not mean that there was none: only a source can break a promise.
        return (DocketVerdict.Unknowable, came.Length == 0 ? "no source tells of its arrival or of its failure"
            : left.Low > 0 ? $"no source tells what became of the remaining {Formatter.Quantity(left)}" : "what came may have been all of it");
    }

    private Entry? Denial(IEnumerable<Entry> failures) => failures.FirstOrDefault(one => claims[one.Fact].Status == ClaimStatus.Denied);

    /// <summary>Later claims that what one promised the other is delayed or does not come.</summary>
    private IEnumerable<Entry> Failures(Entry entry) => (failed ??= Failed())[(entry.Credit!.Value.Holder, entry.Debit!.Value.Holder)]
        .Where(one => one.Fact != entry.Fact && !(one.Published.End < entry.Published.Start) && (catalogue.IsA(one.Item, entry.Item) || catalogue.IsA(entry.Item, one.Item)));

    /// <summary>Claims that something is delayed or does not come, by who promised and to whom.</summary>
    private ILookup<(string From, string To), Entry> Failed() => seen.Where(one => one.Leg == EntryLeg.Note && one.Decision == FactDecision.Statement
            && claims.TryGetValue(one.Fact, out var claim) && claim is { Kind: ClaimKind.Delivery or ClaimKind.Pledge or ClaimKind.Order, Status: ClaimStatus.Delayed or ClaimStatus.Denied })
        .ToLookup(one => (Account.Party(claims[one.Fact].From), Account.Party(claims[one.Fact].To)));

    /// <summary>Nobody publishes how many rounds are left: only a statement that there are none can refute that there is enough.</summary>
    private DocketLine Sufficiency(Entry entry)
    {
        var position = ClaimText.Read<Position>(entry.Raw!);
        var until = entry.Slot!.Value;
        var gone = seen.Where(one => one is { Leg: EntryLeg.Note, Quantity: { High: <= 0 } } && claims.TryGetValue(one.Fact, out var claim) && claim.Kind == ClaimKind.Stock
            && one.Happened.End >= entry.Published.Start && one.Happened.End <= until.End).ToArray();
        var (verdict, why) = gone.Length > 0 ? (DocketVerdict.Broken, $"before that day a stock was said to be empty: {gone[0].Id}")
            : Passed(entry) ? (DocketVerdict.Unknowable, "nobody publishes what was left by then") : (DocketVerdict.Open, "its day has not come");
        return Line(entry, "", "", verdict, why, gone, position.Speaker, "sufficiency", "");
    }

    private DocketLine Line(Entry entry, string from, string to, DocketVerdict verdict, string why, Entry[] behind, string? speaker = null, string? kind = null, string? item = null)
    {
        var claim = claims.GetValueOrDefault(entry.Fact);
        if (entry.Leg == EntryLeg.Note && claim is not null) from = claim.From.Count == 0 ? "" : Account.Party(claim.From);
        var id = origins.Over($"docket/{entry.Id}{view}", $"what became of what was due {entry.Slot}", behind.Prepend(entry));
        return new DocketLine(
            entry.Id, kind ?? EntryText.Word(entry.Kind), Office(speaker ?? claim?.Speaker, from, entry.Published), from, to, item ?? entry.Item, entry.Leg == EntryLeg.Row ? null : entry.Quantity,
            entry.Slot!.Value, verdict, why, [.. behind.Select(one => one.Id)], entry.Recorded, id);
    }

    private bool Passed(Entry entry) => (entry.Slot!.Value.End ?? entry.Slot.Value.Start) < asOf;

    private string Office(string? speaker, string from, DateInterval published)
    {
        var holder = catalogue.OfficeHolders.FirstOrDefault(one => one.Person == speaker && one.Term.MayOverlap(published));
        if (holder is not null) return $"{holder.Office}, {catalogue.ActorName(holder.Actor)}";
        return speaker ?? (from.Length == 0 || from == Account.Unstated ? "nobody named" : string.Join(" and ", from.Split('+').Select(catalogue.ActorName)));
    }
}
