using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The re-solves behind explanations.</summary>
internal sealed class Resolve(PlanModel model, IReadOnlyList<TierSolution> tiers, ILinearSolver solver)
{
    /// <summary>By how much a tier may exceed its value in a re-solve, relative to its size: what the solver itself allows.</summary>
    private const double Slack = 1e-9;

    /// <summary>A difference of re-solves below this is the solver's noise.</summary>
    public const decimal Noise = 0.001m;

    /// <summary>The least a grievance can be, with every tier up to its own no worse than in the plan; null when the solver gave no answer.</summary>
    public async Task<decimal?> LeastAsync(Grievance grievance, PlanModel changed, CancellationToken cancel)
    {
        var program = PlanProgramBuilder.Build(changed);
        var values = tiers.ToDictionary(tier => tier.Tier.Name, tier => tier.Value, StringComparer.Ordinal);
        foreach (var tier in PlanTiers.Of(program).Where(tier => !After(tier.Name, grievance.Tier)))
        {
            if (!values.TryGetValue(tier.Name, out var value)) continue;
            var limit = value + Slack * Math.Max(1, Math.Abs(value));
            program.Linear.AddRow($"tier/{tier.Name}", double.NegativeInfinity, limit, tier.Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)));
        }

        program.Linear.SetObjective(grievance.Objective(program).Costs);
        var solution = await solver.SolveAsync(program.Linear, SolveOptions.Default, cancel).ConfigureAwait(false);
        return solution.Status == SolveStatus.Optimal ? Value(solution.Objective) : null;
    }

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
