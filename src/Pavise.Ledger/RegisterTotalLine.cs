using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One total of a register, summed over the entries of its part of the book.</summary>
/// <param name="Measure">What the numbers count, such as delivered.</param>
/// <param name="Item">Item or threat class.</param>
/// <param name="Receiver">Who receives; null for raids and statements without a receiver.</param>
/// <param name="Quantity">The sum, or from the lowest to the highest of statements that may include one another; unstated numbers are not in it.</param>
/// <param name="Added">True when the quantity is a sum.</param>
/// <param name="Unstated">How many figures state no number.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record RegisterTotalLine(string Measure, string Item, string? Receiver, Quantity Quantity, bool Added, int Unstated, string Origin);
