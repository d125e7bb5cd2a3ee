namespace Pavise.Simulation;

/// <summary>A resupply: an item, a rate per month (the unknown times the factor), from one month of the campaign to another.</summary>
internal readonly record struct SteadyArrival(int Item, int Rate, double PerMonth, int FromMonth, int UntilMonth);
