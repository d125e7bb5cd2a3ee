namespace Pavise.Core;

/// <summary>By how many leakers one campaign differs from another with the same luck, under the rule against false precision.</summary>
/// <param name="Drawn">Median and 80 % interval of the difference, first less second, over worlds and chance.</param>
/// <param name="Mean">Mean difference.</param>
/// <param name="StandardError">Monte Carlo standard error of the mean.</param>
/// <param name="Assumed">True when unsourced assumptions carry over half of the variance of the difference, so that its sentence begins with "If".</param>
/// <param name="Real">False for an invented land, about which there is no public information.</param>
/// <param name="Within">Width in threats that the question names; null when it names none.</param>
public sealed record DifferenceAnswer(DrawnInterval Drawn, double Mean, double StandardError, bool Assumed, bool Real, double? Within)
{
    /// <summary>The facts that would settle most of an open difference, greatest share first.</summary>
    public IReadOnlyList<SettlingFact> Settling { get; init; } = [];

    /// <summary>True when sign and size may be said.</summary>
    public bool IsDetermined => Headline.IsDifferenceDetermined(Drawn.Low.Value, Drawn.High.Value, Within);
}
