using System.Diagnostics;

namespace Pavise.Benchmarks.Campaign;

/// <summary>Best of some runs, in seconds.</summary>
internal static class Timing
{
    /// <summary>Runs for a second, in which the runtime compiles what is used most.</summary>
    public static void WarmUp(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < 1) run();
    }

    public static double Best(int runs, Action run)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
