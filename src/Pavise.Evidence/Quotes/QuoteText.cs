namespace Pavise.Evidence;

/// <summary>The declared normalisation under which a quote is compared: typographic quotation marks, hyphens and spaces become plain ones.</summary>
/// <remarks>Each character maps to one character, so every place in the normalised text is the same place in the text and nothing is lost.</remarks>
internal static class QuoteText
{
    public static string Normal(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = Normal(source[i]);
    });

    /// <summary>The only place of a quote in a text, the place asked for, or -1 when there is none or more than one.</summary>
    public static int Find(string text, string quote, int? start)
    {
        if (quote.Length == 0) return -1;
        if (start is { } at)
            return at >= 0 && at + quote.Length <= text.Length && Same(text.AsSpan(at, quote.Length), quote) && IsWhole(text, at, quote.Length) ? at : -1;
        var (plain, wanted) = (Normal(text), Normal(quote));
        var first = Next(plain, wanted, 0);
        return first >= 0 && Next(plain, wanted, first + 1) < 0 ? first : -1;
    }

    /// <summary>True when a text ends in some words, both under the same normalisation.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, string words) => words.Length <= text.Length && Same(text[^words.Length..], words);

    private static bool Same(ReadOnlySpan<char> text, string quote)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != quote[i] && Normal(text[i]) != Normal(quote[i])) return false;
        }

        return true;
    }

    private static int Next(string text, string quote, int from)
    {
        for (var at = text.IndexOf(quote, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(text, at, quote.Length)) return at;
        }

        return -1;
    }

    /// <summary>A quote may not cut a word or a number: "1,00" is no quote of "1,000".</summary>
    private static bool IsWhole(string text, int at, int length) => !Touches(text, at - 1, at) && !Touches(text, at + length - 1, at + length) && !CutsNumber(text, at + length);

    private static bool Touches(string text, int left, int right) =>
        left >= 0 && right < text.Length && char.IsLetterOrDigit(text[left]) && char.IsLetterOrDigit(text[right]);

    private static bool CutsNumber(string text, int end) =>
        end > 0 && end + 1 < text.Length && char.IsAsciiDigit(text[end - 1]) && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]);

    private static char Normal(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        '‑' or '–' => '-',
        _ => c,
    };
}
