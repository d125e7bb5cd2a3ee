namespace Pavise.Simulation;

/// <summary>Tells how far a part of some work is as a share of the whole.</summary>
/// <param name="whole">Told the share of the whole.</param>
/// <param name="from">Share done before the part, 0 to 1.</param>
/// <param name="to">Share done after it.</param>
public sealed class ProgressPart(IProgress<double> whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + (to - from) * value);
}
