using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The re-solves behind explanations.</summary>
internal sealed class Resolve(PlanModel model, IReadOnlyList<TierSolution> tiers, ILinearSolver solver)
{
    /// <summary>By how much a tier may exceed its value in a re-solve, relative to its size: what the solver itself allows.</summary>
    private const double Slack = 1e-9;

    /// <summary>What a value may have lost when it was rounded to four digits.</summary>
    private const double Rounding = 0.00005;

    /// <summary>A difference of re-solves below this is the solver's noise.</summary>
    public const decimal Noise = 0.001m;

    /// <summary>The least a grievance can be, with every tier up to its own no worse than in the plan; null when the solver gave no answer.</summary>
    public async Task<decimal?> LeastAsync(Grievance grievance, PlanModel changed, CancellationToken cancel)
    {
        var program = Held(grievance, changed);
        program.Linear.SetObjective(grievance.Objective(program).Costs);
        var solution = await solver.SolveAsync(program.Linear, SolveOptions.Default, cancel).ConfigureAwait(false);
        return solution.Status == SolveStatus.Optimal ? Value(solution.Objective) : null;
    }

    /// <summary>
    /// With every tier up to the grievance's own no worse than in the plan and the grievance at its least, the first lower tier that has to be worse, each before it no worse;
    /// not known when the solver gave no answer.
    /// </summary>
    public async Task<(TierChange? Worse, bool Known)> WorseBelowAsync(Grievance grievance, PlanModel changed, decimal least, CancellationToken cancel)
    {
        var program = Held(grievance, changed);
        Hold(program, grievance.Objective(program), (double)least + Rounding);
        PlanTier[] lower = [.. PlanTiers.Of(program).Where(tier => After(tier.Name, grievance.Tier))];
        var solution = await solver.SolveAsync(WithExcess(program.Copy(), lower), SolveOptions.Default, cancel).ConfigureAwait(false);
        if (solution.Status != SolveStatus.Optimal) return (null, false);
        if (Value(solution.Objective) <= Noise) return (null, true);
        var whole = program.Linear.Columns.Any(column => column.Whole);
        foreach (var tier in lower)
        {
            var was = Was(tier);
            program.Linear.SetObjective(tier.Costs);
            var start = whole ? SolveOptions.Default with { Start = [.. solution.Values.Take(program.Columns.Count)] } : SolveOptions.Default;
            solution = await solver.SolveAsync(program.Linear, start, cancel).ConfigureAwait(false);
            if (solution.Status != SolveStatus.Optimal) return (null, false);
            if (Value(solution.Objective - was) > Noise) return (new TierChange(tier.Name, tier.Unit, Value(was), Value(solution.Objective)), true);
            Hold(program, tier, Math.Max(was, solution.Objective));
        }

        return (null, true);
    }

    /// <summary>The programme that makes the sum small by which these tiers are worse than in the plan: where it is zero, none has to be.</summary>
    private LinearProgram WithExcess(LinearProgram linear, PlanTier[] lower)
    {
        linear.SetObjective(new Dictionary<int, double>());
        foreach (var tier in lower)
        {
            var excess = linear.AddColumn($"excess/{tier.Name}", 1, 0, double.PositiveInfinity);
            linear.AddRow($"excess/{tier.Name}", double.NegativeInfinity, Was(tier), [.. tier.Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)), (excess, -1.0)]);
        }

        return linear;
    }

    private double Was(PlanTier tier) => tiers.FirstOrDefault(other => other.Tier.Name == tier.Name)?.Value ?? 0;

    private PlanProgram Held(Grievance grievance, PlanModel changed)
    {
        var program = PlanProgramBuilder.Build(changed);
        foreach (var tier in PlanTiers.Of(program).Where(tier => !After(tier.Name, grievance.Tier)))
        {
            if (tiers.FirstOrDefault(other => other.Tier.Name == tier.Name) is { } solved) Hold(program, tier, solved.Value);
        }

        return program;
    }

    private static void Hold(PlanProgram program, PlanTier tier, double value) =>
        program.Linear.AddRow($"tier/{tier.Name}", double.NegativeInfinity, value + Slack * Math.Max(1, Math.Abs(value)), tier.Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)));

    /// <summary>Re-solves the tiers up to the grievance's own for a plan that may do less: the first tier that is worse, and the least of the grievance then.</summary>
    public async Task<(TierSolution? Worse, double WorseValue, decimal Grievance)?> TightenAsync(Grievance grievance, PlanModel changed, CancellationToken cancel)
    {
        var program = PlanProgramBuilder.Build(changed);
        var run = new Lexicographic(program, solver, null);
        await run.SolveAsync([.. PlanTiers.Of(program).Where(tier => !After(tier.Name, grievance.Tier))], cancel).ConfigureAwait(false);
        if (run.Status != SolveStatus.Optimal) return null;
        var least = await run.LeastAsync(grievance.Objective(program), cancel).ConfigureAwait(false);
        if (least is null) return null;
        foreach (var tier in run.Tiers)
        {
            var before = tiers.FirstOrDefault(other => other.Tier.Name == tier.Tier.Name);
            if (before is not null && Value(tier.Value - before.Value) > Noise) return (before, tier.Value, Value(least.Objective));
        }

        return (null, 0, Value(least.Objective));
    }

    private static decimal Value(double objective) => PlanOutcomes.Rounded(objective, 4);

    private bool After(string tier, string own) => Rank(tier) > Rank(own);

    private int Rank(string tier) => model.Tiers.TakeWhile(other => other != tier).Count();
}
