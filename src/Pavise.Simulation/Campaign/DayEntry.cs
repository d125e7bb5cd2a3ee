namespace Pavise.Simulation;

/// <summary>A column of a day's alias table: below the cut its own outcome, else the other's; outcomes are packed by <see cref="DayFields"/>.</summary>
internal readonly record struct DayEntry(ulong Own, ulong Other, uint Cut);
