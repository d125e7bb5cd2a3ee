namespace Pavise.Evidence;

/// <summary>Tells the newlines that only wrap a line from those that end one: "pledged to send 200⏎Stinger missiles" is one sentence.</summary>
/// <remarks>A newline wraps where no blank line, list mark, table or heading mark stands at it, the line before it is long and unfinished, and the lines
/// around it read as running text: the next begins in lower case, or the line cannot end there, or the next word would not have fitted into the width.
/// Nothing of the text is changed, so quotes keep their places.</remarks>
internal sealed class Wraps
{
    /// <summary>In UTF-16 units. In running text a shorter line is a heading, a list item or an end.</summary>
    private const int ShortestWrapped = 24;

    /// <summary>The same where nothing else shows running text.</summary>
    private const int LongWrapped = 40;

    /// <summary>In UTF-16 units. Text set in wider lines is not wrapped: each line is a paragraph.</summary>
    private const int WidestWrapped = 120;

    /// <summary>Words after which no sentence and no heading ends.</summary>
    private static readonly HashSet<string> Leading = new(
        ("the a an of to and or in on for with by that from at its their his her our has have had will would was were is are been be not than as but which who "
        + "two three four five six seven eight nine ten more least about another").Split(' '), StringComparer.Ordinal);

    private readonly string text;
    private readonly Token[] tokens;
    private readonly HashSet<int> continued = [];

    public Wraps(string text, Token[] tokens)
    {
        (this.text, this.tokens) = (text, tokens);
        var block = new List<Line>();
        for (var first = 0; first < tokens.Length;)
        {
            var last = first + 1;
            while (last < tokens.Length && NewLines(last) == 0) last++;
            block.Add(new Line(first, last, tokens[last - 1].End - tokens[first].Start));
            if (last == tokens.Length || NewLines(last) > 1)
            {
                if (block.Count > 1) Read(block);
                block.Clear();
            }

            first = last;
        }
    }

    /// <summary>True when the line that begins at a token goes on with the sentence of the line before it.</summary>
    public bool Continues(int token) => continued.Contains(token);

    private void Read(List<Line> block)
    {
        var width = block.Max(line => line.Length);
        var isRunning = IsEnd(block[^1]) || block.Any(HasInnerEnd);
        // Where a sentence can be seen to run over lines, a long line that stops without a mark was wrapped as well, however ragged its edge.
        var sure = Enumerable.Range(1, block.Count - 1).Count(i => MayWrap(block[i - 1], block[i], isRunning) && (BeginsLower(block[i]) || CannotEnd(block[i - 1], isRunning)));
        var inList = false;
        for (var i = 1; i < block.Count; i++)
        {
            var (line, next) = (block[i - 1], block[i]);
            inList |= tokens[line.Last - 1].Text == ":";
            if (!MayWrap(line, next, isRunning)) continue;
            var fits = !isRunning || width > WidestWrapped || line.Length + 1 + FirstWord(next) <= width;
            // A line that begins after a full stop and stops without one may be a heading.
            var mayHead = !continued.Contains(line.First) && !HasInnerEnd(line) && sure < 2;
            var isWrap = CannotEnd(line, isRunning) || (BeginsLower(next) && !(inList && fits)) || (!mayHead && !fits);
            if (isWrap || (isRunning && sure > 1 && continued.Contains(line.First) && width <= WidestWrapped && line.Length >= LongWrapped && !inList)) continued.Add(next.First);
        }
    }

    private bool MayWrap(Line line, Line next, bool isRunning) =>
        line.Length >= (isRunning ? ShortestWrapped : LongWrapped) && !IsMarked(line.First, next: false) && !IsMarked(next.First, next: true) && !IsDateLine(next)
        && (!IsEnd(line) || IsAbbreviated(line)) && tokens[line.Last - 1].Text is not (":" or ";" or "|");

    private bool IsEnd(Line line) => tokens[line.Last - 1].Text is "." or "?" or "!" or "…" or "”" or "\"";

    private bool IsMarked(int at, bool next) =>
        tokens[at].Text is "#" or "|" or ">" or "=" or "•" or "▪" or "~" && (next || tokens[at].Text is not ("•" or "▪"))
        || (next && (tokens[at].Text is "-" or "*" or "–" or "—" || (tokens[at].Kind == TokenKind.Number && at + 1 < tokens.Length && tokens[at + 1].Text is "." or ")" && tokens[at].Text.Length < 3)));

    /// <summary>"BERLIN, June 20 (Reuters) -": a date line begins a text, whatever line stands above it.</summary>
    private bool IsDateLine(Line line) =>
        tokens[line.First].Text is { Length: > 3 } place && place.All(char.IsUpper) && line.First + 1 < line.Last && tokens[line.First + 1].Text is "," or "(";

    private bool BeginsLower(Line line) => tokens[line.First] is { Kind: TokenKind.Word, IsCapital: false };

    /// <summary>A line that ends in an article, a preposition, a comma or a number is not finished; a number only where running text stands around it.</summary>
    private bool CannotEnd(Line line, bool isRunning)
    {
        var end = tokens[line.Last - 1];
        return Leading.Contains(end.Lower) || end.Text == "," || IsAbbreviated(line)
            || (isRunning && end.Kind == TokenKind.Number && !IsYear(end) && line.Last - line.First > 1 && tokens[line.Last - 2].Kind == TokenKind.Word);
    }

    private static bool IsYear(Token token) => token.Text.Length == 4 && token.Text[..2] is "19" or "20";

    private bool IsAbbreviated(Line line) => line.Last - line.First > 1 && tokens[line.Last - 1].Text == "." && SentenceSplitter.IsAbbreviation(tokens[line.Last - 2]);

    /// <summary>True when a sentence ends within the line: it is running text and no heading.</summary>
    private bool HasInnerEnd(Line line)
    {
        for (var i = line.First + 1; i < line.Last - 1; i++)
        {
            if (tokens[i].Text is "." or "?" or "!" && tokens[i + 1].Start > tokens[i].End && tokens[i + 1].IsCapital && !SentenceSplitter.IsAbbreviation(tokens[i - 1])) return true;
        }

        return false;
    }

    /// <summary>In UTF-16 units, with the sign right behind it.</summary>
    private int FirstWord(Line line)
    {
        var last = line.First + 1;
        while (last < line.Last && tokens[last].Start == tokens[last - 1].End) last++;
        return tokens[last - 1].End - tokens[line.First].Start;
    }

    private int NewLines(int token) => text.AsSpan(tokens[token - 1].End, tokens[token].Start - tokens[token - 1].End).Count('\n');

    /// <summary>A line that is not blank: its tokens and its length in UTF-16 units without the space around it.</summary>
    private readonly record struct Line(int First, int Last, int Length);
}
