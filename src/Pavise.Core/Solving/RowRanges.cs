namespace Pavise.Core;

/// <summary>For each row of a solved linear programme, the bounds between which its dual value stays what it is.</summary>
/// <param name="Solution">The optimum the ranges are of.</param>
/// <param name="Low">By row: the least value of its active bound; negative infinity when there is none.</param>
/// <param name="High">By row: the greatest value of its active bound; positive infinity when there is none.</param>
public sealed record RowRanges(LinearSolution Solution, IReadOnlyList<double> Low, IReadOnlyList<double> High);
