using System.Diagnostics;
using System.Globalization;
using Pavise.Workspace;

namespace Pavise.Benchmarks.Workbench;

/// <summary>Prints how long each stage of a run took.</summary>
internal sealed class StageTimes(TextWriter output) : IRunLog
{
    private long start;

    public void Started(string stage) => start = Stopwatch.GetTimestamp();

    public void Progressed(string stage, double share)
    {
        // Only the whole is told.
    }

    public void Finished(string stage, bool upToDate) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
}
