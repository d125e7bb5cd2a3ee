using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Which accounts a kind of claim moves.</summary>
/// <param name="Claim">The claim's kind.</param>
/// <param name="Statuses">The statuses it is for; empty for all.</param>
/// <param name="Money">True when the quantity must be money, false when it must not, null for either.</param>
/// <param name="Entry">The kind of the entries it makes.</param>
/// <param name="Legs">What moves where.</param>
/// <param name="Words">The rule in words.</param>
public sealed record PostingRule(
    ClaimKind Claim, IReadOnlyList<ClaimStatus> Statuses, bool? Money, EntryKind Entry, IReadOnlyList<PostingLeg> Legs, string Words)
{
    public bool Fits(Assertion assertion, Quantity? quantity) =>
        assertion.Kind == Claim
        && (Statuses.Count == 0 || Statuses.Contains(assertion.Status))
        && (Money is null || Money == (quantity is { } number ? number.Unit.IsCurrency : assertion.Item == PostingRules.MoneyItem));
}
