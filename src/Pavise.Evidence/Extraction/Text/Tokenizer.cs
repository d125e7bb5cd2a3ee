using System.Buffers;

namespace Pavise.Evidence;

/// <summary>Cuts a text into tokens in one pass. Hyphenated words stay whole; possessive and verbal endings after an apostrophe stand alone.</summary>
internal static class Tokenizer
{
    private const int LongestToken = 80;

    /// <summary>In UTF-16 units.</summary>
    private const int LongText = 1 << 20;

    /// <summary>Signs within a word that its reading leaves out or makes plain; the token keeps its place, so a quote has them as they stand.</summary>
    private static readonly SearchValues<char> Replaced = SearchValues.Create("’‑‘\u00AD\u200B\u2060");

    /// <summary>Signs of one character are shared: a text of marks alone must not cost a word for each.</summary>
    private static readonly WrittenWord[] Singles = [.. Enumerable.Range(0, 0x2100).Select(c => ((char)c).ToString()).Select(c => new WrittenWord(c, c.ToLowerInvariant(), WordEntry.None, NameAutomaton.NoLetter))];

    /// <summary>The tokens of a text with what a vocabulary knows of each; without one, as for names, nothing is known.</summary>
    public static Token[] Read(string text, Vocabulary? vocabulary = null)
    {
        var others = new Dictionary<string, WrittenWord>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var (tokens, count) = (new Token[text.Length > LongText ? Count(text) : (text.Length / 4) + 4], 0);
        for (var at = Start(text, 0); at < text.Length;)
        {
            var (stop, kind) = Extent(text, at);
            if (count == tokens.Length) Array.Resize(ref tokens, 2 * count);
            tokens[count++] = new Token(at, stop, kind, Word(text.AsSpan(at, stop - at), kind, vocabulary, others));
            at = Start(text, stop);
        }

        if (count < tokens.Length) Array.Resize(ref tokens, count);
        return tokens;
    }

    /// <summary>The tokens of a long text are counted first: a place that is too small would be copied, and both be held.</summary>
    private static int Count(string text)
    {
        var count = 0;
        for (var at = Start(text, 0); at < text.Length; at = Start(text, Extent(text, at).End)) count++;
        return count;
    }

    private static int Start(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>Where the token ends that begins at a place, and what it is.</summary>
    private static (int End, TokenKind Kind) Extent(string text, int at)
    {
        var (c, end) = (text[at], text.Length);
        return char.IsAsciiDigit(c) ? Number(text, at, end)
            : char.IsLetter(c) ? (Word(text, at, end), TokenKind.Word)
            : IsApostrophe(c) && Ending(text, at, end) is var ending and > 0 ? (at + ending, TokenKind.Word)
            : (at + (char.IsHighSurrogate(c) && at + 1 < end ? 2 : 1), TokenKind.Mark);
    }

    private static WrittenWord Word(ReadOnlySpan<char> letters, TokenKind kind, Vocabulary? vocabulary, Dictionary<string, WrittenWord>.AlternateLookup<ReadOnlySpan<char>> others)
    {
        if (vocabulary?.Find(letters) is { } known) return known;
        if (kind == TokenKind.Mark && letters.Length == 1 && letters[0] < Singles.Length) return Singles[letters[0]];
        if (others.TryGetValue(letters, out var before)) return before;
        return others[letters] = Unknown(letters, kind, vocabulary);
    }

    /// <summary>A word that the vocabulary does not have as it is written; with plain signs or in lower case it may.</summary>
    private static WrittenWord Unknown(ReadOnlySpan<char> letters, TokenKind kind, Vocabulary? vocabulary)
    {
        var written = letters.ToString();
        if (kind == TokenKind.Word && letters.ContainsAny(Replaced))
        {
            written = written.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal).Replace('’', '\'').Replace('‘', '\'').Replace('‑', '-');
            if (vocabulary?.Find(written) is { } plain) return plain;
        }

        var isLower = !letters.ContainsAnyInRange('A', 'Z') && !letters.ContainsAnyExceptInRange('\0', '\x7f');
        var lower = isLower ? written : written.ToLowerInvariant();
        return new WrittenWord(written, lower, isLower || vocabulary is null ? WordEntry.None : vocabulary.Entry(lower), NameAutomaton.NoLetter);
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
            if (char.IsLetterOrDigit(c) || (IsInvisible(c) && i > at && i + 1 < end && char.IsLetter(text[i + 1]))) continue;
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

    /// <summary>A soft hyphen, a space without width or a word joiner says where a word may break and is no part of it.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060';

    private static bool IsHyphen(char c) => c is '-' or '‑';
}
