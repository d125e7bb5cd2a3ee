using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One stage of the funnel of an item.</summary>
/// <param name="Stage">Need, asked, promised, ordered, delivered or in service.</param>
/// <param name="Quantity">How many; null when no source gives a number.</param>
/// <param name="Words">How the number came about.</param>
/// <param name="Entries">Identities of the entries behind it.</param>
/// <param name="Origin">Identity of its origin; null when nobody says anything.</param>
public sealed record FunnelLine(FunnelStage Stage, Quantity? Quantity, string Words, IReadOnlyList<string> Entries, string? Origin);
