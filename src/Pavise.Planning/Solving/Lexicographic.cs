using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Solves tiers one after the other, each on the exact optimal face of those before it.</summary>
internal sealed class Lexicographic(PlanProgram plan, ILinearSolver solver, IProgress<string>? progress)
{
    /// <summary>A sum of columns whose every member is below this is zero.</summary>
    private const double Zero = 1e-9;

    private readonly List<TierSolution> tiers = [];

    /// <summary>The programme, narrowed to the optimal face of the tiers solved so far.</summary>
    public LinearProgram Program { get; } = plan.Copy();

    public IReadOnlyList<TierSolution> Tiers => tiers;

    public SolveStatus Status { get; private set; } = SolveStatus.Optimal;

    /// <summary>Values of the columns in the last solution; empty when there is none.</summary>
    public IReadOnlyList<double> Values { get; private set; } = [];

    /// <summary>Solves the tiers in turn and stops at the first that is not solved to optimality.</summary>
    public async Task SolveAsync(IReadOnlyList<PlanTier> next, CancellationToken cancel)
    {
        foreach (var tier in next)
        {
            if (Status != SolveStatus.Optimal) return;
            progress?.Report($"solving tier {tier.Name}");
            if (IsZero(tier)) FixZero(tier);
            else await SolveOne(tier, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Puts the objective of a tier on the programme, scaled to a largest cost of one unless told not to; returns the scale.</summary>
    public double SetObjective(PlanTier tier, bool scaled = true)
    {
        var scale = scaled ? tier.Costs.Values.Select(Math.Abs).DefaultIfEmpty(1).Max() : 1;
        Program.SetObjective(tier.Costs.ToDictionary(cost => cost.Key, cost => cost.Value / scale));
        return scale;
    }

    /// <summary>The least value of an objective on the present face, which stays as it is; null when it could not be found.</summary>
    public async Task<LinearSolution?> LeastAsync(PlanTier tier, CancellationToken cancel)
    {
        SetObjective(tier);
        var solution = await solver.SolveAsync(Program, SolveOptions.Default, cancel).ConfigureAwait(false);
        return solution.Status == SolveStatus.Optimal ? solution : null;
    }

    // With costs and columns not negative, a sum that is zero now is least, and its face is where each part of it is zero.
    private bool IsZero(PlanTier tier) =>
        Values.Count > 0 && tier.Costs.All(cost => cost.Value > 0 && Program.Columns[cost.Key].Lower >= 0 && Values[cost.Key] <= Zero);

    private void FixZero(PlanTier tier)
    {
        OptimalFace.FixAtZero(Program, tier.Costs.Keys);
        tiers.Add(new TierSolution(tier, SolveStatus.Optimal, 0, 0, []));
    }

    private async Task SolveOne(PlanTier tier, CancellationToken cancel)
    {
        var scale = SetObjective(tier);
        var solution = await solver.SolveAsync(Program, SolveOptions.Default, cancel).ConfigureAwait(false);
        Status = solution.Status;
        if (solution.Values.Count == Program.Columns.Count) Values = solution.Values;
        tiers.Add(new TierSolution(tier, Status, solution.Objective * scale, solution.Bound * scale, [.. solution.Duals.Select(dual => dual * scale)]));
        if (Status == SolveStatus.Optimal) OptimalFace.Fix(Program, solution);
    }
}
