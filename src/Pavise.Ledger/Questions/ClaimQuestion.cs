namespace Pavise.Ledger;

/// <summary>Every claim of the judged part with the rule it fell under and the entries that follow from it; none vanishes.</summary>
internal static class ClaimQuestion
{
    public static IReadOnlyList<BookedClaim> Ask(IReadOnlyList<Entry> seen) =>
        [.. seen.Where(entry => entry.Leg != EntryLeg.Row).GroupBy(entry => entry.Fact, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Line([.. group.OrderBy(entry => entry.Leg).ThenBy(entry => entry.Id, StringComparer.Ordinal)])).OfType<BookedClaim>()];

    private static BookedClaim? Line(Entry[] entries)
    {
        var (first, claim) = (entries[0], entries.Select(entry => entry.Claim()).FirstOrDefault(claim => claim is not null));
        if (claim is null) return null;
        var rule = PostingRules.Table.FirstOrDefault(rule => rule.Fits(claim, first.Quantity)) ?? PostingRules.Table.First(rule => rule.Claim == claim.Kind);
        var words = first.Decision switch
        {
            Core.FactDecision.Held => "what is held moves nothing until something changes",
            Core.FactDecision.Support => "what supports another moves nothing itself",
            Core.FactDecision.Posted when entries.All(entry => !entry.Moves) => "a claim that names no two parties moves nothing",
            Core.FactDecision.Statement when rule.Legs.Count > 0 => "what is asked, considered or denied moves nothing",
            _ => rule.Words,
        };
        return new BookedClaim(
            first.Fact, first.Decision, claim.Kind, claim.Status, claim.From, claim.To, claim.Speaker, first.Item, first.Quantity, claim.Quantity, first.Reason, words, entries, first.Origins);
    }
}
