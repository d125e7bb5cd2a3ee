using System.Collections.Frozen;

namespace Pavise.Evidence;

/// <summary>What the tables of a lexicon say of one word; looked up once for each token, and then read by every rule.</summary>
/// <param name="Lemma">Base form of the verb that it may be, or empty.</param>
/// <param name="Form">Which forms of that verb.</param>
/// <param name="Frames">What that verb does with the things around it.</param>
/// <param name="Noun">The frame of the noun that it may be.</param>
/// <param name="Sets">The word sets in which it stands, as bits.</param>
internal sealed record WordEntry(string Lemma, VerbForm Form, FrameSet Frames, Frame Noun, int Sets)
{
    /// <summary>The entry of a word that stands in no table.</summary>
    public static WordEntry None { get; } = new("", VerbForm.None, default, Frame.None, 0);

    /// <summary>The verbs that it makes with a particle right after it ("hold back"), by particle; null when there are none.</summary>
    public FrozenDictionary<string, WordEntry>? WithParticle { get; init; }

    /// <summary>The verb that the word and the one after it are together, else the word itself.</summary>
    public WordEntry Before(string next) => WithParticle is { } verbs && verbs.TryGetValue(next, out var verb) ? verb : this;

    public bool In(WordSet set) => (Sets & (1 << (int)set)) != 0;
}
