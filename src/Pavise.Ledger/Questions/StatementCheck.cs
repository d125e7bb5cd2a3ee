using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A public statement of a stock as a balance assertion: what it says, what the book holds, and what to do next.</summary>
/// <param name="Entry">Identity of the entry that states it.</param>
/// <param name="Verdict">Pass, fail or unknown.</param>
/// <param name="Holder">Who is said to hold it.</param>
/// <param name="Item">What.</param>
/// <param name="Stated">How many it says.</param>
/// <param name="On">The days it is about.</param>
/// <param name="Speaker">Who says so; null for the source's own voice.</param>
/// <param name="Held">What the book holds at that time, in stock and in units; null when it knows of none.</param>
/// <param name="Difference">Held less stated; null when nothing is held.</param>
/// <param name="Behind">The entries behind the balance, oldest first.</param>
/// <param name="Why">The verdict in words.</param>
/// <param name="Next">What a reader can do about it.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record StatementCheck(
    string Entry, StandingVerdict Verdict, string Holder, string Item, Quantity Stated, DateInterval On, string? Speaker,
    Quantity? Held, Quantity? Difference, IReadOnlyList<StatementEntry> Behind, string Why, string Next, string Origin);
