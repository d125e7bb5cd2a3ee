using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One movement behind a balance that a statement is checked against.</summary>
/// <param name="Entry">Identity of the entry.</param>
/// <param name="Change">What it adds to the holder; negative when something leaves.</param>
/// <param name="Happened">When.</param>
/// <param name="Words">The entry in a few words.</param>
public sealed record StatementEntry(string Entry, Quantity Change, DateInterval Happened, string Words);
