using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What one actor owes a first customer or a donor.</summary>
/// <param name="Debtor">Who owes.</param>
/// <param name="Creditor">Who waits; <see cref="Account.Customers"/> when nobody named them.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Booked">What was diverted or is to be replaced.</param>
/// <param name="Outstanding">What of it is not yet returned.</param>
/// <param name="Since">When the debt arose.</param>
/// <param name="Due">When it is to be repaid; null when nobody said.</param>
/// <param name="Entry">Identity of the entry that books it.</param>
/// <param name="Returns">Identities of the entries that repay it.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record Debt(
    string Debtor, string Creditor, string Item, Quantity Booked, Quantity Outstanding, DateInterval Since, DateInterval? Due,
    string Entry, IReadOnlyList<string> Returns, string Origin);
