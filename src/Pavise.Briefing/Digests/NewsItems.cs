using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Gathers facts that one sentence can tell. A vague mention beside a specific one of the same deed is left out.</summary>
internal static class NewsItems
{
    /// <summary>More items than this make no sentence.</summary>
    private const int MostItems = 4;

    public static IReadOnlyList<NewsItem> Of(IEnumerable<Fact> facts)
    {
        var items = new List<NewsItem>();
        foreach (var group in facts.GroupBy(Key))
        {
            var things = group.ToList();
            if (things.Exists(fact => !IsVague(fact))) things.RemoveAll(fact => IsVague(fact) && fact.Quantity is null);
            things = [.. things.DistinctBy(fact => (fact.Item, fact.Quantity)).DistinctBy(fact => fact.Assertion.Joint.Count > 1 ? string.Join('+', fact.Assertion.Joint) + fact.Quantity : fact.Id)];
            // Without its number a thing that another fact counts is told already.
            things.RemoveAll(fact => fact.Quantity is null && things.Exists(other => other.Quantity is not null && other.Item == fact.Item));
            var ordered = things.OrderBy(fact => fact.Quantity is null).ThenBy(fact => fact.Quantity is not { IsExact: true }).ThenBy(fact => fact.Assertion.Id, StringComparer.Ordinal).ToArray();
            // Two numbers of one item are two sentences; count and price of an order are one.
            var once = ordered.DistinctBy(fact => (fact.Item, IsPrice: fact.Quantity?.Unit.IsCurrency == true)).ToArray();
            foreach (var some in once.Chunk(MostItems).Concat(ordered.Except(once).Chunk(1))) items.Add(new NewsItem(some));
        }

        return [.. items.OrderByDescending(item => item.Weight).ThenByDescending(item => item.Told).ThenBy(item => item.First.Id, StringComparer.Ordinal)];
    }

    public static bool IsVague(Fact fact) => fact.Item.EndsWith("-unspecified", StringComparison.Ordinal) && fact.Assertion.Joint.Count < 2;

    private static string Key(Fact fact)
    {
        var claim = fact.Assertion;
        // Count and price of one order are one piece of news; funding names one thing each.
        var own = claim.Kind is ClaimKind.Funding or ClaimKind.Stock or ClaimKind.Attack || fact.Quantity is { Unit.Symbol: "country" or "percent" } ? claim.Id : "";
        var when = claim.Kind == ClaimKind.Order ? "" : claim.When?.ToString() ?? claim.Published?.ToString() ?? "";
        var item = claim.Kind == ClaimKind.Order ? claim.Item : "";
        var speaker = claim.Kind == ClaimKind.Order ? "" : claim.Speaker;
        return string.Join('|', claim.Kind, claim.Status, Codes(claim.From), Codes(claim.To), when, item, speaker, claim.Due?.ToString(), own);
    }

    private static string Codes(IEnumerable<string> codes) => string.Join('+', codes.Order(StringComparer.Ordinal));
}
