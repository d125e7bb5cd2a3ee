using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>A log during whose first step a file is saved.</summary>
internal sealed class SavingLog(Action save) : IRunLog
{
    private Action? left = save;

    public void Started(string stage)
    {
        left?.Invoke();
        left = null;
    }

    public void Progressed(string stage, double share)
    {
    }

    public void Finished(string stage, bool upToDate)
    {
    }
}
