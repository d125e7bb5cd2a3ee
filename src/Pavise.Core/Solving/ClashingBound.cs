namespace Pavise.Core;

/// <summary>A row or column of a linear programme that has a part in a clash.</summary>
/// <param name="Index">Which one.</param>
/// <param name="Lower">Its lower bound has a part.</param>
/// <param name="Upper">Its upper bound has a part.</param>
public readonly record struct ClashingBound(int Index, bool Lower, bool Upper);
