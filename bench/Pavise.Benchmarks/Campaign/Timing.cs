using System.Diagnostics;

namespace Pavise.Benchmarks.Campaign;

/// <summary>Best of some runs, in seconds.</summary>
internal static class Timing
{
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
