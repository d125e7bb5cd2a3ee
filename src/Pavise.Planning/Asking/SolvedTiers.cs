using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan solved tier by tier, without tie-break: from its face questions about all best plans are answered.</summary>
internal sealed class SolvedTiers
{
    private int reached;

    private SolvedTiers(PlanProgram program, Lexicographic run) => (Program, Run) = (program, run);

    public PlanProgram Program { get; }

    public Lexicographic Run { get; }

    public bool IsOptimal => Run.Status == SolveStatus.Optimal;

    /// <summary>Solves a plan; where one of the same rows and columns was solved before, its numbers alone differ, and each tier goes on from the basis in which the other ended.</summary>
    public static async Task<SolvedTiers> OfAsync(PlanModel model, ILinearSolver solver, CancellationToken cancel, SolvedTiers? near = null)
    {
        var solved = Begin(model, solver, near);
        await solved.ReachAsync(null, cancel).ConfigureAwait(false);
        return solved;
    }

    /// <summary>A plan of which nothing is solved yet: <see cref="ReachAsync"/> goes on as far as anybody asks.</summary>
    public static SolvedTiers Begin(PlanModel model, ILinearSolver solver, SolvedTiers? near = null)
    {
        var program = PlanProgramBuilder.Build(model);
        var like = near is not null && IsLike(near.Program, program);
        var run = new Lexicographic(program, solver, null, null, like ? near!.Run.Bases : null);
        // Over the same terms the solver goes on with the rows and columns that it holds: costs and bounds alone are sent.
        if (like) program.Linear.TakeShape(near!.Program.Linear);
        run.Program.TakeShape(program.Linear);
        return new SolvedTiers(program, run);
    }

    /// <summary>Solves the tiers that are not solved yet, up to and with the one of that name; all of them for null. One that the plan does not have is passed over, with those before it in the order of the plan.</summary>
    public async Task ReachAsync(string? tier, CancellationToken cancel)
    {
        var order = Program.Model.Tiers.ToList();
        var last = tier is null ? int.MaxValue : order.IndexOf(tier);
        PlanTier[] next = [.. PlanTiers.Of(Program).Skip(reached).TakeWhile(one => order.IndexOf(one.Name) <= last)];
        reached += next.Length;
        await Run.SolveAsync(next, cancel).ConfigureAwait(false);
    }

    private static bool IsLike(PlanProgram one, PlanProgram other) =>
        one.Linear.Columns.Select(column => column.Name).SequenceEqual(other.Linear.Columns.Select(column => column.Name), StringComparer.Ordinal)
        && one.Linear.Rows.Select(row => row.Name).SequenceEqual(other.Linear.Rows.Select(row => row.Name), StringComparer.Ordinal);

    /// <summary>Solves with the tie-break too: the one plan that is printed, where amounts are told and not only tiers.</summary>
    public static async Task<SolvedTiers> OfPlanAsync(PlanModel model, ILinearSolver solver, CancellationToken cancel, SolvedTiers? near = null)
    {
        var solved = await OfAsync(model, solver, cancel, near).ConfigureAwait(false);
        await solved.Run.SolveAsync([PlanTiers.Natural(solved.Program), PlanTiers.Generic(solved.Program, "first ")], cancel).ConfigureAwait(false);
        return solved;
    }

    /// <summary>The value of a tier; 0 when there is nothing to count.</summary>
    public decimal Value(string tier) => Run.Tiers.FirstOrDefault(one => one.Tier.Name == tier) is { } solved ? PlanOutcomes.Rounded(solved.Value, 4) : 0;

    /// <summary>Every tier of two plans of the same order, side by side; those that are zero in both are left out.</summary>
    public static IReadOnlyList<TierChange> Changes(PlanModel model, SolvedTiers before, SolvedTiers after) =>
        [.. model.Tiers.Select(tier => new TierChange(tier, before.Unit(tier) ?? after.Unit(tier) ?? Core.Unit.One, before.IsOptimal ? before.Value(tier) : null, after.IsOptimal ? after.Value(tier) : null))
            .Where(change => change.Before is not 0 || change.After is not 0)];

    private Unit? Unit(string tier) => Run.Tiers.FirstOrDefault(one => one.Tier.Name == tier)?.Tier.Unit;
}
