namespace Pavise.Evidence;

/// <summary>A run of words of a page between two block boundaries.</summary>
/// <param name="Holder">The block element it stands in.</param>
/// <param name="Text">Its words; lines as the page breaks them.</param>
/// <param name="Words">How many.</param>
/// <param name="LinkWords">How many of them lead to another page.</param>
/// <param name="Zone">The zone it stands in.</param>
internal sealed record PageBlock(PageNode Holder, string Text, int Words, int LinkWords, PageZone Zone)
{
    /// <summary>Share of words that lead elsewhere, 0 to 1.</summary>
    public double LinkShare => Words == 0 ? 0 : (double)LinkWords / Words;

    public bool IsHeading => PageTags.IsHeading(Holder.Tag);

    /// <summary>True when it closes as a sentence does.</summary>
    public bool EndsAsSentence
    {
        get
        {
            var end = Text.AsSpan().TrimEnd("\"'”’»)]* ");
            return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '。';
        }
    }

    /// <summary>True for running text: sentences rather than labels, and few of its words lead elsewhere.</summary>
    public bool IsProse => !IsHeading && LinkShare < 0.4 && (Words >= 12 || (Words >= 5 && EndsAsSentence));
}
