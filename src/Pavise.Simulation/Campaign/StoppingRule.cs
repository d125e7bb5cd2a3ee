namespace Pavise.Simulation;

/// <summary>Where a campaign looks whether it may stop: after fixed numbers of replications, whatever the threads.</summary>
internal static class StoppingRule
{
    /// <summary>Replications between checkpoints when a number was asked for.</summary>
    public const int Round = 1 << 13;

    /// <summary>Replications before the first look: enough for the normal law of a mean of skewed results.</summary>
    private const int Pilot = 256;

    private const int Step = 64;

    /// <summary>The number of replications at which to look next: the pilot, then each time a twentieth more.</summary>
    public static int Next(int end, AssessOptions options)
    {
        var next = options.HalfWidth is null ? (long)(end / Round + 1) * Round : Math.Max(Pilot, end + Math.Max(Step, (end / 20 + Step - 1) / Step * Step));
        return (int)Math.Min(options.Replications, next);
    }

    /// <summary>True when the 95 % interval of the mean reaches no farther than this to either side.</summary>
    public static bool IsNarrow(ReadOnlySpan<Tally> parts, double halfWidth)
    {
        var count = 0L;
        foreach (var part in parts) count += part.Count;
        return NormalLaw.TwoSided95 * Math.Sqrt(Tally.Moments(parts).Variance / count) <= halfWidth;
    }
}
