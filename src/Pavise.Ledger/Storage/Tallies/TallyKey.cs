namespace Pavise.Ledger;

/// <summary>What one balance is about: a part of the book (empty for the judged part), an account, an item and a unit, as written.</summary>
internal readonly record struct TallyKey(string Register, string Account, string Item, string Unit);
