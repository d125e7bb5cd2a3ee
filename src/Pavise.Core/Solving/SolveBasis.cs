namespace Pavise.Core;

/// <summary>Which columns and rows stand in the basis of a simplex solution, in the solver's own codes.</summary>
public sealed record SolveBasis(IReadOnlyList<int> Columns, IReadOnlyList<int> Rows);
