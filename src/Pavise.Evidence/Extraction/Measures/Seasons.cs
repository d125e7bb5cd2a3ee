namespace Pavise.Evidence;

/// <summary>Astronomical seasons, as the corpus guidelines take them: first and last day of each.</summary>
internal static class Seasons
{
    /// <summary>The season that a word names, or null; winter ends in the year after the one it begins in.</summary>
    public static (int Month, int Day, int EndMonth, int EndDay)? Of(string lower) => lower switch
    {
        "spring" => (3, 20, 6, 20),
        "summer" => (6, 21, 9, 22),
        "autumn" or "fall" => (9, 23, 12, 21),
        "winter" => (12, 22, 3, 19),
        _ => null,
    };
}
