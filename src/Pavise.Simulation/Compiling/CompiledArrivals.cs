namespace Pavise.Simulation;

/// <summary>What arrives besides the stock of the first day, and what other theatres ask for of it; indices are of unknowns, items and days from 0.</summary>
internal sealed record CompiledArrivals(SteadyArrival[] Steady, DatedArrival[] Dated, UnitArrival[] Units, CompiledTheatre[] Theatres);
