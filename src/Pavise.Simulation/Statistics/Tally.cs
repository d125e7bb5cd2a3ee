namespace Pavise.Simulation;

/// <summary>What is kept of one result over all replications: whole numbers only, so that any split and any order of merging gives the same.</summary>
internal sealed class Tally
{
    private readonly Histogram histogram = new();
    private UInt128 sum;
    private UInt128 squares;
    private long zeros;

    public long Count { get; private set; }

    public void Add(long value)
    {
        Count++;
        if (value == 0) zeros++;
        sum += (ulong)value;
        squares += (UInt128)(ulong)value * (ulong)value;
        histogram.Add(value);
    }

    public void Merge(Tally other)
    {
        Count += other.Count;
        zeros += other.zeros;
        sum += other.sum;
        squares += other.squares;
        histogram.Merge(other.histogram);
    }

    /// <summary>Mean, standard error (sample variance over n) and quantiles.</summary>
    public Estimate ToEstimate()
    {
        var n = (double)Count;
        var mean = (double)sum / n;
        var spread = (double)((UInt128)(ulong)Count * squares - sum * sum);
        var variance = Count > 1 ? spread / n / (n - 1) : 0;
        return new Estimate(mean, Math.Sqrt(variance / n), Math.Sqrt(variance), zeros / n,
            [.. Estimate.Probabilities.Select(probability => new Quantile(probability, histogram.Quantile(probability, Count)))]);
    }

    /// <summary>The share of replications at or above a value below 2^14.</summary>
    public double ShareFrom(int value)
    {
        var at = 0L;
        var bins = histogram.Bins;
        for (var bin = value; bin < bins.Length; bin++) at += bins[bin];
        return (double)at / Count;
    }
}
