using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>What is kept of one result over all replications: whole numbers only, so that any split and any order of merging gives the same.</summary>
/// <param name="bins">The most bins from which quantiles are read.</param>
internal sealed class Tally(int bins = Histogram.Fine)
{
    /// <summary>Squares of so many values that are no larger fit 64 bits.</summary>
    private const long Small = 1 << 23;

    private readonly Histogram histogram = new(bins);
    private Int128 sum;
    private UInt128 squares;
    private long zeros;

    public long Count { get; private set; }

    /// <summary>Width of the bins from which quantiles are read: 1 when they are exact.</summary>
    public long Width => histogram.Width;

    public void Add(long value)
    {
        Count++;
        if (value == 0) zeros++;
        sum += value;
        var size = (ulong)Math.Abs(value);
        squares += Math.BigMul(size, size);
        histogram.Add(value);
    }

    /// <summary>Adds every so-many-th of some values: one result of many replications.</summary>
    public void Add(ReadOnlySpan<long> values, int first, int stride)
    {
        var (total, zero) = ((Int128)0, 0L);
        for (var i = first; i < values.Length; i += stride)
        {
            var value = values[i];
            if (value == 0) zero++;
            total += value;
            var size = (ulong)Math.Abs(value);
            squares += Math.BigMul(size, size);
            histogram.Add(value);
            Count++;
        }

        sum += total;
        zeros += zero;
    }

    /// <summary>Adds one result of many replications, at most 65,536.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<long> values)
    {
        long least = long.MaxValue, greatest = long.MinValue;
        foreach (var value in values) (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        if (least < -Small || greatest > Small)
        {
            Add(values, 0, 1);
            return;
        }

        var (total, square, zero) = (0L, 0L, 0L);
        foreach (var value in values)
        {
            total += value;
            square += value * value;
            zero += value == 0 ? 1 : 0;
        }

        Count += values.Length;
        zeros += zero;
        sum += total;
        squares += (ulong)square;
        histogram.Add(values, least, greatest);
    }

    public void Merge(Tally other)
    {
        Count += other.Count;
        zeros += other.zeros;
        sum += other.sum;
        squares += other.squares;
        histogram.Merge(other.histogram);
    }

    /// <summary>Mean and the sample variance of one value.</summary>
    public (double Mean, double Variance) Moments() => Moments([this]);

    /// <summary>The same of several tallies as if they were merged.</summary>
    public static (double Mean, double Variance) Moments(ReadOnlySpan<Tally> parts)
    {
        var (count, sum, squares) = (0L, (Int128)0, (UInt128)0);
        foreach (var part in parts) (count, sum, squares) = (count + part.Count, sum + part.sum, squares + part.squares);
        var n = (double)count;
        // About the rounded mean, so that nothing overflows and nothing is lost: the sum of (x - c)² is whole.
        var centre = sum / count;
        var about = (Int128)squares - 2 * centre * sum + centre * centre * count;
        var off = (double)(sum - centre * count) / n;
        var variance = count > 1 ? Math.Max(0, ((double)about - n * off * off) / (n - 1)) : 0;
        return ((double)sum / n, variance);
    }

    /// <summary>Mean, standard error (sample variance over n) and quantiles with 95 % intervals by order statistics.</summary>
    public Estimate ToEstimate()
    {
        var (mean, variance) = Moments();
        return new Estimate(mean, Math.Sqrt(variance / Count), Math.Sqrt(variance), (double)zeros / Count, [.. Estimate.Probabilities.Select(Quantile)]) { Draws = Count };
    }

    /// <summary>The share of replications at or above a value.</summary>
    public double ShareFrom(int value) => (double)histogram.CountFrom(value) / Count;

    public void Write(BinaryWriter to)
    {
        to.Write(Count);
        to.Write(zeros);
        foreach (var half in new[] { (ulong)(sum >> 64), (ulong)sum, (ulong)(squares >> 64), (ulong)squares }) to.Write(half);
        histogram.Write(to);
    }

    public void Read(BinaryReader from)
    {
        (Count, zeros) = (from.ReadInt64(), from.ReadInt64());
        sum = (Int128)new UInt128(from.ReadUInt64(), from.ReadUInt64());
        squares = new UInt128(from.ReadUInt64(), from.ReadUInt64());
        histogram.Read(from);
    }

    /// <summary>Number the interval of a quantile by the normal law of the count below it: W. Conover, <i>Practical Nonparametric Statistics</i>, 3.2.</summary>
    private Quantile Quantile(double probability)
    {
        var spread = NormalLaw.TwoSided95 * Math.Sqrt(Count * probability * (1 - probability));
        long Rank(double rank) => (long)Math.Clamp(Math.Ceiling(rank), 1, Count);
        return new Quantile(probability, histogram.Ranked(Rank(probability * Count)),
            histogram.Ranked(Rank(probability * Count - spread)), histogram.Ranked(Rank(probability * Count + spread + 1)));
    }
}
