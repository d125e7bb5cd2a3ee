using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What one account holds of one item, or is owed, through a view: the sum alone, without the entries behind it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Quantity">Sum over the entries; for obligations negative when the holder owes.</param>
/// <param name="Entries">How many entries it sums.</param>
public readonly record struct AccountSum(Account Account, string Item, Quantity Quantity, long Entries);
