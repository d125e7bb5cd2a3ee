using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A result of the plan minus the same of today's schedule, campaign by campaign with one luck.</summary>
/// <param name="Result">What is compared.</param>
/// <param name="Mean">Mean difference; below zero when the plan lets fewer through.</param>
/// <param name="StandardError">Monte Carlo error of the mean.</param>
/// <param name="Low">The 10 % quantile over worlds and chance.</param>
/// <param name="High">The 90 % quantile.</param>
public sealed record ProtectionDifference(string Result, double Mean, double StandardError, double Low, double High)
{
    /// <summary>The result that counts the leakers of all classes.</summary>
    public const string Leakers = "leakers";

    /// <summary>The 50 % quantile.</summary>
    public double Median { get; init; }

    /// <summary>The greatest Monte Carlo error of median and ends, at 95 %.</summary>
    public double QuantileError { get; init; }

    /// <summary>True when sign and size may be said (<see cref="Headline.IsDifferenceDetermined"/>).</summary>
    public bool Determined { get; init; }

    /// <summary>True when unsourced assumptions carry over half of the variance of the difference.</summary>
    public bool RestsOnAssumptions { get; init; }
}
