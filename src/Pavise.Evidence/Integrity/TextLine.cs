namespace Pavise.Evidence;

/// <summary>A line of a text without the spaces around it; its words are copied only when asked for.</summary>
/// <param name="Source">The text.</param>
/// <param name="Start">First unit.</param>
/// <param name="Length">In units.</param>
internal readonly record struct TextLine(string Source, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    /// <summary>True when it is one of some lines that are short.</summary>
    public bool IsOneOf(HashSet<string> lines, int longest) => Length <= longest && lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Span);

    public override string ToString() => Span.ToString();
}
