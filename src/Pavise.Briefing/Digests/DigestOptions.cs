namespace Pavise.Briefing;

/// <summary>How long a digest is to be and from when on it tells.</summary>
/// <param name="Words">About how many words the story may have, sources and notice not counted.</param>
/// <param name="Since">Tell only what was published or happened on this day or later; null for everything.</param>
/// <param name="Doubts">False leaves out what is disputed and missing, where a page tells that in a place of its own.</param>
public sealed record DigestOptions(int Words = DigestOptions.MediumWords, DateOnly? Since = null, bool Doubts = true)
{
    public const int ShortWords = 120;
    public const int MediumWords = 300;
    public const int LongWords = 100_000;
}
