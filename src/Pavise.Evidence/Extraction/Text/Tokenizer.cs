namespace Pavise.Evidence;

/// <summary>Cuts a text into tokens in one pass. Hyphenated words stay whole; possessive and verbal endings after an apostrophe stand alone.</summary>
internal static class Tokenizer
{
    private const int LongestToken = 80;

    /// <summary>Signs of one character are shared: a text of marks alone must not cost a string for each.</summary>
    private static readonly string[] Singles = [.. Enumerable.Range(0, 0x2100).Select(c => ((char)c).ToString())];

    /// <summary>The tokens of a text with what a vocabulary knows of each; without one, as for names, nothing is known.</summary>
    public static Token[] Read(string text, Vocabulary? vocabulary = null)
    {
        var end = text.Length;
        var (tokens, count) = (new Token[(end / 4) + 4], 0);
        for (var at = 0; at < end;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var (stop, kind) = char.IsAsciiDigit(c) ? Number(text, at, end)
                : char.IsLetter(c) ? (Word(text, at, end), TokenKind.Word)
                : IsApostrophe(c) && Ending(text, at, end) is var ending and > 0 ? (at + ending, TokenKind.Word)
                : (at + (char.IsHighSurrogate(c) && at + 1 < end ? 2 : 1), TokenKind.Mark);
            if (count == tokens.Length) Array.Resize(ref tokens, 2 * count);
            tokens[count++] = Make(text, at, stop, kind, vocabulary);
            at = stop;
        }

        Array.Resize(ref tokens, count);
        return tokens;
    }

    private static Token Make(string text, int start, int end, TokenKind kind, Vocabulary? vocabulary)
    {
        var letters = text.AsSpan(start, end - start);
        if (kind == TokenKind.Word && letters.ContainsAny('’', '‑', '‘')) return Plain(letters.ToString().Replace('’', '\'').Replace('‘', '\'').Replace('‑', '-'), start, end, vocabulary);
        if (vocabulary?.Find(letters) is { } known) return new Token(start, end, kind, known.Text, known.Lower, known.Entry, known.Letter);
        var written = letters.Length == 1 && letters[0] < Singles.Length ? Singles[letters[0]] : letters.ToString();
        return Unknown(written, start, end, kind, vocabulary);
    }

    /// <summary>A word whose typographic signs were made plain.</summary>
    private static Token Plain(string written, int start, int end, Vocabulary? vocabulary) =>
        vocabulary?.Find(written) is { } known ? new Token(start, end, TokenKind.Word, known.Text, known.Lower, known.Entry, known.Letter) : Unknown(written, start, end, TokenKind.Word, vocabulary);

    /// <summary>A word that the vocabulary does not have as it is written; in lower case the tables may have it.</summary>
    private static Token Unknown(string written, int start, int end, TokenKind kind, Vocabulary? vocabulary)
    {
        var isLower = !written.AsSpan().ContainsAnyInRange('A', 'Z') && !written.AsSpan().ContainsAnyExceptInRange('\0', '\x7f');
        var lower = isLower ? written : written.ToLowerInvariant();
        return new Token(start, end, kind, written, lower, isLower || vocabulary is null ? WordEntry.None : vocabulary.Entry(lower), NameAutomaton.NoLetter);
    }

    private static (int End, TokenKind Kind) Number(string text, int at, int end)
    {
        var i = at;
        while (i < end && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < end && char.IsAsciiDigit(text[i + 1])))) i++;
        var compound = i + 1 < end && IsHyphen(text[i]) && char.IsLetterOrDigit(text[i + 1]);
        return compound ? (Word(text, i, end), TokenKind.Word) : (i, TokenKind.Number);
    }

    private static int Word(string text, int at, int end)
    {
        var i = at;
        for (; i < end && i - at < LongestToken; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c)) continue;
            var next = i + 1 < end ? text[i + 1] : ' ';
            if (IsHyphen(c) && char.IsLetterOrDigit(next)) continue;
            if (c == '/' && i > at && char.IsUpper(text[i - 1]) && char.IsUpper(next)) continue;
            if (IsApostrophe(c) && char.IsLetter(next) && Ending(text, i, end) == 0) continue;
            if (c == '.' && IsInitial(text, at, i) && (char.IsUpper(next) || i - at > 1)) continue;
            break;
        }

        return i;
    }

    /// <summary>True inside U.S. and the like: a single capital before the point, itself at the start or after a point.</summary>
    private static bool IsInitial(string text, int start, int at) =>
        at > start && char.IsUpper(text[at - 1]) && (at - 1 == start || text[at - 2] == '.');

    /// <summary>The length of 's, 're, 've, 'll, 'd or 'm at an apostrophe, or 0.</summary>
    private static int Ending(string text, int at, int end)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
        {
            var stop = at + 1 + ending.Length;
            if (stop <= end && text.AsSpan(at + 1, ending.Length).Equals(ending, StringComparison.OrdinalIgnoreCase)
                && (stop == end || !char.IsLetterOrDigit(text[stop]))) return ending.Length + 1;
        }

        return 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    private static bool IsHyphen(char c) => c is '-' or '‑';
}
