using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>One text with what is known about it; the text is never changed after reading, so offsets stay true.</summary>
/// <param name="Id">The corpus identity, else the file name without extension.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Text">The whole text, without a byte-order mark; of a web page or feed entry its main text.</param>
/// <param name="TextHash">SHA-256 of the text in UTF-8, lower-case hexadecimal.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Outlet">Its publisher, or null.</param>
/// <param name="Address">Where it was published, or null.</param>
/// <param name="Published">Day of publication, or null when undated.</param>
/// <param name="Language">ISO 639-1 code, or "und" when it could not be told. Only "en" is read; others are listed as not read.</param>
/// <param name="Licence">Under which terms the text may be used; "unknown" when nobody said.</param>
public sealed record Document(
    string Id, string File, string Text, string TextHash, string? Title, string? Outlet, string? Address, DateOnly? Published,
    string Language, string Licence)
{
    /// <summary>Who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Why the day of publication was taken from the text, where its date line alone gives it; else null.</summary>
    public string? PublishedReason { get; init; }

    /// <summary>What had to be assumed while reading it, or what in its characters may mislead a reader; empty for most texts.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; init; } = [];

    /// <summary>True when the extraction rules know the language.</summary>
    public bool IsRead => Languages.IsRead(Language);
}
