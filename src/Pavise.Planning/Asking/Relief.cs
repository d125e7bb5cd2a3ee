using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What would make a plan possible, or what a changed number would do to its tiers.</summary>
/// <param name="Status">Of the plan as it is asked for.</param>
/// <param name="Tiers">Before and after the changed numbers; after is null when there is no plan.</param>
/// <param name="Conflict">The fewest named assumptions that cannot all hold; empty when there is a plan.</param>
/// <param name="Changes">The fewest assumptions that must give way, and by how little.</param>
/// <param name="Assumptions">Every named assumption of the plan, easiest to change first; last those that cannot clash and can be dropped all the same.</param>
public sealed record Relief(SolveStatus Status, IReadOnlyList<TierChange> Tiers, IReadOnlyList<string> Conflict, IReadOnlyList<NeededChange> Changes, IReadOnlyList<string> Assumptions)
{
    /// <summary>Looks whether each name is one of the plan's, without solving.</summary>
    /// <exception cref="PaviseException">A name is not one of the plan's (PAV6212).</exception>
    public static void Check(PlanModel model, IReadOnlyList<ChangedNumber> changes, IReadOnlyList<string> dropped) => ChangedNumber.Apply(DroppedAssumption.From(model, dropped), changes);

    /// <summary>Solves with the changed numbers and the dropped assumptions and without, and looks for what stands in the way.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="changes">Numbers used otherwise.</param>
    /// <param name="dropped">Names of assumptions that do not hold.</param>
    /// <param name="solver">Solves each programme.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <exception cref="PaviseException">A name is not one of the plan's (PAV6212).</exception>
    public static async Task<Relief> AskAsync(PlanModel model, IReadOnlyList<ChangedNumber> changes, IReadOnlyList<string> dropped, ILinearSolver solver, CancellationToken cancel)
    {
        var changed = ChangedNumber.Apply(DroppedAssumption.From(model, dropped), changes);
        var before = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        var after = changes.Count + dropped.Count == 0 ? before : await SolvedTiers.OfAsync(changed, solver, cancel, near: before).ConfigureAwait(false);
        var all = new PolicyAssumptions(changed, new PlanEvidence(changed)).All;
        string[] names = [.. all.Select(one => one.Name)];
        var assumptions = DroppedAssumption.Names(changed);
        var tiers = SolvedTiers.Changes(model, before, after);
        if (after.Run.Status != SolveStatus.Infeasible) return new Relief(after.Run.Status, tiers, [], [], assumptions);
        var conflict = new Conflict(changed, all, solver);
        var clash = await conflict.SmallestConflictAsync(cancel).ConfigureAwait(false) ?? [];
        PolicyAssumption[] fallen = [.. (await conflict.SmallestCorrectionAsync(cancel).ConfigureAwait(false) ?? []).Select(i => all[i])];
        var amounts = await Elastic.LeastAsync(changed, fallen, solver, cancel).ConfigureAwait(false);
        return new Relief(SolveStatus.Infeasible, tiers, [.. clash.Select(i => names[i])], [.. fallen.Select((one, i) => new NeededChange(one.Name, one.Agrees, amounts[i], one.Unit))], assumptions);
    }
}
