namespace Pavise.Simulation;

/// <summary>What one threat class does over the horizon.</summary>
/// <param name="ThreatClass">Class of the catalogue.</param>
/// <param name="Launched">How many are launched.</param>
/// <param name="Leakers">How many no layer kills.</param>
/// <param name="LaunchedByMonth">Launched in each month.</param>
/// <param name="LeakersByMonth">Leakers in each month.</param>
/// <param name="Shares">How much of the variance of its leakers is not chance.</param>
public sealed record ClassOutlook(
    string ThreatClass, Estimate Launched, Estimate Leakers,
    IReadOnlyList<MonthEstimate> LaunchedByMonth, IReadOnlyList<MonthEstimate> LeakersByMonth, VarianceShares Shares)
{
    /// <summary>How many some layer kills; null where the exact engine does not follow it.</summary>
    public Estimate? Intercepted { get; init; }
}
