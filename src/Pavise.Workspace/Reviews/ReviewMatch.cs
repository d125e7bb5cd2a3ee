using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>A decision of the audit trail beside what the documents say today.</summary>
/// <param name="Entry">The decision.</param>
/// <param name="State">Whether its quote was verified, moved or orphaned.</param>
/// <param name="Claim">Identity of the claim it holds for; null when it holds for none.</param>
/// <param name="Note">Why, in words.</param>
public sealed record ReviewMatch(ReviewEntry Entry, AnchorState State, string? Claim, string Note);
