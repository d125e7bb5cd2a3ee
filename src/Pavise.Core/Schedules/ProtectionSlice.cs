namespace Pavise.Core;

/// <summary>Some more rounds of an item within a span of months, beyond those expected anyway, and what each of them does.</summary>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="From">First month of the span.</param>
/// <param name="Until">Last month of the span.</param>
/// <param name="Rounds">How many the slice holds, above zero.</param>
/// <param name="Avoided">Leakers avoided by each of them on average, zero or more; never more than in the slice before it.</param>
/// <param name="Error">Monte Carlo standard error of <see cref="Avoided"/>.</param>
public readonly record struct ProtectionSlice(string Item, Month From, Month Until, decimal Rounds, decimal Avoided, decimal Error);
