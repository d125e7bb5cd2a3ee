using System.Collections.Concurrent;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Checks every stated stock against the balance of its holder at its time.</summary>
internal sealed class StatementQuestion(IReadOnlyList<Entry> seen, Catalogue catalogue, BookView view)
{
    private readonly Lazy<ILookup<string, Entry>> byId = new(() => seen.ToLookup(entry => entry.Id, StringComparer.Ordinal));

    /// <summary>What moves a stock of each holder: a statement is checked against its own holder's alone.</summary>
    private readonly Lazy<ILookup<string, Entry>> byHolder = new(() => seen.Where(entry => entry is { Leg: EntryLeg.Movement, Quantity: not null })
        .SelectMany(entry => new[] { entry.Debit!.Value, entry.Credit!.Value }.Select(account => account.Holder).Distinct(StringComparer.Ordinal).Select(holder => (holder, entry)))
        .ToLookup(pair => pair.holder, pair => pair.entry, StringComparer.Ordinal));

    private readonly ConcurrentDictionary<(string Holder, string Item, Unit Unit), StatementEntry[]> changes = new();

    /// <summary>What states a stock, in the order of its time.</summary>
    public IReadOnlyList<Entry> Stated { get; } = [.. seen.Where(entry => entry is { Leg: EntryLeg.Note, Decision: FactDecision.Statement, Quantity: not null }
            && entry.Claim() is { Kind: ClaimKind.Stock, Status: ClaimStatus.Reported, To.Count: > 0 })
        .OrderBy(entry => entry.Happened.End ?? DateOnly.MaxValue).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    public Answer<IReadOnlyList<StatementCheck>> Ask()
    {
        var origins = new QuestionOrigins();
        StatementCheck[] checks = [.. Stated.Select(Check)];
        foreach (var (entry, check) in Stated.Zip(checks)) AddOrigins(origins, entry, check);
        return new Answer<IReadOnlyList<StatementCheck>>(checks, origins.All);
    }

    /// <summary>The check of one of <see cref="Stated"/>.</summary>
    public StatementCheck Check(Entry entry)
    {
        var claim = entry.Claim()!;
        var (holder, stated) = (Account.Party(claim.To), entry.Quantity!.Value);
        var on = claim.When ?? entry.Published;
        StatementEntry[] behind = [.. changes.GetOrAdd((holder, entry.Item, stated.Unit), Changes).Where(change => !(change.Happened.Start > on.End)).Select(change => By(change, on))];
        Quantity? held = behind.Length == 0 ? null : BalanceQuestion.Sum(behind.Select(change => change.Change));
        var (verdict, why) = Judge(stated, held, holder);
        return new StatementCheck(
            entry.Id, verdict, holder, entry.Item, stated, on, claim.Speaker, held, held is { } h ? h - stated : null, behind, why, Next(verdict, stated, held, holder, entry.Item), $"run:ledger/{Name(entry)}");
    }

    /// <summary>The computation behind a check, and those it rests on.</summary>
    public void AddOrigins(QuestionOrigins origins, Entry entry, StatementCheck check) =>
        origins.Over(Name(entry), $"what the book holds against a statement of {entry.Item}", check.Behind.SelectMany(change => byId.Value[change.Entry]).Prepend(entry));

    private string Name(Entry entry) => $"statement/{entry.Id}{view}";

    /// <summary>What moved a holder's stock of an item in a unit, in the order in which it happened.</summary>
    private StatementEntry[] Changes((string Holder, string Item, Unit Unit) of) => [.. byHolder.Value[of.Holder].SelectMany(movement => Change(movement, of.Holder, of.Item, of.Unit))
        .OrderBy(change => change.Happened.End ?? DateOnly.MinValue).ThenBy(change => change.Entry, StringComparer.Ordinal)];

    /// <summary>What an entry adds to or takes from a holder's stock and units of an item.</summary>
    private IEnumerable<StatementEntry> Change(Entry movement, string holder, string item, Unit unit)
    {
        var quantity = movement.Quantity!.Value;
        if (!catalogue.IsA(movement.Item, item) || !Counts.Same(quantity.Unit, unit)) yield break;
        var counted = Quantity.Between(quantity.Low, quantity.High, unit, quantity.Best, quantity.Approximate);
        var (gains, loses) = (Holds(movement.Debit!.Value, holder), Holds(movement.Credit!.Value, holder));
        if (gains == loses) yield break;
        yield return new StatementEntry(movement.Id, gains ? counted : -counted, movement.Happened, $"{EntryText.Word(movement.Kind)} {movement.Credit} to {movement.Debit}");
    }

    /// <summary>A change as it counts by a time: what may have come later counts from zero.</summary>
    private static StatementEntry By(StatementEntry change, DateInterval on) => on.Start is { } day && change.Happened.End > day
        ? change with { Change = Quantity.Hull(change.Change, Quantity.Zero(change.Change.Unit)) } : change;

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
