using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Promised against delivered for one giver, item and unit.</summary>
/// <param name="Kind">Order for what the receiver buys, else pledge (pledges, diverted slots, scheduled hand-overs, backfills).</param>
/// <param name="From">The giver: a code, several joined by a plus sign, or unstated.</param>
/// <param name="To">The receiver, or the joint receivers.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Pledged">What was promised, or null when nothing of this item was.</param>
/// <param name="Delivered">What arrived, or null when nothing is recorded.</param>
/// <param name="Outstanding">What is promised and not yet fulfilled; null when nothing was promised.</param>
/// <param name="Entries">Identities of the entries behind it.</param>
/// <param name="PledgedOrigin">Identity of the computation of what was promised; null when nothing was.</param>
/// <param name="DeliveredOrigin">The same for what arrived.</param>
/// <param name="OutstandingOrigin">The same for what is outstanding.</param>
public sealed record PledgeLine(
    EntryKind Kind, string From, string To, string Item, Quantity? Pledged, Quantity? Delivered, Quantity? Outstanding,
    IReadOnlyList<string> Entries, string? PledgedOrigin, string? DeliveredOrigin, string? OutstandingOrigin);
