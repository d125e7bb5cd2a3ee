using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Units of an order handed over in a month.</summary>
public sealed record HandOver(Month Month, decimal Quantity);
