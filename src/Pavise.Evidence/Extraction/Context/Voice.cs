namespace Pavise.Evidence;

/// <summary>Who says a sentence and through which outlet.</summary>
/// <param name="Speaker">Canonical name; null for the article's own voice.</param>
/// <param name="Actor">For whom the speaker speaks.</param>
/// <param name="Via">Outlet cited.</param>
internal sealed record Voice(string? Speaker, string? Actor, string? Via)
{
    /// <summary>True for a country, a ministry or another body, which in its own statement is not who speaks.</summary>
    public bool IsBody { get; init; }

    public static Voice None { get; } = new(null, null, null);
}
