using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Checks every stated stock against the balance of its holder at its time.</summary>
internal sealed class StatementQuestion(IReadOnlyList<Entry> seen, Catalogue catalogue, BookView view)
{
    private readonly QuestionOrigins origins = new();
    private readonly ILookup<string, Entry> byId = seen.ToLookup(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>What moves a stock of each holder: a statement is checked against its own holder's alone.</summary>
    private readonly ILookup<string, Entry> byHolder = seen.Where(entry => entry.Leg == EntryLeg.Movement)
        .SelectMany(entry => new[] { entry.Debit!.Value, entry.Credit!.Value }.Select(account => account.Holder).Distinct(StringComparer.Ordinal).Select(holder => (holder, entry)))
        .ToLookup(pair => pair.holder, pair => pair.entry, StringComparer.Ordinal);

    public Answer<IReadOnlyList<StatementCheck>> Ask()
    {
        var checks = seen.Where(entry => entry is { Leg: EntryLeg.Note, Decision: FactDecision.Statement, Quantity: not null })
            .Select(entry => (Entry: entry, Claim: entry.Claim()))
            .Where(pair => pair.Claim is { Kind: ClaimKind.Stock, Status: ClaimStatus.Reported, To.Count: > 0 })
            .OrderBy(pair => pair.Entry.Happened.End ?? DateOnly.MaxValue).ThenBy(pair => pair.Entry.Id, StringComparer.Ordinal)
            .Select(pair => Check(pair.Entry, pair.Claim!)).ToArray();
        return new Answer<IReadOnlyList<StatementCheck>>(checks, origins.All);
    }

    private StatementCheck Check(Entry entry, Assertion claim)
    {
        var (holder, stated) = (Account.Party(claim.To), entry.Quantity!.Value);
        var on = claim.When ?? entry.Published;
        var behind = byHolder[holder].SelectMany(movement => Changes(movement, holder, entry.Item, stated.Unit, on))
            .OrderBy(change => change.Happened.End ?? DateOnly.MinValue).ThenBy(change => change.Entry, StringComparer.Ordinal).ToArray();
        Quantity? held = behind.Length == 0 ? null : BalanceQuestion.Sum(behind.Select(change => change.Change));
        var (verdict, why) = Judge(stated, held, holder);
        var id = origins.Over($"statement/{entry.Id}{view}", $"what the book holds against a statement of {entry.Item}", behind.SelectMany(change => byId[change.Entry]).Prepend(entry));
        return new StatementCheck(
            entry.Id, verdict, holder, entry.Item, stated, on, claim.Speaker, held, held is { } h ? h - stated : null, behind, why, Next(verdict, stated, held, holder, entry.Item), id);
    }

    /// <summary>What an entry adds to or takes from a holder's stock and units of an item by a time; a maybe counts from zero.</summary>
    private IEnumerable<StatementEntry> Changes(Entry movement, string holder, string item, Unit unit, DateInterval on)
    {
        if (movement.Quantity is not { } quantity || !catalogue.IsA(movement.Item, item) || !Counts.Same(quantity.Unit, unit)) yield break;
        if (movement.Happened.Start > on.End) yield break;
        var counted = Quantity.Between(quantity.Low, quantity.High, unit, quantity.Best, quantity.Approximate);
        if (on.Start is { } day && movement.Happened.End > day) counted = Quantity.Hull(counted, Quantity.Zero(unit));
        var (gains, loses) = (Holds(movement.Debit!.Value, holder), Holds(movement.Credit!.Value, holder));
        if (gains == loses) yield break;
        var words = $"{EntryText.Word(movement.Kind)} {movement.Credit} to {movement.Debit}";
        yield return new StatementEntry(movement.Id, gains ? counted : -counted, movement.Happened, words);
    }

    private static bool Holds(Account account, string holder) => account.Kind is AccountKind.Stock or AccountKind.Magazine && account.Holder == holder;

    private static (StandingVerdict, string) Judge(Quantity stated, Quantity? held, string holder)
    {
        if (held is not { } book) return (StandingVerdict.Unknown, "the book knows of no movement of it");
        if (book.Low < 0 && !(book.High > 0)) return (StandingVerdict.Unknown, $"more left {holder} than the book saw arrive: what it held before is not known");
        if (book.High < stated.Low) return (StandingVerdict.Fail, "the statement says more than the book holds");
        if (book.Low > stated.High) return (StandingVerdict.Fail, "the book holds more than the statement says");
        return book.IsOpen
            ? (StandingVerdict.Unknown, "nothing in the book speaks against it, but its balance has no firm bound")
            : (StandingVerdict.Pass, "the book allows it");
    }

    private static string Next(StandingVerdict verdict, Quantity stated, Quantity? held, string holder, string item) => verdict switch
    {
        StandingVerdict.Pass => "nothing to do",
        StandingVerdict.Unknown when held is null => $"find a text or register that tells of an arrival of {item} with {holder}, or enter one with `pavise ledger post`",
        StandingVerdict.Unknown => $"find the number of an entry above that has none, or what {holder} held before the first of them",
        _ when held!.Value.High < stated.Low => $"look for an arrival that no text told, or a stock from before the book; enter it with `pavise ledger post delivery {item} N --to {holder}`, naming yourself and the reason",
        _ => "look for a loss, a hand-over or things out of service that no text told, or for one thing counted twice among the entries above: `pavise trace ENTRY` shows what each rests on",
    };
}
