using System.Numerics;

namespace Pavise.Simulation;

/// <summary>Counts of whole numbers in at most 2^14 bins whose width, a power of two, grows with the largest value: exact below 16,384, else within 1/8192 of the value's range.</summary>
/// <remarks>The width depends on the largest value only, so that merging in any order gives the same bins.</remarks>
internal sealed class Histogram
{
    private const int MostBins = 1 << 14;
    private long[] counts = [];
    private int shift;

    /// <summary>Width of a bin: 1 when quantiles are exact.</summary>
    public long Width => 1L << shift;

    public void Add(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Fit(value);
        counts[value >> shift]++;
    }

    public void Merge(Histogram other)
    {
        if (other.counts.Length == 0) return;
        Fit(((long)other.counts.Length << other.shift) - 1);
        for (var bin = 0; bin < other.counts.Length; bin++) counts[((long)bin << other.shift) >> shift] += other.counts[bin];
    }

    /// <summary>The least value (lower end of its bin) with at least this share of all at or below it.</summary>
    public double Quantile(double probability, long total)
    {
        var needed = Math.Max(1, Math.Ceiling(probability * total));
        var below = 0L;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            below += counts[bin];
            if (below >= needed) return (long)bin << shift;
        }

        throw new InvalidOperationException("a quantile of nothing");
    }

    /// <summary>Bins from zero, each as wide as <see cref="Width"/>.</summary>
    public ReadOnlySpan<long> Bins => counts;

    private void Fit(long value)
    {
        while (value >> shift >= MostBins) Coarsen();
        var needed = (int)(value >> shift) + 1;
        if (needed > counts.Length) Array.Resize(ref counts, (int)Math.Min(MostBins, BitOperations.RoundUpToPowerOf2((uint)needed)));
    }

    private void Coarsen()
    {
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var count = counts[bin];
            counts[bin] = 0;
            counts[bin >> 1] += count;
        }

        shift++;
    }
}
