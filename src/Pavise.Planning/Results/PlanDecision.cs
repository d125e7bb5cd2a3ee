using Pavise.Core;

namespace Pavise.Planning;

/// <summary>One decision of a plan.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Subject">The line or order it concerns; null for a transfer.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="From">Maker, customer who gives up the slot, debtor of a repayment, or donor; null when any maker may serve.</param>
/// <param name="To">Customer or receiver; null for production.</param>
/// <param name="Month">When it starts: start of production, hand-over, or departure.</param>
/// <param name="Quantity">How many, rounded to six decimals.</param>
/// <param name="Origin">Identity of its origin among <see cref="Plan.Origins"/>.</param>
public sealed record PlanDecision(
    DecisionKind Kind, string? Subject, string Item, string? From, string? To, Month Month, decimal Quantity, string Origin);
