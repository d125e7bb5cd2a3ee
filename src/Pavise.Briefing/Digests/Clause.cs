using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Words and figures in a row, before they become a sentence.</summary>
/// <param name="phrases">Knows the names of actors that may stand in its plain words; null where none can.</param>
internal sealed class Clause(Phrases? phrases = null)
{
    private readonly List<SentencePart> parts = [];

    public Clause Say(string words)
    {
        if (words.Length > 0) parts.AddRange(phrases?.WithNames(words) ?? [new SentencePart(words, null)]);
        return this;
    }

    /// <summary>Words whose digits rest on an origin.</summary>
    public Clause Say(string words, string origin)
    {
        if (words.Length > 0) parts.Add(new SentencePart(words, words.Any(char.IsDigit) ? origin : null));
        return this;
    }

    public Clause Say(IEnumerable<SentencePart> more)
    {
        parts.AddRange(more);
        return this;
    }

    /// <summary>The clause with a capital and a full stop, and its sources.</summary>
    public Sentence Build(IEnumerable<string> sources)
    {
        var first = parts.FindIndex(part => part.Text.Length > 0);
        if (first >= 0) parts[first] = parts[first] with { Text = Phrases.Capital(parts[first].Text) };
        var end = parts.Count > 0 && parts[^1].Text is [.., '.' or '”'] ? "" : ".";
        return Sentence.Of(end.Length == 0 ? parts : [.. parts, new SentencePart(end, null)], sources);
    }
}
