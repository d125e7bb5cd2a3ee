namespace Pavise.Core;

/// <summary>The one stated rule by which an interval without an upper or lower bound is drawn in a simulation.</summary>
/// <remarks>
/// A missing lower bound is zero; a missing upper bound is <see cref="UpperFactor"/> times the lower one. Nobody
/// published this factor: it is an assumption, labelled so wherever a result rests on it.
/// </remarks>
public static class OpenIntervalRule
{
    /// <summary>How many times the lower bound an unbounded interval may reach when drawn.</summary>
    public const decimal UpperFactor = 1.5m;

    /// <summary>The labelled assumption that every result drawn from an open interval names.</summary>
    public static Assumption Origin { get; } = new(
        "assumption:core/open-interval",
        "A statement without an upper bound (\"over 500\") is drawn evenly up to one and a half times its lower bound, one without a lower bound from zero.",
        null,
        0);

    /// <summary>The closed bounds from which a value is drawn.</summary>
    public static (decimal Low, decimal High) Close(Quantity quantity)
    {
        var low = quantity.Low ?? 0;
        var high = quantity.High ?? (low > 0 ? low * UpperFactor : low);
        return (low, high);
    }
}
