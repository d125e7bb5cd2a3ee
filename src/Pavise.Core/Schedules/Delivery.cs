namespace Pavise.Core;

/// <summary>One expected or recorded delivery: what, how many, from whom, in which months it may arrive.</summary>
/// <param name="Item">Item of the catalogue; may be a group.</param>
/// <param name="Quantity">How many, as an interval.</param>
/// <param name="From">Giver by code; null when several or unknown.</param>
/// <param name="To">Receiver by code.</param>
/// <param name="Earliest">First month in which it may arrive.</param>
/// <param name="Latest">Last month in which it may arrive; not before the earliest.</param>
/// <param name="Arrived">True when the book holds the delivery, false for a promise.</param>
/// <param name="Origin">Identity of its origin.</param>
public sealed record Delivery(string Item, Quantity Quantity, string? From, string To, Month Earliest, Month Latest, bool Arrived, string Origin)
{
    /// <summary>Items that share the one number ("over 500 for Patriot and NASAMS"), in order; empty when the number is the item's own.</summary>
    public IReadOnlyList<string> Joint { get; init; } = [];
}
