namespace Pavise.Core;

/// <summary>How a solve ended; a part of every result.</summary>
public enum SolveStatus
{
    Optimal,
    Infeasible,
    Unbounded,
    TimeLimit,
}
