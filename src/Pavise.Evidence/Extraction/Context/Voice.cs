namespace Pavise.Evidence;

/// <summary>Who says a sentence and through which outlet.</summary>
/// <param name="Speaker">Canonical name; null for the article's own voice.</param>
/// <param name="Actor">For whom the speaker speaks.</param>
/// <param name="Via">Outlet cited.</param>
internal sealed record Voice(string? Speaker, string? Actor, string? Via)
{
    public static Voice None { get; } = new(null, null, null);
}
