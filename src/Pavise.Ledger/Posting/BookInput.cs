using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What the judged part of a book rests on.</summary>
/// <param name="Facts">All facts that were weighed, each identity once, in any order.</param>
/// <param name="Sources">Profiles of the texts and registers they stand in: kept, so that the facts can be weighed anew without one of them.</param>
/// <param name="Positions">Judgements and sufficiency statements; they move nothing.</param>
/// <param name="Held">Claims that a reviewer took out before anybody weighed them.</param>
public sealed record BookInput(IReadOnlyList<Fact> Facts, IReadOnlyList<SourceProfile> Sources, IReadOnlyList<Position> Positions, IReadOnlyList<HeldClaim> Held);
