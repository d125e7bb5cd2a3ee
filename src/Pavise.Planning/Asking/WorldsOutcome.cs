namespace Pavise.Planning;

/// <summary>A tier over worlds.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="MeanError">Standard error of the mean.</param>
/// <param name="Tail">Mean of the worst worlds.</param>
/// <param name="Missed">Mean of commitments that could not be kept, in units.</param>
public sealed record WorldsOutcome(decimal Mean, decimal MeanError, decimal Tail, decimal Missed)
{
    internal static WorldsOutcome Of(IReadOnlyList<(double Value, double Missed)> worlds, double tail) => new(
        PlanOutcomes.Rounded(worlds.Average(world => world.Value), 3), PlanOutcomes.Rounded(StandardError([.. worlds.Select(world => world.Value)]), 3),
        PlanOutcomes.Rounded(worlds.Select(world => world.Value).OrderDescending().Take(Math.Max(1, (int)Math.Round(worlds.Count * tail))).Average(), 3),
        PlanOutcomes.Rounded(worlds.Average(world => world.Missed), 3));

    internal static double StandardError(IReadOnlyList<double> values)
    {
        if (values.Count < 2) return 0;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
