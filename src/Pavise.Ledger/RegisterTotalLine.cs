using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One total of a register, summed over the entries of its part of the book.</summary>
/// <param name="Measure">What the numbers count, such as delivered.</param>
/// <param name="Item">Item or threat class.</param>
/// <param name="Receiver">Who receives; null for raids and statements without a receiver.</param>
/// <param name="Quantity">The sum; unstated numbers are not in it.</param>
/// <param name="Unstated">How many figures state no number.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record RegisterTotalLine(string Measure, string Item, string? Receiver, Quantity Quantity, int Unstated, string Origin);
