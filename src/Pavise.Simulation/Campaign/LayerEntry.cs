namespace Pavise.Simulation;

/// <summary>A column of a layer's alias table: below the cut its own outcome, else the other's; outcomes are packed by <see cref="LayerTables"/>.</summary>
internal readonly record struct LayerEntry(uint Own, uint Other, uint Cut);
