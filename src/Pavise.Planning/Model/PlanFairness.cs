namespace Pavise.Planning;

/// <summary>Holders among whom a shortage of an item is to be shared: the greatest share of need unmet is made small.</summary>
/// <param name="Id">Unique among fairness groups.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Members">Actor codes, each with a need of the item.</param>
/// <param name="Origin">Identity of the origin that asks for it.</param>
public sealed record PlanFairness(string Id, string Item, IReadOnlyList<string> Members, string Origin);
