using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One claim as it is compared: a claim of a text, with what two tellings of one number may differ in.</summary>
internal sealed class Telling(Assertion claim)
{
    /// <summary>States that are steps of their own.</summary>
    private static readonly ClaimStatus[] Unsettled = [ClaimStatus.Considered, ClaimStatus.Denied, ClaimStatus.Delayed, ClaimStatus.Requested];

    public Assertion Claim { get; } = claim;

    public ClaimKind Kind => Claim.Kind;

    public string Item => Claim.Item;

    public Quantity? Number => Claim.Quantity;

    /// <summary>Done, firm, or a state of its own such as delayed: tellings in different steps never corroborate.</summary>
    public string Step { get; } = Unsettled.Contains(claim.Status) ? claim.Status.ToString()
        : claim.Kind == ClaimKind.Delivery && claim.Status is ClaimStatus.Delivered or ClaimStatus.Reported ? "done" : "firm";

    public bool IsFirm => Step == "firm";

    public bool IsDone => Step == "done";

    /// <summary>An item that the text leaves open ("air defence").</summary>
    public bool IsVague { get; } = claim.Item.EndsWith("-unspecified", StringComparison.Ordinal);

    /// <summary>The figure that the text names, whatever bound it puts on it: 1,000 for "1,000", "over 1,000" and "up to 1,000"; null for a range or no number.</summary>
    public decimal? Figure { get; } = claim.Quantity switch
    {
        { IsExact: true, Low: { } number } => number,
        // "Over N things" begins at N + 1; of money it begins at N.
        { Low: { } low, High: null } q => q.Unit.IsCurrency ? low : low - 1,
        { Low: null, High: { } high } => high,
        _ => null,
    };

    public DateInterval Published { get; } = claim.Published ?? default;

    /// <summary>Oldest first, then by identity.</summary>
    public static IEnumerable<Telling> InOrder(IEnumerable<Telling> tellings) =>
        tellings.OrderBy(one => one.Published.Start ?? DateOnly.MaxValue).ThenBy(one => one.Claim.Id, StringComparer.Ordinal);
}
