using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Facts that one sentence tells: the same deed, parties, day and speaker.</summary>
internal sealed record NewsItem(IReadOnlyList<Fact> Facts)
{
    public Fact First => Facts[0];

    public Assertion Claim => First.Assertion;

    /// <summary>The first day on which the world could know it.</summary>
    public DateOnly? Told { get; } = Facts.Select(fact => fact.Assertion.Published?.Start ?? fact.Assertion.Published?.End).Max();

    /// <summary>The last such day: undated texts may be later than their bracket's start.</summary>
    public DateOnly? ToldAtLatest { get; } = Facts.Select(fact => fact.Assertion.Published?.End ?? DateOnly.MaxValue).Max();

    public bool HasNumber => Facts.Any(fact => fact.Quantity is not null);

    public int Roots => Facts.Max(fact => fact.Roots.Count);

    /// <summary>What it weighs in the story: numbers, independent roots, named parties, specific items.</summary>
    public double Weight { get; } = Weigh(Facts);

    private static double Weigh(IReadOnlyList<Fact> facts) => facts.Max(fact =>
        (fact.Quantity is { } quantity ? 2 + Math.Min(3, Math.Log10(1 + (double)(quantity.Low ?? 1))) * (quantity.Unit.IsCurrency ? 0.2 : 0.6) : 0)
        + Math.Min(3, fact.Roots.Count) + (fact.Assertion.From.Count > 0 ? 1 : 0) + (fact.Assertion.Item.EndsWith("-unspecified", StringComparison.Ordinal) ? 0 : 1)
        + (fact.Assertion.Kind is ClaimKind.Diversion or ClaimKind.Delivery or ClaimKind.Order ? 0.5 : 0) + (fact.Decision == FactDecision.Posted ? 1 : 0));
}
