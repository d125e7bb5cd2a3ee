namespace Pavise.Simulation;

/// <summary>An area: indices of the unknowns of its share of the raids and of its worth; -1 = 1.</summary>
internal readonly record struct CompiledArea(string Id, int Weight, int Worth);
