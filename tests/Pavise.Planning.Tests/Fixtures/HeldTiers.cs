using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>Tiers solved one after the other with each one before held by a row at its value: another way than the optimal face, sharing none of its code.</summary>
internal static class HeldTiers
{
    /// <summary>By how much of its size a tier before may be exceeded: as little as the solver's own tolerance lets through.</summary>
    private static readonly double[] Slacks = [1e-9, 3e-9, 1e-8, 3e-8, 1e-7];

    private const double Ratio = 1000;

    /// <summary>The value of each tier of a programme, by name; null when there is no plan.</summary>
    /// <param name="build">Makes the programme anew.</param>
    /// <param name="cancel">Stops between solves.</param>
    /// <param name="interior">True to solve by interior point, each tier with the two after it in one weighted sum.</param>
    public static async Task<IReadOnlyDictionary<string, double>?> OfAsync(Func<PlanProgram> build, CancellationToken cancel, bool interior = false)
    {
        foreach (var slack in Slacks)
        {
            var values = await TryAsync(build(), slack, interior, cancel);
            if (values is null || values.Count > 0) return values;
        }

        throw new InvalidOperationException("no slack lets the tiers before hold");
    }

    /// <summary>Empty when a later tier has no solution: the row of one before was too tight. Null when the first has none.</summary>
    private static async Task<IReadOnlyDictionary<string, double>?> TryAsync(PlanProgram program, double slack, bool interior, CancellationToken cancel)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var tiers = PlanTiers.Of(program);
        foreach (var (at, tier) in tiers.Index())
        {
            var next = tiers.Skip(at).Take(interior ? 3 : 1).Index();
            program.Linear.SetObjective(next.SelectMany(one => one.Item.Costs.Select(cost => (cost.Key, Value: cost.Value / one.Item.Costs.Values.Max() * Math.Pow(Ratio, 2 - one.Index))))
                .GroupBy(cost => cost.Key).ToDictionary(group => group.Key, group => group.Sum(cost => cost.Value)));
            var solution = await RealSolver.Instance.SolveAsync(program.Linear, SolveOptions.Default with { InteriorPoint = interior }, cancel);
            if (solution.Status != SolveStatus.Optimal) return at == 0 ? null : new Dictionary<string, double>();
            var value = values[tier.Name] = tier.ValueOf(solution.Values);
            program.Linear.AddRow($"held/{tier.Name}", double.NegativeInfinity, value + slack * Math.Max(1, Math.Abs(value)), tier.Costs.Select(cost => (cost.Key, cost.Value)));
        }

        return values;
    }
}
