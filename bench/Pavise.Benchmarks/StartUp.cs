using System.Diagnostics;
using System.Globalization;

namespace Pavise.Benchmarks;

/// <summary>Start-up of `pavise --version` against a bare hello world, published alike: medians of alternating runs.</summary>
internal static class StartUp
{
    private const int Runs = 20;

    /// <summary>The most that start-up may cost against the bare program.</summary>
    private const double Allowed = 2.5;

    /// <summary>Prints both medians and their ratio; 1 when the ratio is above what is allowed.</summary>
    public static int Run(TextWriter output, string command, string hello)
    {
        Start(command, "--version");
        Start(hello, "");
        var (ours, bare) = (new double[Runs], new double[Runs]);
        for (var i = 0; i < Runs; i++)
        {
            ours[i] = Start(command, "--version");
            bare[i] = Start(hello, "");
        }

        var ratio = Median(ours) / Median(bare);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"start-up: pavise --version {Median(ours):0.0} ms, hello world {Median(bare):0.0} ms, ratio {ratio:0.00} (at most {Allowed}), medians of {Runs}"));
        return ratio <= Allowed ? 0 : 1;
    }

    private static double Start(string program, string argument)
    {
        var info = new ProcessStartInfo(program, argument) { RedirectStandardOutput = true };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[Runs / 2 - 1] + sorted[Runs / 2]) / 2;
    }
}
