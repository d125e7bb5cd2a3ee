namespace Pavise.Simulation;

/// <summary>The 95 % interval of a probability that was counted in draws, after E. Wilson, <i>JASA</i> 22 (1927) 209-212.</summary>
public static class Wilson
{
    /// <summary>All probabilities from which the share seen lies no farther than 1.96 of their own standard errors; never empty, never outside 0 to 1.</summary>
    /// <param name="share">The share of draws that had it, 0 to 1.</param>
    /// <param name="draws">How many draws; 0 = the share is exact and is its own interval.</param>
    public static (double Low, double High) Interval95(double share, long draws)
    {
        if (draws == 0) return (share, share);
        const double z = NormalLaw.TwoSided95;
        var centre = (share + z * z / (2 * draws)) / (1 + z * z / draws);
        var half = z / (1 + z * z / draws) * Math.Sqrt(share * (1 - share) / draws + z * z / (4.0 * draws * draws));
        return (share == 0 ? 0 : centre - half, share == 1 ? 1 : centre + half);
    }
}
