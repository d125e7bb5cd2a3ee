namespace Pavise.Workbench.Views;

/// <summary>A box of the drawn chain.</summary>
/// <param name="Id">The origin; null for a box that stands for those left out.</param>
/// <param name="Kind">Its sort, which is its style too.</param>
/// <param name="Words">What it is, in one line.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
public sealed record TraceNode(string? Id, string Kind, string Words, int X, int Y);
