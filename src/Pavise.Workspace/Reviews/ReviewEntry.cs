using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>One line of the audit trail: who decided what about which claim, when and why.</summary>
/// <param name="Recorded">When it was written, UTC.</param>
/// <param name="Decision">Accept, correct or reject.</param>
/// <param name="Reviewer">Name of the person who decides.</param>
/// <param name="Reason">Why, in the reviewer's words.</param>
/// <param name="Claim">Identity of the claim.</param>
/// <param name="Said">What the claim said when it was reviewed, in one line.</param>
/// <param name="Changes">For a correction: fields with their new values, as "status=delivered; quantity=2..2 system".</param>
/// <param name="Anchor">The quote with its context, so that the decision survives a change of text or rules.</param>
public sealed record ReviewEntry(
    DateTimeOffset Recorded, ReviewDecision Decision, string Reviewer, string Reason, string Claim, string Said, string Changes, Anchor Anchor);
