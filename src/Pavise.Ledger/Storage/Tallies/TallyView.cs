namespace Pavise.Ledger;

/// <summary>A view by its three times, as day numbers and ticks; the greatest values see everything.</summary>
internal readonly record struct TallyView(int Happened, int? Published, bool Undated, long Recorded)
{
    public static TallyView Of(BookView view) =>
        new(view.Happened?.DayNumber ?? int.MaxValue, view.Published?.DayNumber, view.Undated, view.Recorded?.UtcTicks ?? long.MaxValue);

    /// <summary>Whether the world could know by then what was published within these days.</summary>
    public bool Knows(int from, int to) => Published is not { } day || to <= day || (Undated && from <= day);
}
