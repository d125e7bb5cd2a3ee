namespace Pavise.Simulation;

/// <summary>What inputs may bear on: the raids of a class, what happens to a class, or an item's rounds.</summary>
internal readonly record struct OriginNode(char Sort, string Name);
