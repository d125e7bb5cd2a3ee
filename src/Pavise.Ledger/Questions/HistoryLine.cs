using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One turn in the life of a figure: when it changed, from what to what, and because of which entries or sources.</summary>
/// <param name="At">The moment this book learnt it, or the day the world could know it, as ISO text.</param>
/// <param name="Measure">What the figure counts, such as "delivered to UKR, in system".</param>
/// <param name="Before">What stood before; null when nothing did.</param>
/// <param name="After">What stands since; null when nothing does.</param>
/// <param name="Entries">Entries written, taken back, or changed by then, that touch the figure.</param>
/// <param name="Why">In words.</param>
/// <param name="Origin">Identity of the computation of the figure since; null when nothing stands.</param>
public sealed record HistoryLine(
    string At, string Measure, Quantity? Before, Quantity? After, IReadOnlyList<string> Entries, string Why, string? Origin);
