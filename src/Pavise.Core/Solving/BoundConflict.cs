namespace Pavise.Core;

/// <summary>Bounds of a linear programme that cannot all hold, few of them idle.</summary>
/// <param name="Rows">Its rows, by the bounds that clash.</param>
/// <param name="Columns">Its columns likewise.</param>
public sealed record BoundConflict(IReadOnlyList<ClashingBound> Rows, IReadOnlyList<ClashingBound> Columns);
