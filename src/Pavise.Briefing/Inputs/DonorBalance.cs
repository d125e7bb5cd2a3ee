using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>What one giver promised of one item and what arrived of it, from the book.</summary>
/// <param name="Donor">Actor code, several joined by a plus sign, or "unstated".</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Ordered">True when the receiver bought it, false when it is given.</param>
/// <param name="Pledged">What was promised; null when nothing was.</param>
/// <param name="Delivered">What arrived; null when the book holds no arrival.</param>
/// <param name="PledgedOrigin">Identity of the computation of what was promised.</param>
/// <param name="DeliveredOrigin">The same for what arrived.</param>
public sealed record DonorBalance(
    string Donor, string Item, bool Ordered, Quantity? Pledged, Quantity? Delivered, string? PledgedOrigin, string? DeliveredOrigin)
{
    /// <summary>What of the promise no arrival fulfils, those of items it includes counted; null when nothing was promised.</summary>
    public Quantity? Outstanding { get; init; }

    /// <summary>Identity of the computation of what is outstanding.</summary>
    public string? OutstandingOrigin { get; init; }
}
