namespace Pavise.Ledger;

/// <summary>An account named by the parts its holders play in a claim.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Counterparty">For obligations: who owes it.</param>
public sealed record AccountRole(AccountKind Kind, Party Holder, Party? Counterparty = null)
{
    public override string ToString() => Kind.ToString().ToLowerInvariant() + " of " + Word(Holder)
        + (Counterparty is { } other ? " from " + Word(other) : "");

    private static string Word(Party party) => party.ToString().ToLowerInvariant();
}
