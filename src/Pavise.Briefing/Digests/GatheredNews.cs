using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The pieces of news of a set of texts, gathered once for digests of several lengths and days.</summary>
public sealed class GatheredNews
{
    private GatheredNews(IReadOnlyList<NewsItem> items, IReadOnlyDictionary<string, Fact> facts) => (Items, Facts) = (items, facts);

    /// <summary>What weighs most first.</summary>
    internal IReadOnlyList<NewsItem> Items { get; }

    /// <summary>Every fact by its identity, also those that are not told.</summary>
    internal IReadOnlyDictionary<string, Fact> Facts { get; }

    /// <summary>Gathers what of the facts is told.</summary>
    public static GatheredNews Of(BriefInput input) => new(NewsItems.Of(input.Facts.Where(IsTold)), input.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal));

    private static bool IsTold(Fact fact) =>
        fact.Decision is FactDecision.Posted or FactDecision.Statement && fact.Assertion.Kind != ClaimKind.Coordination
        && !(fact.Assertion.Kind is ClaimKind.Stock or ClaimKind.Loss or ClaimKind.Attack && fact.Quantity is null)
        && !(NewsItems.IsVague(fact) && fact.Quantity is null && fact.Assertion.Kind is ClaimKind.Pledge or ClaimKind.Request);
}
