namespace Pavise.Evidence;

/// <summary>The sentences of an article with their phrases and verbs, before pronouns are resolved. Those of an article are kept; of an endless text only the last few read, and others are parsed again when asked for, so that memory does not grow with them.</summary>
internal sealed class ParsedSentences(List<Sentence> sentences, PhraseReader phrases)
{
    /// <summary>In sentences: far above any article.</summary>
    private const int Endless = 4096;

    /// <summary>Sentences kept of an endless text: so few that they are gone before the collector has moved them.</summary>
    private const int Few = 64;

    private readonly ParsedSentence?[] kept = new ParsedSentence?[sentences.Count > Endless ? Few : sentences.Count];

    public int Length => sentences.Count;

    public ParsedSentence this[int number]
    {
        get
        {
            ref var place = ref kept[number % kept.Length];
            if (place is { } known && ReferenceEquals(known.Sentence, sentences[number])) return known;
            var read = phrases.Read(sentences[number]);
            return place = new ParsedSentence(sentences[number], read, VerbReader.Read(read));
        }
    }

    /// <summary>Every sentence in text order.</summary>
    public IEnumerable<ParsedSentence> All()
    {
        for (var i = 0; i < Length; i++) yield return this[i];
    }

    /// <summary>The sentences that a range of tokens touches.</summary>
    public IEnumerable<ParsedSentence> Around(int first, int last)
    {
        for (var i = Of(first); i < Length && sentences[i].First < last; i++) yield return this[i];
    }

    /// <summary>The number of the sentence that holds a token, or of the last before it; 0 when there is none.</summary>
    public int Of(int token)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].First <= token) low = middle + 1;
            else high = middle;
        }

        return Math.Max(0, low - 1);
    }
}
