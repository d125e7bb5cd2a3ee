using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A claim that a reviewer took out: it is not weighed, and stands in the book as held.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reason">Who took it out and why.</param>
public sealed record HeldClaim(Assertion Claim, string Reason)
{
    internal Fact ToFact() => new(Claim, Claim.Quantity, FactDecision.Held, Reason, [], [], null);

    /// <summary>True when what an entry keeps is such a claim: the only form that begins with it.</summary>
    internal static bool IsKept(string raw) => raw.StartsWith("{\"claim\":", StringComparison.Ordinal);
}
