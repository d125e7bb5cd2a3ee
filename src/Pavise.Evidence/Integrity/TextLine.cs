namespace Pavise.Evidence;

/// <summary>A line of a text without the spaces around it; its words are copied only when asked for.</summary>
/// <param name="Source">The text.</param>
/// <param name="Start">First unit.</param>
/// <param name="Length">In units.</param>
internal readonly record struct TextLine(string Source, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The lines of a text that are not empty, one after another.</summary>
    public static IEnumerable<TextLine> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (Trimmed(text, at, end) is { Length: > 0 } line) yield return line;
            at = end + 1;
        }
    }

    private static TextLine Trimmed(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        return new TextLine(text, start + line.Length - line.TrimStart().Length, line.Trim().Length);
    }

    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    /// <summary>True when it is one of some lines that are short.</summary>
    public bool IsOneOf(HashSet<string> lines, int longest) => Length <= longest && lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Span);

    public override string ToString() => Span.ToString();
}
