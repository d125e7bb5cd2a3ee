using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What one account holds of one item, or is owed, through a view: the sum alone, without the entries behind it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Quantity">Sum over the entries; for obligations negative when the holder owes.</param>
/// <param name="Entries">How many entries it sums.</param>
public readonly record struct AccountSum(Account Account, string Item, Quantity Quantity, long Entries)
{
    /// <summary>The quantity, cut at zero for accounts that hold things.</summary>
    public Quantity Shown => IsBelowZero ? Quantity.ClampAtZero() : Quantity;

    /// <summary>In words when a stock falls below zero: the book does not know what was there before. Else null.</summary>
    public string? Warning => IsBelowZero ? $"more of {Item} left {Account.Holder} than the book saw arrive: what it held before is not known" : null;

    private bool IsBelowZero => Account.IsPhysical && !(Quantity.Low >= 0);
}
