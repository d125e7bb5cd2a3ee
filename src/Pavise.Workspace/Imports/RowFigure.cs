using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A figure of an imported row in the book.</summary>
/// <param name="Measure">What the number counts in the register's terms.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Quantity">How many; null when nobody tells.</param>
/// <param name="Moves">True when it moves things or promises; false for a statement.</param>
/// <param name="Happened">When it happened.</param>
public sealed record RowFigure(string Measure, string Item, Quantity? Quantity, bool Moves, DateInterval Happened);
