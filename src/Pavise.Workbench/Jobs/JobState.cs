namespace Pavise.Workbench.Jobs;

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>It waits for the one before it, or for the host to start again.</summary>
    Queued,

    Running,

    Done,

    /// <summary>Its input is bad; the results of the run before stand.</summary>
    Failed,

    /// <summary>A person stopped it; finished stages stand.</summary>
    Cancelled,
}
