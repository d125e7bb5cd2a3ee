namespace Pavise.Simulation;

/// <summary>Shares of the variance of one campaign's result, 0 to 1, each estimated from pairs of campaigns that share what the share names.</summary>
/// <param name="Worlds">Due to what is not known, however much is known of chance.</param>
/// <param name="Assumptions">Due to values that nobody published, alone and with one another; over one half, a sentence about the result begins with "If".</param>
/// <param name="Pairs">Pairs the shares rest on; 0 when nothing is unknown.</param>
public sealed record VarianceShares(double Worlds, double Assumptions, int Pairs)
{
    /// <summary>True when values that nobody published carry over half of the variance (DESIGN, guards).</summary>
    public bool RestsOnAssumptions => Assumptions > 0.5;
}
