using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>A cell of a grid: words whose numerals carry their origin, perhaps with a page that tells more.</summary>
/// <param name="Words">What stands in it.</param>
/// <param name="Href">The page behind it, or null.</param>
public sealed record Cell(Sentence Words, string? Href = null)
{
    /// <summary>Words; the origin is needed when they hold a digit.</summary>
    public static Cell Of(string words, string? origin = null, string? href = null) =>
        new(Sentence.Of([new SentencePart(words, words.Any(char.IsDigit) ? origin : null)]), href);

    /// <summary>A quantity, or the words for none.</summary>
    public static Cell Of(Quantity? quantity, string? origin, string none = "–") => quantity switch
    {
        null => Of(none),
        { Low: null, High: null } => Of("number not stated"),
        { High: null, Low: <= 1 } => Of("number not stated"),
        { } stated => Of(Formatter.Quantity(stated), origin),
    };

    /// <summary>A sentence.</summary>
    public static implicit operator Cell(Sentence words) => new(words);
}
