namespace Pavise.Planning;

/// <summary>A tier over worlds.</summary>
/// <param name="Mean">Its mean over the worlds compared; null when there is none.</param>
/// <param name="MeanError">Standard error of the mean; null when there is no mean.</param>
/// <param name="Tail">Mean of the worst worlds of those compared; null when there is none.</param>
/// <param name="Missed">Mean of commitments that could not be kept, in units, over the worlds compared; null when there is none.</param>
/// <param name="Infeasible">Fresh worlds in which there is no plan with these commitments; they are in no mean.</param>
public sealed record WorldsOutcome(decimal? Mean, decimal? MeanError, decimal? Tail, decimal? Missed, int Infeasible)
{
    internal static WorldsOutcome Of(IReadOnlyList<(double Value, double Missed)> compared, double tail, int infeasible) => compared.Count == 0
        ? new WorldsOutcome(null, null, null, null, infeasible)
        : new WorldsOutcome(
            PlanOutcomes.Rounded(compared.Average(world => world.Value), 3), PlanOutcomes.Rounded(StandardError([.. compared.Select(world => world.Value)]), 3),
            PlanOutcomes.Rounded(compared.Select(world => world.Value).OrderDescending().Take(Math.Max(1, (int)Math.Round(compared.Count * tail))).Average(), 3),
            PlanOutcomes.Rounded(compared.Average(world => world.Missed), 3), infeasible);

    internal static double StandardError(IReadOnlyList<double> values)
    {
        if (values.Count < 2) return 0;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
