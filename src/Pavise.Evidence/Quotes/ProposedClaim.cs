using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A claim as rules, a person or a model propose it, with the words it rests on.</summary>
/// <param name="Kind">What it says happened.</param>
/// <param name="Status">How firm.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Quantity">How many, or null.</param>
/// <param name="From">Codes of the givers.</param>
/// <param name="To">Codes of the receivers.</param>
/// <param name="When">When, or null.</param>
/// <param name="Quote">The words, as the proposer gives them.</param>
/// <param name="Start">Where they begin in Unicode code points, or null when the proposer does not say; they must then stand in the text once.</param>
public sealed record ProposedClaim(
    ClaimKind Kind, ClaimStatus Status, string Item, Quantity? Quantity, IReadOnlyList<string> From, IReadOnlyList<string> To, DateInterval? When, string Quote, int? Start);
