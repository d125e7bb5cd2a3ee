namespace Pavise.Core;

/// <summary>A judged assertion: whether it enters the book, with which quantity, why, and on which independent roots.</summary>
/// <param name="Assertion">The assertion that carries it.</param>
/// <param name="Quantity">The quantity after corroboration and conflict: a range where sources disagree; null when no source gives a number.</param>
/// <param name="Decision">Posted, held, statement or support.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Roots">Independent origins of the claim, by source identity, in order.</param>
/// <param name="Supports">Identities of assertions that say the same.</param>
/// <param name="Conflict">Identity of the conflict it takes part in, or null.</param>
public sealed record Fact(
    Assertion Assertion,
    Quantity? Quantity,
    FactDecision Decision,
    string Reason,
    IReadOnlyList<string> Roots,
    IReadOnlyList<string> Supports,
    string? Conflict)
{
    /// <summary>The identity of the assertion that carries it.</summary>
    public string Id => Assertion.Id;

    /// <summary>The item that enters the book: the assertion's own, or the group of a number that several items share.</summary>
    public string Item { get; init; } = Assertion.Item;
}
