using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The trade-off curve between two tiers, the tiers before both held at their values.</summary>
/// <param name="First">The tier on the one axis.</param>
/// <param name="FirstUnit">What it counts.</param>
/// <param name="Second">The tier on the other.</param>
/// <param name="SecondUnit">What it counts.</param>
/// <param name="Points">From the least of the first tier to the least of the second, each efficient.</param>
/// <remarks>ε-constraints as in AUGMECON2 (G. Mavrotas, K. Florios, <i>Applied Mathematics and Computation</i> 219, 2013), with a second solve in place of its small weight, so that no point is only weakly efficient.</remarks>
public sealed record Frontier(string First, Unit FirstUnit, string Second, Unit SecondUnit, IReadOnlyList<FrontierPoint> Points)
{
    private const double Close = 1e-6;

    /// <summary>Points are told to four digits; a plan held at the last of them must still exist.</summary>
    private const decimal Slack = 0.0001m;

    /// <summary>Traces the curve.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="first">A tier with something to count.</param>
    /// <param name="second">Another one.</param>
    /// <param name="points">At most how many, two or more.</param>
    /// <param name="solver">Solves each programme.</param>
    /// <param name="progress">Is told each step in words.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <exception cref="PaviseException">A tier is not in the plan, or both are one (PAV6213); there is no plan (PAV6032).</exception>
    public static async Task<Frontier> TraceAsync(PlanModel model, string first, string second, int points, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var program = PlanProgramBuilder.Build(model);
        var tiers = PlanTiers.Of(program);
        var (one, other) = (Find(model, tiers, first), Find(model, tiers, second));
        if (first == second) throw new PaviseException("PAV6213", model.Place, $"'{first}' is traded off against itself", "name two tiers");
        PlanTier[] before = [.. tiers.TakeWhile(tier => tier != one && tier != other)];
        PlanTier[] after = [.. tiers.Except([.. before, one, other])];
        async Task<(double A, double B, Lexicographic Run)?> Solve(PlanTier lead, PlanTier follow, double? most)
        {
            var run = new Lexicographic(program, solver, null);
            await run.SolveAsync(before, cancel).ConfigureAwait(false);
            if (most is { } limit) run.Program.AddRow("frontier", double.NegativeInfinity, limit, other.Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)));
            await run.SolveAsync([lead, follow, .. after], cancel).ConfigureAwait(false);
            return run.Status == SolveStatus.Optimal ? (one.ValueOf(run.Values), other.ValueOf(run.Values), run) : null;
        }

        var start = await Solve(one, other, null).ConfigureAwait(false) ?? throw new PaviseException("PAV6032", model.Place, "there is no optimal plan", "`pavise plan` says why");
        var end = await Solve(other, one, null).ConfigureAwait(false) ?? throw new PaviseException("PAV6032", model.Place, "there is no optimal plan", "`pavise plan` says why");
        var found = new List<(double A, double B, Lexicographic Run)> { start };
        for (var i = 1; i < points - 1 && start.B - end.B > Close; i++)
        {
            progress?.Report(FormattableString.Invariant($"point {i + 1} of {points}"));
            if (await Solve(one, other, start.B + (end.B - start.B) * i / (points - 1)).ConfigureAwait(false) is { } point) found.Add(point);
        }

        found.Add(end);
        var evidence = new PlanEvidence(model);
        return new Frontier(first, one.Unit, second, other.Unit, [.. found
            .Select(point => new FrontierPoint(PlanOutcomes.Rounded(point.A, 4), PlanOutcomes.Rounded(point.B, 4), new PlanOutcomes(program, evidence, point.Run.Values).Decisions()))
            .DistinctBy(point => (point.First, point.Second)).OrderBy(point => point.First)]);
    }

    /// <summary>The plan that a point stands for, as a model: the second tier held at the point, and both in their places before those that follow.</summary>
    /// <param name="model">The model the curve was traced on.</param>
    /// <param name="point">One of <see cref="Points"/>.</param>
    public PlanModel ModelOf(PlanModel model, FrontierPoint point)
    {
        var origin = model.HorizonOrigin;
        var most = new PlanValue("requirements/frontier/at-most", Quantity.Exactly(point.Second + Slack, SecondUnit), origin);
        string[] before = [.. model.Tiers.TakeWhile(tier => tier != First && tier != Second)];
        return model with
        {
            Tiers = [.. before, First, Second, .. model.Tiers.Except([.. before, First, Second], StringComparer.Ordinal)],
            Values = model.Values.Count == 0 ? [] : [.. model.Values.Append(most).OrderBy(value => value.Name, StringComparer.Ordinal)],
            Requirements = [.. model.Requirements, new PlanRequirement("frontier", Second, null, null, null, null, most, origin)],
        };
    }

    private static PlanTier Find(PlanModel model, IReadOnlyList<PlanTier> tiers, string name) => tiers.FirstOrDefault(tier => tier.Name == name)
        ?? throw new PaviseException("PAV6213", model.Place, $"the plan has no tier '{name}' with something to count", $"its tiers are {string.Join(", ", tiers.Select(tier => tier.Name))}");
}
