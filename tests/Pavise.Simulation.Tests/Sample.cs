namespace Pavise.Simulation.Tests;

/// <summary>Moments of a sample held against exact values with the errors the sample itself has.</summary>
internal static class Sample
{
    public static double MeanError(double[] values) => Math.Sqrt(Variance(values) / values.Length);

    public static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }

    /// <summary>The standard error of the sample's variance, from its fourth moment.</summary>
    public static double VarianceError(double[] values)
    {
        var (mean, variance) = (values.Average(), Variance(values));
        return Math.Sqrt(Math.Max(0, values.Average(value => Math.Pow(value - mean, 4)) - variance * variance) / values.Length);
    }

    /// <summary>The mean lies within four of its own standard errors of an exact value.</summary>
    public static void Mean(double exact, double[] values) => Assert.Equal(exact, values.Average(), 4 * MeanError(values) + 1e-12 * Math.Abs(exact));

    /// <summary>The standard deviation lies within four of its own standard errors of an exact value.</summary>
    public static void Deviation(double exact, double[] values) => Assert.Equal(exact * exact, Variance(values), 4 * VarianceError(values) + 1e-12 * exact);
}
