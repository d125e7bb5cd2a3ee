using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A readiness floor: the stock of an item a holder will not give away.</summary>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Amount">How many.</param>
/// <param name="Hard">True when a plan below it is no plan; else a shortfall is counted in its tier.</param>
/// <param name="From">First month it holds.</param>
public sealed record PlanFloor(string Item, PlanValue Amount, bool Hard, Month From);
