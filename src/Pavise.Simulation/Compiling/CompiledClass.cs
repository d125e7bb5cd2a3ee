namespace Pavise.Simulation;

/// <summary>A threat class: what it meets, and how many come.</summary>
/// <param name="Id">The class.</param>
/// <param name="Steps">The layers that engage it, in order.</param>
/// <param name="Raids">Its raids.</param>
internal sealed record CompiledClass(string Id, Step[] Steps, CompiledRaids Raids);
