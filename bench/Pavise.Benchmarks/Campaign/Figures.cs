using System.Globalization;
using Pavise.Simulation;

namespace Pavise.Benchmarks.Campaign;

/// <summary>What a program says of R2L: means with their standard errors.</summary>
/// <param name="Leakers">Leakers.</param>
/// <param name="Shots">Shots of layer B.</param>
/// <param name="First">First day that ends without a ready round of layer B.</param>
internal readonly record struct Figures((double Mean, double Error) Leakers, (double Mean, double Error) Shots, (double Mean, double Error) First)
{
    /// <summary>Standard errors that two means may lie apart.</summary>
    public const double MostErrors = 4;

    /// <summary>The figures of an outlook.</summary>
    public static Figures Of(Outlook outlook) => new(Of(outlook.Leakers), Of(outlook.Items[1].Shots), Of(outlook.Items[1].FirstDayEmpty.Day));

    /// <summary>The figures that single replications come to.</summary>
    public static Figures Of(IReadOnlyList<(int Leakers, int Shots, int First)> replications) =>
        new(Of([.. replications.Select(one => one.Leakers)]), Of([.. replications.Select(one => one.Shots)]), Of([.. replications.Select(one => one.First)]));

    /// <summary>The figures that lie too far from those of another program, in words; none when the two agree.</summary>
    public IEnumerable<string> Apart(Figures other)
    {
        foreach (var (name, own, theirs) in new[] { ("leakers", Leakers, other.Leakers), ("shots of layer B", Shots, other.Shots), ("first day empty", First, other.First) })
        {
            if (!(Math.Abs(own.Mean - theirs.Mean) <= MostErrors * Math.Sqrt(own.Error * own.Error + theirs.Error * theirs.Error)))
                yield return string.Create(CultureInfo.InvariantCulture, $"{own.Mean:0.000} ± {own.Error:0.000} {name}, against {theirs.Mean:0.000} ± {theirs.Error:0.000}");
        }
    }

    private static (double Mean, double Error) Of(Estimate estimate) => (estimate.Mean, estimate.StandardError);

    private static (double Mean, double Error) Of(int[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1.0) / values.Length));
    }
}
