using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>What one actor owes a first customer or a donor, from the book.</summary>
public sealed record DebtLine(string Debtor, string Creditor, string Item, Quantity Outstanding, DateInterval Since, DateInterval? Due, string Origin);
