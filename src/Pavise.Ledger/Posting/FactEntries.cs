using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The book as a pure function of the facts: every fact gives at least one entry, in an order that does not depend on theirs.</summary>
internal sealed class FactEntries(IReadOnlyList<Fact> facts, Catalogue catalogue, Func<Fact, string?>? keep = null)
{
    private readonly Dictionary<string, Fact> byId = Distinct(facts);

    /// <summary>All entries the facts call for, without number, moment and hash.</summary>
    public IReadOnlyList<Entry> All()
    {
        var entries = Legs().ToList();
        entries.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        entries.AddRange([.. new Discharges(catalogue).For(entries)]);
        entries.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return entries;
    }

    /// <summary>The same without what deliveries discharge, in the order of the facts.</summary>
    public IEnumerable<Entry> Legs() => byId.Values.SelectMany(Of);

    private static Dictionary<string, Fact> Distinct(IReadOnlyList<Fact> facts)
    {
        var byId = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!byId.TryAdd(fact.Id, fact)) throw new ArgumentException($"the fact '{fact.Id}' stands twice; identities must be unique", nameof(facts));
        }

        return byId;
    }

    private IEnumerable<Entry> Of(Fact fact)
    {
        var rule = fact.Decision == FactDecision.Posted ? PostingRules.For(fact.Assertion, fact.Quantity) : null;
        var entry = Common(fact);
        if (rule is null) return [entry];
        var quantity = fact.Quantity ?? Some.Of(catalogue.Item(fact.Item)?.Unit ?? Unit.One);
        var item = quantity.Unit.IsCurrency ? PostingRules.MoneyItem : fact.Item;
        var legs = rule.Legs.Select((leg, i) => entry with
        {
            // One entry of a fact keeps its claim; a second would say the same.
            Raw = i == 0 ? entry.Raw : null,
            Kind = rule.Entry,
            Leg = leg.Leg,
            Item = item,
            Quantity = quantity,
            Debit = AccountOf(leg.Debit, fact.Assertion),
            Credit = AccountOf(leg.Credit, fact.Assertion),
        }).ToArray();
        return Array.Exists(legs, leg => leg.Debit == leg.Credit)
            ? [entry with { Reason = entry.Reason + "; it names no two parties, so nothing moves" }]
            : legs;
    }

    private Entry Common(Fact fact)
    {
        var assertion = fact.Assertion;
        var said = fact.Supports.Select(id => byId.GetValueOrDefault(id)?.Assertion).OfType<Assertion>().Prepend(assertion).ToArray();
        var published = Earliest(said);
        return new Entry
        {
            Kind = PostingRules.NoteKind(assertion.Kind),
            Leg = EntryLeg.Note,
            Decision = fact.Decision,
            Fact = fact.Id,
            Item = fact.Item,
            Joint = fact.Item == assertion.Item ? [] : [.. assertion.Joint.Append(assertion.Item).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Quantity = fact.Quantity ?? assertion.Quantity,
            // What is told as done had happened when it was published; nothing else is known of an undated event.
            Happened = IsScheduled(assertion) ? new DateInterval(null, published.End) : assertion.When ?? new DateInterval(null, published.End),
            Published = published,
            Slot = SlotOf(assertion),
            Programme = assertion.Programme,
            Raw = keep?.Invoke(fact),
            Reason = fact.Reason,
            Origins = [.. said.Select(one => one.Origin).Distinct(StringComparer.Ordinal)],
            Sources = [.. said.Select(one => one.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>A scheduled hand-over states its window as its own date when it states no other.</summary>
    private static DateInterval? SlotOf(Assertion assertion) =>
        assertion.Due ?? (IsScheduled(assertion) ? assertion.When : null);

    /// <summary>A hand-over that is only planned, or a promise whose date lies after the day it was told: it was made by that day, and the date is its window.</summary>
    private static bool IsScheduled(Assertion assertion) =>
        assertion is { Kind: ClaimKind.Delivery, Status: ClaimStatus.Pledged or ClaimStatus.Contracted or ClaimStatus.InProduction }
        || (assertion.Kind is ClaimKind.Pledge or ClaimKind.Order or ClaimKind.Diversion or ClaimKind.Backfill or ClaimKind.Funding && assertion.When?.Start > assertion.Published?.End);

    private static DateInterval Earliest(IEnumerable<Assertion> said) => said
        .Select(assertion => assertion.Published ?? default)
        .OrderBy(published => published.End ?? DateOnly.MaxValue).ThenBy(published => published.Start ?? DateOnly.MinValue)
        .First();

    private static Account AccountOf(AccountRole role, Assertion assertion) =>
        new(role.Kind, Name(role.Holder, assertion), role.Counterparty is { } other ? Name(other, assertion) : null);

    private static string Name(Party party, Assertion assertion) => party switch
    {
        Party.Giver => Account.Party(assertion.From),
        Party.Receiver => Account.Party(assertion.To),
        _ => Account.Customers,
    };
}
