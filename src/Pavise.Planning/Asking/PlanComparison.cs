using System.Text.Json;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Two saved plans side by side.</summary>
/// <param name="First">Name of the first.</param>
/// <param name="Second">Name of the second.</param>
/// <param name="Tiers">Tiers of either that are not zero in both; a tier one of them lacks counts as zero.</param>
/// <param name="Decisions">Decisions that differ, in the order of name.</param>
public sealed record PlanComparison(string First, string Second, IReadOnlyList<TierChange> Tiers, IReadOnlyList<DecisionChange> Decisions)
{
    /// <summary>Compares two <c>pavise/plan/1</c> documents.</summary>
    /// <exception cref="JsonException">One of them is not a plan.</exception>
    public static PlanComparison Of(JsonElement first, JsonElement second)
    {
        var (one, other) = (first.GetProperty("results"), second.GetProperty("results"));
        var (before, after) = (TiersOf(one), TiersOf(other));
        var (was, now) = (DecisionsOf(one), DecisionsOf(other));
        return new PlanComparison(
            one.GetProperty("name").GetString()!, other.GetProperty("name").GetString()!,
            [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(name => name != TierName.TieBreak).Select(name => new TierChange(
                name, before.TryGetValue(name, out var b) ? b.Unit : after[name].Unit, before.GetValueOrDefault(name).Value, after.GetValueOrDefault(name).Value)).Where(change => change.Before != 0 || change.After != 0)],
            [.. was.Keys.Union(now.Keys).Order().Select(key => new DecisionChange(key.Kind, key.Subject, key.Item, key.From, key.To, key.Month, was.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .Where(change => change.Before != change.After)]);
    }

    private static Dictionary<string, (decimal Value, Unit Unit)> TiersOf(JsonElement results) => results.GetProperty("tiers").EnumerateArray()
        .ToDictionary(tier => tier.GetProperty("name").GetString()!, tier => (tier.GetProperty("value").GetDecimal(), new Unit(tier.GetProperty("unit").GetString()!)), StringComparer.Ordinal);

    private static Dictionary<(DecisionKind Kind, string? Subject, string Item, string? From, string? To, Month Month), decimal> DecisionsOf(JsonElement results) =>
        (results.GetProperty("decisions").Deserialize<PlanDecision[]>(PaviseJson.Options) ?? [])
            .GroupBy(decision => (decision.Kind, decision.Subject, decision.Item, decision.From, decision.To, decision.Month))
            .ToDictionary(group => group.Key, group => group.Sum(decision => decision.Quantity));
}
