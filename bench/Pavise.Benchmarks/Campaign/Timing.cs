using System.Diagnostics;

namespace Pavise.Benchmarks.Campaign;

/// <summary>Best of some runs, in seconds.</summary>
internal static class Timing
{
    /// <summary>By the clock.</summary>
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

    /// <summary>Two things in turn, each by the time the processor gives to this process, so that neither what else runs nor the hour of a run counts for one and not for the other.</summary>
    public static (double First, double Second) BestInTurn(int runs, Action first, Action second)
    {
        var best = (First: double.PositiveInfinity, Second: double.PositiveInfinity);
        for (var i = 0; i < runs; i++) best = (Math.Min(best.First, Processor(first)), Math.Min(best.Second, Processor(second)));
        return best;
    }

    private static double Processor(Action run)
    {
        var start = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
