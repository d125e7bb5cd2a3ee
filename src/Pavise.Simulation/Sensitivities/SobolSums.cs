namespace Pavise.Simulation;

/// <summary>First-order and total share of variance of one group of inputs, from runs with and without the group's draws exchanged.</summary>
/// <remarks>First order: A. Saltelli et al., <i>Computer Physics Communications</i> 181 (2010) 259-270; total: M. Jansen, ibid. 117 (1999) 35-43. Sums are whole numbers, so any split of runs gives the same.</remarks>
public sealed class SobolSums
{
    private Int128 crossed;
    private Int128 distance;
    private Int128 drift;
    private Int128 sum;
    private Int128 squares;
    private long count;

    /// <summary>Adds one design point.</summary>
    /// <param name="a">The result with all draws of the first world.</param>
    /// <param name="b">The result with all of the second.</param>
    /// <param name="exchanged">The result of the first with the group's draws of the second.</param>
    public void Add(long a, long b, long exchanged)
    {
        crossed += (Int128)b * (exchanged - a);
        drift += exchanged - a;
        distance += (Int128)(a - exchanged) * (a - exchanged);
        sum += (Int128)a + b;
        squares += (Int128)a * a + (Int128)b * b;
        count++;
    }

    public void Merge(SobolSums other)
    {
        (crossed, drift, distance) = (crossed + other.crossed, drift + other.drift, distance + other.distance);
        (sum, squares) = (sum + other.sum, squares + other.squares);
        count += other.count;
    }

    /// <summary>The shares; zeros when nothing varies. Results enter the first order as distances from their mean: the same expectation, without the noise of a large mean.</summary>
    public (double First, double Total) Shares()
    {
        var n = 2.0 * count;
        var mean = (double)sum / n;
        var variance = (double)squares / n - mean * mean;
        return variance <= 0 ? (0, 0) : (((double)crossed - mean * (double)drift) / count / variance, (double)distance / (2.0 * count) / variance);
    }
}
