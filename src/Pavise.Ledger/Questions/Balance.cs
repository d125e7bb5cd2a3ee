using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What an account holds of one item, or is owed.</summary>
/// <param name="Account">The account.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Quantity">Sum over the entries; for obligations negative when the holder owes.</param>
/// <param name="Shown">The same, cut at zero for accounts that hold things.</param>
/// <param name="Entries">Identities of the entries behind it.</param>
/// <param name="Warning">In words when a stock falls below zero: the book does not know what was there before. Else null.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record Balance(
    Account Account, string Item, Quantity Quantity, Quantity Shown, IReadOnlyList<string> Entries, string? Warning, string Origin);
