namespace Pavise.Core;

/// <summary>Puts a sentence together from words, figures and citations.</summary>
public sealed class SentenceBuilder
{
    private readonly List<SentencePart> parts = [];
    private readonly List<string> sources = [];

    /// <summary>Adds plain words without digits.</summary>
    public SentenceBuilder Say(string words)
    {
        parts.Add(new SentencePart(words, null));
        return this;
    }

    /// <summary>Adds words that rest on an origin: a number, a date, a name with digits.</summary>
    public SentenceBuilder Say(string words, string origin)
    {
        parts.Add(new SentencePart(words, origin));
        return this;
    }

    public SentenceBuilder Say(Figure figure) => Say(figure.Text, figure.Origin);

    public SentenceBuilder Cite(string origin)
    {
        sources.Add(origin);
        return this;
    }

    public SentenceBuilder Cite(IEnumerable<string> origins)
    {
        sources.AddRange(origins);
        return this;
    }

    public Sentence Build() => Sentence.Of(parts, sources);
}
