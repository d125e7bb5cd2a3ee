using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Pavise.Benchmarks.Evidence;

/// <summary>How many things one thread does in a second once the runtime has nothing left to compile.</summary>
/// <param name="First">Rate of the very first pass, which the compiler shares.</param>
/// <param name="Least">Slowest round.</param>
/// <param name="Median">Middle round.</param>
/// <param name="Greatest">Fastest round.</param>
/// <param name="WarmUp">Seconds until the runtime compiled no more.</param>
internal sealed record SteadyRate(double First, double Least, double Median, double Greatest, double WarmUp)
{
    private const int Rounds = 5;
    private const double RoundSeconds = 2;

    /// <summary>The runtime compiles a method again after it was called often; a pause of this length, in seconds, says that it has done so for all.</summary>
    private const double Settled = 2;

    private const double LongestWarmUp = 120;

    /// <summary>How the rates are measured.</summary>
    public static string Conditions { get; } = string.Create(CultureInfo.InvariantCulture,
        $"rates: medians (least to greatest) of {Rounds} rounds of {RoundSeconds} s, after a warm-up until no method was compiled for {Settled} s (at most {LongestWarmUp} s)");

    /// <summary>Measures work that does <paramref name="count"/> things each time.</summary>
    public static SteadyRate Measure(int count, Func<int> work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        var first = count / Seconds(start);
        WarmUpWith(work, start);
        var warm = Seconds(start);
        var rates = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            (var done, start) = (0, Stopwatch.GetTimestamp());
            do
            {
                work();
                done += count;
            }
            while (Seconds(start) < RoundSeconds);
            rates[i] = done / Seconds(start);
        }

        Array.Sort(rates);
        return new SteadyRate(first, rates[0], rates[Rounds / 2], rates[^1], warm);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:#,0} ({Least:#,0} to {Greatest:#,0}; first pass {First:#,0}, warm-up {WarmUp:0} s)");

    private static void WarmUpWith(Func<int> work, long start)
    {
        var (compiled, since) = (-1L, start);
        while (Seconds(since) < Settled && Seconds(start) < LongestWarmUp)
        {
            work();
            var now = JitInfo.GetCompiledMethodCount();
            if (now == compiled) continue;
            (compiled, since) = (now, Stopwatch.GetTimestamp());
        }
    }

    private static double Seconds(long start) => Stopwatch.GetElapsedTime(start).TotalSeconds;
}
