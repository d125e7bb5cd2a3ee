using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A claim that a reviewer took out of judgement: rejected, or replaced by its correction.</summary>
/// <param name="Claim">The claim as it was read.</param>
/// <param name="Reason">Who took it out and why.</param>
public sealed record ReviewHold(Assertion Claim, string Reason);
