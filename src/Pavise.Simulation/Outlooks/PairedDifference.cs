using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>One result of a scenario minus the same of another.</summary>
/// <param name="Result">What is compared.</param>
/// <param name="Difference">Of two campaigns with one luck; between exact laws the mean alone, without error.</param>
/// <param name="Shares">How much of the variance of the difference is not chance; nothing for money and between exact laws.</param>
public sealed record PairedDifference(PairedResult Result, Estimate Difference, VarianceShares Shares)
{
    /// <summary>The width that the scenario's question names for it; null for what it names none of.</summary>
    public double? Within { get; init; }

    /// <summary>True when public information determines it, by the rule on false precision.</summary>
    public bool IsDetermined => Headline.IsDifferenceDetermined(Difference.Drawn.Low.Value, Difference.Drawn.High.Value, Within);

    /// <summary>True between exact laws: nothing tells how chance is shared, so that the difference has a mean and no quantiles.</summary>
    public bool IsMeanAlone => !Difference.IsKept;
}
