namespace Pavise.Workspace;

/// <summary>What a run tells whoever watches it.</summary>
public interface IRunLog
{
    /// <summary>A stage begins.</summary>
    void Started(string stage);

    /// <summary>How far a long stage is, 0 to 1.</summary>
    void Progressed(string stage, double share);

    /// <summary>What a stage without a known length is doing now.</summary>
    void Step(string what)
    {
    }

    /// <summary>A stage ended; <paramref name="upToDate"/> when nothing had to be redone.</summary>
    void Finished(string stage, bool upToDate);
}
