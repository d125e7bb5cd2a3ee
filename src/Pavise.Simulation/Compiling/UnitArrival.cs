namespace Pavise.Simulation;

/// <summary>A delivery of fire units: a number on one day that a world draws evenly from a span.</summary>
/// <param name="Items">Every item that the fire units fire; in each one's magazines they count.</param>
/// <param name="Number">Unknown: how many fire units.</param>
/// <param name="Day">Unknown: on which day from 0; days before 0 are among the fire units of the start, days past the horizon never come.</param>
internal readonly record struct UnitArrival(int[] Items, int Number, int Day);
