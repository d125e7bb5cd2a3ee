namespace Pavise.Workspace;

/// <summary>A log nobody watches.</summary>
public sealed class QuietLog : IRunLog
{
    public void Started(string stage)
    {
    }

    public void Progressed(string stage, double share)
    {
    }

    public void Finished(string stage, bool upToDate)
    {
    }
}
