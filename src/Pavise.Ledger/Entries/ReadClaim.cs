using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A claim read out of its text, kept beside it so that a book that is asked often reads it once; any two are equal, so that entries are compared by what they say.</summary>
internal readonly struct ReadClaim : IEquatable<ReadClaim>
{
    private readonly Pair? pair;

    public ReadClaim(string text, Assertion claim) => pair = new Pair(text, claim);

    /// <summary>The claim of that very text; null when another was read, or none.</summary>
    public Assertion? Of(string text) => pair is { } known && ReferenceEquals(known.Text, text) ? known.Claim : null;

    public bool Equals(ReadClaim other) => true;

    public override bool Equals(object? obj) => obj is ReadClaim;

    public override int GetHashCode() => 0;

    // One reference, so that two threads may read the same entry.
    private sealed record Pair(string Text, Assertion Claim);
}
