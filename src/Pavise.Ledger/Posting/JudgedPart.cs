using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The part of a book that follows from judged facts and from entries by hand: each posting makes it equal to them, in one transaction.</summary>
/// <param name="store">The book's storage.</param>
/// <param name="time">Gives the recorded moments.</param>
internal sealed class JudgedPart(IBookStore store, TimeProvider time)
{
    /// <summary>Makes it follow from the facts and from the entries by hand that stand.</summary>
    public PostingReport Post(BookInput input, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        return Write(writer, input, ByHand(writer), catalogue, null, cancel);
    }

    /// <summary>The same with more entries by hand.</summary>
    /// <exception cref="PaviseException">PAV4016 the same entry stands already.</exception>
    public PostingReport Add(IReadOnlyList<HandPosting> postings, BookInput input, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        HandPosting[] all = [.. ByHand(writer), .. postings];
        if (all.GroupBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new PaviseException("PAV4016", new Place(store.Name), $"this very entry stands already as {twice.Key}", "say in --reason what makes it another one");
        return Write(writer, input, all, catalogue, null, cancel);
    }

    /// <summary>The same without one of them.</summary>
    /// <exception cref="PaviseException">PAV4017 no such entry by hand stands.</exception>
    public PostingReport TakeBack(string id, string by, string reason, BookInput input, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        var standing = ByHand(writer);
        if (standing.Where(one => one.Id.StartsWith(id, StringComparison.Ordinal) && id.StartsWith(HandPosting.Mark, StringComparison.Ordinal)).ToArray() is not [var found])
        {
            var known = standing.Count == 0 ? "none stands" : "those that stand are " + string.Join(", ", standing.Select(one => one.Id));
            throw new PaviseException("PAV4017", new Place(store.Name), $"no one entry by hand is called '{id}'", $"only entries by hand are taken back so ({known}); what follows from a text is changed by the text or its review");
        }

        var reasons = new Dictionary<string, string>(StringComparer.Ordinal) { [found.Id] = $"taken back by {by}: {reason}" };
        return Write(writer, input, [.. standing.Where(one => one.Id != found.Id)], catalogue, reasons, cancel);
    }

    /// <summary>The same with these entries by hand and no others: what an empty book is filled with.</summary>
    public PostingReport Write(BookInput input, IReadOnlyList<HandPosting> byHand, Catalogue catalogue)
    {
        using var writer = store.BeginWrite();
        return Write(writer, input, byHand, catalogue, null, default);
    }

    private static IReadOnlyList<HandPosting> ByHand(IBookWriter writer) =>
        [.. writer.ByHand().Where(entry => entry.Raw is not null).Select(entry => ClaimText.Read<HandPosting>(entry.Raw!))];

    private PostingReport Write(
        IBookWriter writer, BookInput input, IReadOnlyList<HandPosting> byHand, Catalogue catalogue, IReadOnlyDictionary<string, string>? reasons, CancellationToken cancel)
    {
        var hands = byHand.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var held = input.Held.ToDictionary(one => one.Claim.Id, StringComparer.Ordinal);
        Fact[] facts = [.. input.Facts, .. input.Held.Select(one => one.ToFact()), .. byHand.Select(one => one.ToFact())];
        Entry[] wanted =
        [
            .. new FactEntries(facts, catalogue, fact => hands.TryGetValue(fact.Id, out var hand) ? ClaimText.Write(hand)
                : held.TryGetValue(fact.Id, out var taken) ? ClaimText.Write(taken) : ClaimText.Write(fact.Assertion)).All(),
            .. KeptEntries.Of(input),
        ];
        var (added, reversed, kept, moment) = new Posting(writer, time.GetUtcNow(), null, reasons).Make(wanted, cancel);
        int Count(FactDecision decision) => facts.Count(fact => fact.Decision == decision);
        return new PostingReport(added.Count, reversed.Count, kept, Count(FactDecision.Posted), Count(FactDecision.Held),
            Count(FactDecision.Statement), Count(FactDecision.Support), moment);
    }
}
