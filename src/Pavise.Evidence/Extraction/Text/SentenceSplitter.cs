namespace Pavise.Evidence;

/// <summary>Finds sentences: every line that is not merely wrapped is a paragraph, and a full stop ends a sentence unless it belongs to an abbreviation or a number.</summary>
internal static class SentenceSplitter
{
    /// <summary>In tokens. Longer runs are cut, so that the work on a sentence is bounded and reading stays linear in the text.</summary>
    private const int LongestSentence = 160;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "gen", "lt", "col", "maj", "sgt", "capt", "adm", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "st", "no", "vs", "inc", "corp", "co", "ltd",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "fig", "dept", "brig", "jr", "sr", "secretary-gen", "pres",
    };

    public static List<Sentence> Read(string text, Token[] tokens)
    {
        var sentences = new List<Sentence>();
        var (line, listed, wraps) = (0, false, new Wraps(text, tokens));
        for (var first = 0; first < tokens.Length;)
        {
            var last = first + 1;
            while (last < tokens.Length && (!HasNewLine(text, tokens[last - 1].End, tokens[last].Start) || wraps.Continues(last))) last++;
            listed = IsListed(tokens, first, last, listed);
            SplitLine(text, tokens, first, last, line++, listed && tokens[last - 1].Text != ":", sentences);
            first = last;
        }

        return sentences;
    }

    /// <summary>Lines after a colon are a list as long as they end in semicolons, its last line included.</summary>
    private static bool IsListed(Token[] tokens, int first, int last, bool listed)
    {
        var end = tokens[last - 1];
        if (end.Text == ":") return true;
        var open = end.Text == ";" || (end.Lower is "and" or "or" && last - first > 1 && tokens[last - 2].Text is ";" or ",");
        return listed && (open || (first > 0 && (tokens[first - 1].Text == ";" || (tokens[first - 1].Lower is "and" or "or" && first > 1 && tokens[first - 2].Text is ";" or ","))));
    }

    private static void SplitLine(string text, Token[] tokens, int first, int last, int line, bool listed, List<Sentence> sentences)
    {
        var item = IsListMark(tokens, first, last, out var body) || listed;
        var heading = last > first && !IsEnd(tokens[last - 1]) && !(IsClosing(tokens[last - 1]) && last - first > 1 && IsEnd(tokens[last - 2]));
        var start = body;
        for (var i = body; i < last; i++)
        {
            if (i - start >= LongestSentence)
            {
                sentences.Add(new Sentence(start, i, line, item, false));
                start = i;
            }

            if (!IsEnd(tokens[i]) || !EndsSentence(text, tokens, i, last)) continue;
            var stop = i + 1;
            while (stop < last && IsClosing(tokens[stop]) && tokens[stop].Start == tokens[stop - 1].End) stop++;
            sentences.Add(new Sentence(start, stop, line, item, false));
            start = stop;
            i = stop - 1;
        }

        if (start < last) sentences.Add(new Sentence(start, last, line, item, heading));
    }

    private static bool EndsSentence(string text, Token[] tokens, int at, int last)
    {
        if (at + 1 >= last) return true;
        var (mark, next) = (tokens[at], tokens[at + 1]);
        if (mark.Text is "?" or "!" or "…") return true;
        if (IsClosing(next) && next.Start == mark.End) return true;
        if (next.Kind == TokenKind.Mark && next.Text is not ("\"" or "“" or "‘" or "'" or "(" or "—" or ">" or "[")) return false;
        if (next.Start == mark.End && next.Kind == TokenKind.Word && !next.IsCapital) return false;
        if (next.Kind == TokenKind.Word && !next.IsCapital && next.Start > mark.End) return false;
        if (at == 0 || tokens[at - 1].End != mark.Start) return true;
        var before = tokens[at - 1];
        return !IsAbbreviation(before) && !(before.Text.Length == 1 && before.IsCapital && text[mark.Start] == '.');
    }

    /// <summary>"Gen.", "Lt.": the point behind it ends no sentence.</summary>
    public static bool IsAbbreviation(Token token) => Abbreviations.Contains(token.Lower);

    private static bool IsListMark(Token[] tokens, int first, int last, out int body)
    {
        body = first;
        if (last - first < 2) return false;
        if (tokens[first].Text is "-" or "*" or "•" or "–" or "▪") body = first + 1;
        else if (tokens[first].Kind == TokenKind.Number && tokens[first].Text.Length < 3 && tokens[first + 1].Text is "." or ")") body = first + 2;
        return body > first;
    }

    private static bool HasNewLine(string text, int from, int to) => text.AsSpan(from, to - from).Contains('\n');

    private static bool IsEnd(Token token) => token.Kind == TokenKind.Mark && token.Text is "." or "?" or "!" or "…";

    private static bool IsClosing(Token token) => token.Kind == TokenKind.Mark && token.Text is "\"" or "”" or "’" or "'" or ")" or "]";
}
