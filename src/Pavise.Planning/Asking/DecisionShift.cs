namespace Pavise.Planning;

/// <summary>A decision that a changed plan makes otherwise.</summary>
/// <param name="Decision">The decision; its quantity and month are those of its first month in the plan that makes it.</param>
/// <param name="Before">Its total in the plan as it stands.</param>
/// <param name="After">Its total in the changed plan; the same as before when only its months differ.</param>
public sealed record DecisionShift(PlanDecision Decision, decimal Before, decimal After)
{
    private const decimal Noise = 0.001m;

    /// <summary>What differs between two lists of decisions, the largest difference of totals first.</summary>
    internal static IReadOnlyList<DecisionShift> Between(IReadOnlyList<PlanDecision> before, IReadOnlyList<PlanDecision> after)
    {
        var (one, other) = (By(before), By(after));
        return [.. one.Keys.Union(other.Keys).Select(key =>
            {
                var (was, now) = (one.GetValueOrDefault(key, []), other.GetValueOrDefault(key, []));
                var (first, last) = (was.Sum(decision => decision.Quantity), now.Sum(decision => decision.Quantity));
                var differs = Math.Abs(first - last) > Noise || was.Select(decision => (decision.Month, decision.Quantity)).Union(now.Select(decision => (decision.Month, decision.Quantity)))
                    .GroupBy(pair => pair.Month).Any(month => Math.Abs(At(was, month.Key) - At(now, month.Key)) > Noise);
                return differs ? new DecisionShift((now.Length > 0 ? now : was)[0], Math.Round(first, 3), Math.Abs(first - last) > Noise ? Math.Round(last, 3) : Math.Round(first, 3)) : null;
            })
            .OfType<DecisionShift>().OrderByDescending(shift => Math.Abs(shift.After - shift.Before)).ThenBy(shift => shift.Decision.Kind)
            .ThenBy(shift => shift.Decision.Subject ?? shift.Decision.From, StringComparer.Ordinal).ThenBy(shift => shift.Decision.Item, StringComparer.Ordinal).ThenBy(shift => shift.Decision.To, StringComparer.Ordinal)];
    }

    private static decimal At(PlanDecision[] decisions, Core.Month month) => decisions.Where(decision => decision.Month == month).Sum(decision => decision.Quantity);

    private static Dictionary<(DecisionKind, string?, string, string?, string?), PlanDecision[]> By(IReadOnlyList<PlanDecision> decisions) =>
        decisions.GroupBy(decision => (decision.Kind, decision.Subject, decision.Item, decision.From, decision.To)).ToDictionary(group => group.Key, group => group.OrderBy(decision => decision.Month).ToArray());
}
