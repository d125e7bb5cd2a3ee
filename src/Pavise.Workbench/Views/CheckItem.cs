using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>A fact that somebody should check next, and why it matters.</summary>
/// <param name="Words">What to check.</param>
/// <param name="Why">What hangs on it.</param>
/// <param name="Href">Where to settle it.</param>
public sealed record CheckItem(Sentence Words, string Why, string Href)
{
    /// <summary>What the sources say of it, side by side; null when only one tells it.</summary>
    public string? Beside { get; init; }

    /// <summary>The first origin that its words rest on.</summary>
    public string? Origin => Words.Parts.Select(part => part.Origin).FirstOrDefault(id => id is not null) ?? (Words.Sources is [var first, ..] ? first : null);
}
