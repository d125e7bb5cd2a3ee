namespace Pavise.Workspace;

/// <summary>How much a fetch may cost.</summary>
/// <param name="Time">For one address with all its redirects and its robots.txt.</param>
/// <param name="Bytes">Of a body, after decompression.</param>
/// <param name="Redirects">Followed for one address.</param>
public sealed record FetchLimits(TimeSpan Time, int Bytes, int Redirects)
{
    /// <summary>Half a minute, 16 MiB, five redirects.</summary>
    public static FetchLimits Usual { get; } = new(TimeSpan.FromSeconds(30), 16 * 1024 * 1024, 5);
}
