using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Money of a programme for a span of months, and what it pays for; money is spent in the month of hand-over or of the decision to expand.</summary>
/// <param name="Id">Unique among budgets.</param>
/// <param name="Programme">Programme of the catalogue, or null.</param>
/// <param name="From">First month.</param>
/// <param name="Until">Last month; the limit holds for the sum over the span.</param>
/// <param name="Amount">How much, in the currency of the unit costs.</param>
/// <param name="Pays">Orders and expansions by identity, and donors by actor code for what they are given back.</param>
public sealed record PlanBudget(string Id, string? Programme, Month From, Month Until, PlanValue Amount, IReadOnlyList<string> Pays);
