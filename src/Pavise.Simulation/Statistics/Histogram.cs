using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Counts of whole numbers in a limited number of bins whose width, a power of two, grows with the range of the values: exact while greatest and least are less than so many apart.</summary>
/// <remarks>The width depends on the least and the greatest value only, so that merging in any order gives the same bins.</remarks>
/// <param name="mostBins">The most bins.</param>
internal sealed class Histogram(int mostBins)
{
    /// <summary>The bins of a result of the whole.</summary>
    public const int Fine = 1 << 14;

    /// <summary>The bins of money and shares of a single day, of which there are many and all are wide.</summary>
    public const int Coarse = 1 << 11;

    private long[] counts = [];
    private int shift;
    private long least = long.MaxValue;
    private long greatest = long.MinValue;

    /// <summary>The bin at the beginning of the array.</summary>
    private long origin;

    /// <summary>Width of a bin: 1 when quantiles are exact.</summary>
    public long Width => 1L << shift;

    public void Add(long value)
    {
        if (value < least || value > greatest) Fit(value, value);
        counts[(value >> shift) - origin]++;
    }

    /// <summary>Counts values between a least and a greatest, both among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<long> values, long low, long high)
    {
        if (values.IsEmpty) return;
        if (low < least || high > greatest) Fit(low, high);
        var (into, first, by) = (counts, origin, shift);
        if (low == high)
        {
            into[(low >> by) - first] += values.Length;
            return;
        }

        foreach (var value in values) into[(value >> by) - first]++;
    }

    public void Merge(Histogram other)
    {
        if (other.counts.Length == 0) return;
        Fit(other.least, other.greatest);
        while (shift < other.shift) Rebin(shift + 1);
        for (var bin = other.least >> other.shift; bin <= other.greatest >> other.shift; bin++)
            counts[((bin << other.shift) >> shift) - origin] += other.counts[bin - other.origin];
    }

    /// <summary>The value of a rank from 1: the least such that so many lie at or below it. Where bins are wide, the lower end of its bin, but never below the least value.</summary>
    public long Ranked(long rank)
    {
        var below = 0L;
        for (var bin = least >> shift; bin <= greatest >> shift; bin++)
        {
            below += counts[bin - origin];
            if (below >= rank) return Math.Max(least, bin << shift);
        }

        throw new InvalidOperationException("a quantile of nothing");
    }

    /// <summary>How many lie at or above a value; of a wide bin all, if its lower end does.</summary>
    public long CountFrom(long value)
    {
        var count = 0L;
        for (var bin = Math.Max(least, value) >> shift; bin <= greatest >> shift; bin++) count += counts[bin - origin];
        return count;
    }

    /// <summary>Writes everything, to be read by <see cref="Read"/>.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(shift);
        to.Write(least);
        to.Write(greatest);
        for (var bin = least >> shift; counts.Length > 0 && bin <= greatest >> shift; bin++) to.Write7BitEncodedInt64(counts[bin - origin]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(BinaryReader from)
    {
        shift = from.ReadInt32();
        (least, greatest) = (from.ReadInt64(), from.ReadInt64());
        if (least > greatest) return;
        origin = least >> shift;
        var bins = (greatest >> shift) - origin + 1;
        if (shift is < 0 or > 62 || bins > mostBins) throw new InvalidDataException("broken counts");
        counts = new long[bins];
        for (var bin = 0; bin < bins; bin++) counts[bin] = from.Read7BitEncodedInt64();
    }

    private void Fit(long low, long high)
    {
        (least, greatest) = (Math.Min(least, low), Math.Max(greatest, high));
        var needed = shift;
        while ((greatest >> needed) - (least >> needed) >= mostBins) needed++;
        if (counts.Length > 0 && needed > shift) Rebin(needed);
        shift = needed;
        var (first, last) = (least >> shift, greatest >> shift);
        if (counts.Length > 0 && first >= origin && last < origin + counts.Length) return;
        // Room on both sides, so that a run soon stops growing.
        var size = (int)Math.Min(2L * mostBins, (long)BitOperations.RoundUpToPowerOf2((ulong)(last - first + 16)) * 2);
        var start = first - (size - (last - first + 1)) / 2;
        var larger = new long[size];
        if (counts.Length > 0) Copy(larger, start);
        (counts, origin) = (larger, start);
    }

    private void Copy(long[] larger, long start)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0) larger[origin + i - start] = counts[i];
        }
    }

    private void Rebin(int wider)
    {
        var by = wider - shift;
        var start = origin >> by;
        var smaller = new long[((origin + counts.Length - 1) >> by) - start + 1];
        for (var i = 0; i < counts.Length; i++) smaller[((origin + i) >> by) - start] += counts[i];
        (counts, origin, shift) = (smaller, start, wider);
    }
}
