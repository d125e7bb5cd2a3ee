namespace Pavise.Simulation;

/// <summary>A delivery: a number on one day that a world draws evenly from a span, shared among items when it was of a group.</summary>
/// <param name="Items">Receiving items, at least one.</param>
/// <param name="Splits">Unknowns, one fewer than items: where the number is cut into shares, as parts of it.</param>
/// <param name="Number">Unknown: how many rounds.</param>
/// <param name="Day">Unknown: on which day from 0; days before 0 are in the stock already, days past the horizon never come.</param>
internal readonly record struct DatedArrival(int[] Items, int[] Splits, int Number, int Day);
