namespace Pavise.Core;

/// <summary>Limits of one solve.</summary>
/// <param name="TimeLimit">After which the best solution so far is returned with status TimeLimit.</param>
/// <param name="RelativeGap">For whole numbers: the gap at which to stop; 0 proves optimality.</param>
public sealed record SolveOptions(TimeSpan TimeLimit, double RelativeGap = 0)
{
    /// <summary>Two minutes, no gap.</summary>
    public static SolveOptions Default { get; } = new(TimeSpan.FromMinutes(2));
}
