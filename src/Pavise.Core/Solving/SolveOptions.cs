namespace Pavise.Core;

/// <summary>Limits of one solve.</summary>
/// <param name="TimeLimit">After which the best solution so far is returned with status TimeLimit.</param>
/// <param name="RelativeGap">For whole numbers: the gap at which to stop; 0 proves optimality.</param>
public sealed record SolveOptions(TimeSpan TimeLimit, double RelativeGap = 0)
{
    /// <summary>Values of all columns to start from, such as the solution of the tier before; null for none. It changes the time, not the optimum.</summary>
    public IReadOnlyList<double>? Start { get; init; }

    /// <summary>A basis to start from, as an earlier solution of a programme with the same columns and rows returned it; null for none.</summary>
    public SolveBasis? Basis { get; init; }

    /// <summary>True to go on from where the last solve of the same rows ended, if the solver still has it; it changes the time and which of equal optima is found.</summary>
    public bool GoesOn { get; init; }

    /// <summary>True to let whole columns be split: the linear relaxation, with its dual values.</summary>
    public bool Relaxed { get; init; }

    /// <summary>True for the interior-point method, false for the solver's own choice.</summary>
    public bool InteriorPoint { get; init; }

    /// <summary>Two minutes, no gap.</summary>
    public static SolveOptions Default { get; } = new(TimeSpan.FromMinutes(2));
}
