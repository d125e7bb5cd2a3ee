namespace Pavise.Simulation;

/// <summary>What another theatre asks for, compiled.</summary>
/// <param name="Demand">Item, rate and months, spread like a resupply.</param>
/// <param name="TakesFrom">What it takes rounds from.</param>
internal readonly record struct CompiledTheatre(SteadyArrival Demand, TheatreSource TakesFrom);
