namespace Pavise.Evidence;

/// <summary>A quote as it is kept outside its document: the exact words, the words around them, their place and the hash of the text.</summary>
/// <remarks>
/// When the document changes the quote is verified, moved or orphaned, and never attached to other words: not to a similar sentence,
/// and not to the same words in another sentence ("Team Alpha will ..." is no "Team Beta will ...").
/// </remarks>
/// <param name="Document">Identity of the document.</param>
/// <param name="TextHash">SHA-256 of its text in UTF-8, lower-case hexadecimal.</param>
/// <param name="Start">First code point of the quote.</param>
/// <param name="Exact">The quote.</param>
/// <param name="Prefix">What stands before it in its paragraph, at most <see cref="Reach"/> characters.</param>
/// <param name="Suffix">What stands after it to the end of its sentence, at most <see cref="Reach"/> characters.</param>
/// <param name="IsUnique">True when prefix, quote and suffix stood together in the text once; else any change of the text orphans it.</param>
public sealed record Anchor(string Document, string TextHash, int Start, string Exact, string Prefix, string Suffix, bool IsUnique)
{
    /// <summary>Longest context kept on either side, in UTF-16 units.</summary>
    public const int Reach = 96;

    /// <summary>The anchor of a quote that stands in a document.</summary>
    /// <exception cref="ArgumentException">When it does not stand at its place.</exception>
    public static Anchor Of(Document document, int start, string exact)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text;
        var at = new CodePoints(text).Unit(start);
        if (!Stands(text, at, exact)) throw new ArgumentException("the quote does not stand at its place", nameof(exact));
        var (prefix, suffix) = (Before(text, at), After(text, at + exact.Length));
        return new Anchor(document.Id, document.TextHash, start, exact, prefix, suffix, Places(text, prefix + exact + suffix).Take(2).Count() == 1);
    }

    /// <summary>Where the quote stands in the document as it is now.</summary>
    public AnchorPlace Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text;
        var points = new CodePoints(text);
        if (document.TextHash == TextHash)
            return Stands(text, points.Unit(Start), Exact) ? new AnchorPlace(AnchorState.Verified, Start, "the text is unchanged") : Orphan("the stored place never held the quote");
        if (!IsUnique) return Orphan("the text changed, and the sentence stood in it more than once");
        var places = Places(text, Prefix + Exact + Suffix).Where(at => IsWhole(text, at)).Take(2).ToArray();
        if (places.Length == 0) return Orphan(text.Contains(Exact, StringComparison.Ordinal) ? "the words stand in another sentence now" : "the words are gone");
        if (places.Length > 1) return Orphan("the sentence stands in the text more than once");
        var found = points.At(places[0] + Prefix.Length);
        return found == Start
            ? new AnchorPlace(AnchorState.Verified, found, "the text changed elsewhere")
            : new AnchorPlace(AnchorState.Moved, found, "the same sentence stands elsewhere, once");
    }

    private static AnchorPlace Orphan(string reason) => new(AnchorState.Orphaned, null, reason);

    private static bool Stands(string text, int at, string exact) => exact.Length > 0 && at >= 0 && at + exact.Length <= text.Length && string.CompareOrdinal(text, at, exact, 0, exact.Length) == 0;

    /// <summary>A context that was not cut short reaches to the edge of its paragraph or sentence, and must do so again.</summary>
    private bool IsWhole(string text, int at)
    {
        var (first, last) = (at + Prefix.Length, at + Prefix.Length + Exact.Length);
        return Before(text, first) == Prefix && After(text, last) == Suffix;
    }

    private static string Before(string text, int at)
    {
        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var start = Math.Max(line, at - Reach);
        if (start > 0 && start < at && char.IsLowSurrogate(text[start])) start++;
        return text[start..at];
    }

    private static string After(string text, int at)
    {
        var limit = Math.Min(text.Length, at + Reach);
        var end = at;
        while (end < limit && text[end] != '\n')
        {
            end++;
            if (text[end - 1] is '.' or '!' or '?' && (end == text.Length || char.IsWhiteSpace(text[end]))) break;
        }

        if (end > at && end < text.Length && char.IsLowSurrogate(text[end])) end--;
        return text[at..end];
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
