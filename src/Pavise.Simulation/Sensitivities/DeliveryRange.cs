using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Deliveries whose worth is asked for.</summary>
/// <param name="Item">Item of the catalogue that the scenario fires.</param>
/// <param name="From">First month; they are taken to arrive in it.</param>
/// <param name="Until">Last month.</param>
/// <param name="UpTo">At most how many more than expected, one or more.</param>
/// <param name="Slices">In how many equal parts they are looked at, one or more.</param>
public readonly record struct DeliveryRange(string Item, Month From, Month Until, int UpTo, int Slices);
