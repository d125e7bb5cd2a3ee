namespace Pavise.Evidence;

/// <summary>Where a stored quote stands now.</summary>
/// <param name="State">Verified, moved or orphaned.</param>
/// <param name="Start">Its first code point now; null when orphaned.</param>
/// <param name="Reason">Why, in words.</param>
public readonly record struct AnchorPlace(AnchorState State, int? Start, string Reason);
