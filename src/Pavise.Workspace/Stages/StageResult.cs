namespace Pavise.Workspace;

/// <summary>The result of a stage: read back from disk only when somebody asks for it.</summary>
public sealed class StageResult<T>(string hash, bool upToDate, Func<T> load)
{
    private readonly Lazy<T> value = new(load);

    /// <summary>SHA-256 of the result as JSON: what the next stage's key is made from.</summary>
    public string Hash => hash;

    /// <summary>True when the result of an earlier run still stands.</summary>
    public bool UpToDate => upToDate;

    public T Value => value.Value;
}
