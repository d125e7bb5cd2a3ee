using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a holder uses up of an item in each month of a span; what is not met in its month is short for good.</summary>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Class">Priority class, 1 first.</param>
/// <param name="From">First month.</param>
/// <param name="Until">Last month.</param>
/// <param name="PerMonth">How many a month.</param>
public sealed record PlanNeed(string Item, int Class, Month From, Month Until, PlanValue PerMonth);
