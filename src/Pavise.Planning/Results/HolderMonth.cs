using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A holder's month: stock at its end, need not met in it, and how far the stock is below the floor.</summary>
public sealed record HolderMonth(Month Month, decimal Stock, decimal Shortage, decimal BelowFloor);
