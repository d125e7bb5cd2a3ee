using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>A result with its error.</summary>
/// <param name="Mean">Mean over worlds and chance.</param>
/// <param name="StandardError">Monte Carlo error of the mean; 0 when exact.</param>
/// <param name="StandardDeviation">Of one campaign: worlds and chance together.</param>
/// <param name="ProbabilityNone">Share of campaigns in which the value is zero.</param>
/// <param name="Quantiles">Of the total law (worlds and chance): the least value whose share of campaigns at or below reaches the probability.</param>
public sealed record Estimate(double Mean, double StandardError, double StandardDeviation, double ProbabilityNone, IReadOnlyList<Quantile> Quantiles)
{
    /// <summary>The probabilities every estimate lists.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    /// <summary>Stands for a result that the run was not asked to keep: it has no numbers.</summary>
    public static Estimate NotKept { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, []);

    /// <summary>A mean whose law is not known: it has no quantiles.</summary>
    public static Estimate OfMean(double mean) => new(mean, 0, double.NaN, double.NaN, []);

    /// <summary>False for <see cref="NotKept"/> and for a mean alone.</summary>
    public bool IsKept => Quantiles.Count > 0;

    /// <summary>Campaigns drawn; 0 when the law is exact.</summary>
    public long Draws { get; init; }

    /// <summary>Wilson's 95 % interval of <see cref="ProbabilityNone"/>; the probability itself when exact.</summary>
    public (double Low, double High) IntervalOfNone => Wilson.Interval95(ProbabilityNone, Draws);

    /// <summary>The same in another unit.</summary>
    public Estimate Times(double factor) => new(Mean * factor, StandardError * factor, StandardDeviation * factor, ProbabilityNone,
        [.. Quantiles.Select(quantile => new Quantile(quantile.Probability, quantile.Value * factor, quantile.Low * factor, quantile.High * factor))]) { Draws = Draws };

    /// <summary>Median and 80 % interval, each with its own 95 % interval.</summary>
    public DrawnInterval Drawn => new(Figure(0.1), Figure(0.5), Figure(0.9), Draws);

    /// <summary>The quantile of one of <see cref="Probabilities"/>.</summary>
    public double At(double probability) => Quantiles.First(quantile => quantile.Probability == probability).Value;

    private DrawnFigure Figure(double probability)
    {
        var quantile = Quantiles.First(one => one.Probability == probability);
        return new DrawnFigure(quantile.Value, quantile.Low, quantile.High);
    }
}
