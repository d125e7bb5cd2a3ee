using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One claim and what became of it in the book: posted by a rule, held, a statement, or support of another.</summary>
/// <param name="Fact">Identity of the claim.</param>
/// <param name="Decision">Posted, held, statement or support.</param>
/// <param name="Kind">What it says happened.</param>
/// <param name="Status">How firm.</param>
/// <param name="From">Actor codes.</param>
/// <param name="To">Actor codes.</param>
/// <param name="Speaker">Who said it; null for the source's own voice.</param>
/// <param name="Item">The item it is booked under.</param>
/// <param name="Quantity">The number it is booked with; null when no source gives one.</param>
/// <param name="Stated">The number as this claim states it.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Rule">The rule of the book it fell under, in words.</param>
/// <param name="Entries">The entries that follow from it, discharges included.</param>
/// <param name="Origins">What it rests on, its own quote or row first.</param>
public sealed record BookedClaim(
    string Fact, FactDecision Decision, ClaimKind Kind, ClaimStatus Status, IReadOnlyList<string> From, IReadOnlyList<string> To, string? Speaker, string Item,
    Quantity? Quantity, Quantity? Stated, string Reason, string Rule, IReadOnlyList<Entry> Entries, IReadOnlyList<string> Origins);
