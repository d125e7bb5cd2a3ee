namespace Pavise.Simulation;

/// <summary>How many replications narrow the 95 % interval of a mean to a half-width, (z σ / h)².</summary>
public static class ReplicationsNeeded
{
    /// <summary>The least whole number of replications.</summary>
    /// <param name="standardDeviation">Of one replication.</param>
    /// <param name="halfWidth">How far the interval may reach to either side, above 0, in the unit of the result.</param>
    public static double ForHalfWidth(double standardDeviation, double halfWidth) =>
        Math.Max(1, Math.Ceiling(Math.Pow(NormalLaw.TwoSided95 * standardDeviation / halfWidth, 2)));

    /// <summary>The same for a half-width that is a share of the mean; null when the mean is 0.</summary>
    public static double? ForShareOfMean(Estimate estimate, double share) =>
        estimate.Mean == 0 ? null : ForHalfWidth(estimate.StandardDeviation, share * Math.Abs(estimate.Mean));
}
