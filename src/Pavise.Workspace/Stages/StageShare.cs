namespace Pavise.Workspace;

/// <summary>Tells a log how far a stage is.</summary>
/// <param name="log">Shows it.</param>
/// <param name="stage">Its name there.</param>
public sealed class StageShare(IRunLog log, string stage) : IProgress<double>
{
    public void Report(double value) => log.Progressed(stage, value);
}
