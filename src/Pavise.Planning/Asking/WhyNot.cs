using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Why not another plan: the loss per tier of the best plan that does what was asked, or why there is none.</summary>
/// <param name="Asked">The conditions in words.</param>
/// <param name="Status">Optimal when there is such a plan.</param>
/// <param name="Tiers">Every tier that is not zero in both plans.</param>
/// <param name="First">The first tier that is worse; null when none is, so that the other plan is as good.</param>
/// <param name="Conflict">Without such a plan: the fewest named assumptions, the conditions among them, that cannot all hold.</param>
/// <param name="Correction">Without such a plan: the fewest assumptions other than the conditions that would have to fall; empty when that is not enough.</param>
public sealed record WhyNot(
    IReadOnlyList<string> Asked, SolveStatus Status, IReadOnlyList<TierChange> Tiers, TierChange? First, IReadOnlyList<string> Conflict, IReadOnlyList<string> Correction)
{
    private const decimal Noise = 0.001m;

    /// <summary>Answers for some conditions on decisions.</summary>
    /// <exception cref="PaviseException">A condition names no decision of the plan (PAV6210).</exception>
    public static async Task<WhyNot> AskAsync(PlanModel model, IReadOnlyList<PlanCondition> conditions, ILinearSolver solver, CancellationToken cancel)
    {
        Check(model, conditions);
        var asked = model with { Conditions = conditions };
        var own = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        var other = await SolvedTiers.OfAsync(asked, solver, cancel).ConfigureAwait(false);
        string[] words = [.. conditions.Select(condition => condition.Words)];
        if (other.Run.Status == SolveStatus.Infeasible) return await ImpossibleAsync(asked, words, solver, cancel).ConfigureAwait(false);
        var changes = SolvedTiers.Changes(model, own, other);
        return new WhyNot(words, other.Run.Status, changes, changes.FirstOrDefault(change => change.Loss > Noise), [], []);
    }

    private static async Task<WhyNot> ImpossibleAsync(PlanModel asked, string[] words, ILinearSolver solver, CancellationToken cancel)
    {
        var all = new PolicyAssumptions(asked, new PlanEvidence(asked)).All;
        var conflict = new Conflict(asked, all, solver);
        var clash = await conflict.SmallestConflictAsync(cancel).ConfigureAwait(false) ?? [];
        // The one who asks does not give way: what else would have to?
        var others = new Conflict(asked, [.. all.Where(one => one.Kind != "condition")], solver);
        var fallen = await others.SmallestCorrectionAsync(cancel).ConfigureAwait(false) ?? [];
        return new WhyNot(words, SolveStatus.Infeasible, [], null, [.. clash.Select(i => conflict.Assumptions[i].Name)], [.. fallen.Select(i => others.Assumptions[i].Name)]);
    }

    /// <summary>Looks whether each condition names a decision of the plan, without solving.</summary>
    /// <exception cref="PaviseException">One names none (PAV6210).</exception>
    public static void Check(PlanModel model, IReadOnlyList<PlanCondition> conditions)
    {
        string[] names = [.. PlanProgramBuilder.Build(model).Linear.Columns.Select(column => column.Name)];
        foreach (var condition in conditions.Where(condition => !names.Any(condition.Counts)))
        {
            var kind = condition.Name.Split('/')[0];
            var like = names.Where(name => name.StartsWith(kind + "/", StringComparison.Ordinal)).Select(name => name[..name.LastIndexOf('/')]).Distinct(StringComparer.Ordinal).Take(6).ToArray();
            throw new PaviseException("PAV6210", model.Place, $"the plan has no decision '{condition.Name}'", like.Length > 0 ? $"such are {string.Join(", ", like)}" : "names begin with produce, accept, divert, repay, give, backfill or expand");
        }
    }
}
