using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What a book was told, before anybody weighed it.</summary>
/// <param name="Assertions">The claims of the judged part.</param>
/// <param name="Sources">Profiles of their sources.</param>
/// <param name="Positions">Judgements and sufficiency statements.</param>
/// <param name="Held">Claims that a reviewer took out.</param>
/// <param name="ByHand">Entries that people made.</param>
public sealed record BookClaims(
    IReadOnlyList<Assertion> Assertions, IReadOnlyList<SourceProfile> Sources, IReadOnlyList<Position> Positions, IReadOnlyList<HeldClaim> Held, IReadOnlyList<HandPosting> ByHand);
