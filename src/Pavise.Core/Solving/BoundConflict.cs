namespace Pavise.Core;

/// <summary>Bounds of a linear programme that cannot all hold, and of which none can be left out.</summary>
/// <param name="Rows">Indices of rows.</param>
/// <param name="Columns">Indices of columns.</param>
public sealed record BoundConflict(IReadOnlyList<int> Rows, IReadOnlyList<int> Columns);
