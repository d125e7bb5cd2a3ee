using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A promised delivery window of a customer: what is to arrive in it, and what of that is still open.</summary>
/// <param name="Customer">Who is to receive.</param>
/// <param name="Giver">Who promised.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="First">First month of the window; null when the source states no beginning.</param>
/// <param name="Last">Last month of the window; null when it states no end.</param>
/// <param name="Kind">The kind of the promise: pledge, order, diversion or backfill.</param>
/// <param name="Promised">How many.</param>
/// <param name="Outstanding">How many are not yet delivered.</param>
/// <param name="Entry">Identity of the entry.</param>
/// <param name="Programme">Programme it runs through; null when not stated.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record Slot(
    string Customer, string Giver, string Item, Month? First, Month? Last, EntryKind Kind, Quantity Promised, Quantity Outstanding, string Entry, string? Programme, string Origin);
