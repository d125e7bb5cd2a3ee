using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What an account holds of one item, or is owed, with the entries behind it.</summary>
/// <param name="Sum">Account, item and sum.</param>
/// <param name="Entries">Identities of the entries behind it.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record Balance(AccountSum Sum, IReadOnlyList<string> Entries, string Origin)
{
    /// <summary>The account.</summary>
    public Account Account => Sum.Account;

    /// <summary>Item of the catalogue.</summary>
    public string Item => Sum.Item;

    /// <summary>Sum over the entries; for obligations negative when the holder owes.</summary>
    public Quantity Quantity => Sum.Quantity;

    /// <summary>See <see cref="AccountSum.Shown"/>.</summary>
    public Quantity Shown => Sum.Shown;

    /// <summary>See <see cref="AccountSum.Warning"/>.</summary>
    public string? Warning => Sum.Warning;
}
