using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A dated promise or a statement that something is enough until a day, with what became of it.</summary>
/// <param name="Entry">Identity of the entry.</param>
/// <param name="Kind">The kind of promise: pledge, order, diversion, backfill, production, or sufficiency.</param>
/// <param name="Office">Who answers for it: the office of the speaker at that time, else the speaker, else the giver.</param>
/// <param name="From">Who promised; empty when unstated.</param>
/// <param name="To">To whom; empty when unstated.</param>
/// <param name="Item">What; empty for a sufficiency statement.</param>
/// <param name="Quantity">How many; null when no source gives a number.</param>
/// <param name="Due">The window in which it falls due.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Why">The verdict in words.</param>
/// <param name="Behind">Entries that the verdict rests on.</param>
/// <param name="Recorded">When this book learnt of it.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record DocketLine(
    string Entry, string Kind, string Office, string From, string To, string Item, Quantity? Quantity, DateInterval Due,
    DocketVerdict Verdict, string Why, IReadOnlyList<string> Behind, DateTimeOffset Recorded, string Origin);
