namespace Pavise.Ledger;

/// <summary>The least and greatest times of a block's postings.</summary>
internal readonly record struct TallyBounds(
    int HappenedFromLeast, int HappenedToMost, int PublishedFromLeast, int PublishedToLeast, int PublishedToMost, long RecordedLeast, long RecordedMost)
{
    /// <summary>The bounds of nothing.</summary>
    public static TallyBounds None { get; } = new(int.MaxValue, int.MinValue, int.MaxValue, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue);

    public TallyBounds With(TallyPosting posting) => new(
        Math.Min(HappenedFromLeast, posting.HappenedFrom), Math.Max(HappenedToMost, posting.HappenedTo),
        Math.Min(PublishedFromLeast, posting.PublishedFrom), Math.Min(PublishedToLeast, posting.PublishedTo), Math.Max(PublishedToMost, posting.PublishedTo),
        Math.Min(RecordedLeast, posting.Recorded), Math.Max(RecordedMost, posting.Recorded));

    /// <summary>True when the view sees every posting whole.</summary>
    public bool AllSeen(TallyView view) =>
        RecordedMost <= view.Recorded && HappenedToMost <= view.Happened && (view.Published is not { } day || PublishedToMost <= day);

    /// <summary>True when the view sees none.</summary>
    public bool NoneSeen(TallyView view) =>
        RecordedLeast > view.Recorded || HappenedFromLeast > view.Happened
        || (view.Published is { } day && PublishedToLeast > day && !(view.Undated && PublishedFromLeast <= day));
}
