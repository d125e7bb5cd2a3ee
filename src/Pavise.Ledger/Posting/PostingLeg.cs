namespace Pavise.Ledger;

/// <summary>One movement of a rule: from the credit account to the debit account, by role of the parties.</summary>
/// <param name="Leg">Which part of the fact it is.</param>
/// <param name="Debit">The account that gains.</param>
/// <param name="Credit">The account that loses.</param>
public sealed record PostingLeg(EntryLeg Leg, AccountRole Debit, AccountRole Credit);
