using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What would make a plan possible, or what a changed number would do to its tiers.</summary>
/// <param name="Status">Of the plan as it is asked for.</param>
/// <param name="Tiers">Before and after the changed numbers; after is null when there is no plan.</param>
/// <param name="Conflict">The fewest named assumptions that cannot all hold; empty when there is a plan.</param>
/// <param name="Changes">The fewest assumptions that must give way, and by how little.</param>
/// <param name="Assumptions">Every named assumption of the plan, easiest to change first.</param>
public sealed record Relief(SolveStatus Status, IReadOnlyList<TierChange> Tiers, IReadOnlyList<string> Conflict, IReadOnlyList<NeededChange> Changes, IReadOnlyList<string> Assumptions)
{
    /// <summary>Solves with the changed numbers and without, and looks for what stands in the way.</summary>
    public static async Task<Relief> AskAsync(PlanModel model, IReadOnlyList<ChangedNumber> changes, ILinearSolver solver, CancellationToken cancel)
    {
        var changed = ChangedNumber.Apply(model, changes);
        var before = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        var after = changes.Count == 0 ? before : await SolvedTiers.OfAsync(changed, solver, cancel).ConfigureAwait(false);
        var all = new PolicyAssumptions(changed, new PlanEvidence(changed)).All;
        string[] names = [.. all.Select(one => one.Name)];
        var tiers = SolvedTiers.Changes(model, before, after);
        if (after.Run.Status != SolveStatus.Infeasible) return new Relief(after.Run.Status, tiers, [], [], names);
        var conflict = new Conflict(changed, all, solver);
        var clash = await conflict.SmallestConflictAsync(cancel).ConfigureAwait(false) ?? [];
        PolicyAssumption[] fallen = [.. (await conflict.SmallestCorrectionAsync(cancel).ConfigureAwait(false) ?? []).Select(i => all[i])];
        var amounts = await Elastic.LeastAsync(changed, fallen, solver, cancel).ConfigureAwait(false);
        return new Relief(SolveStatus.Infeasible, tiers, [.. clash.Select(i => names[i])], [.. fallen.Select((one, i) => new NeededChange(one.Name, one.Agrees, amounts[i]))], names);
    }
}
