namespace Pavise.Workspace;

/// <summary>What a verb is to read.</summary>
/// <param name="Paths">Files, folders, patterns with * ? **, <c>-</c> for standard input, http and https addresses.</param>
/// <param name="Fetch">True when addresses may be fetched.</param>
/// <param name="AllowPrivate">True when addresses of this machine and of private networks may be fetched.</param>
/// <param name="Archive">Folder in which what was fetched is kept; null for documents/ of the workspace around the current folder.</param>
public sealed record InputRequest(IReadOnlyList<string> Paths, bool Fetch = false, bool AllowPrivate = false, string? Archive = null)
{
    /// <summary>How much each fetch may cost.</summary>
    public FetchLimits Limits { get; init; } = FetchLimits.Usual;
}
