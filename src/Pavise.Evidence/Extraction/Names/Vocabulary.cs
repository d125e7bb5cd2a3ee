namespace Pavise.Evidence;

/// <summary>The words that names and word tables are made of, as they are written: what is known of a text's word is found by one look at its letters.</summary>
/// <remarks>Built once and then only read, so any number of threads may use it; a text adds nothing to it.</remarks>
internal sealed class Vocabulary
{
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, WrittenWord>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <param name="lexicon">Words of the tables, known in lower case and with a capital.</param>
    /// <param name="letters">Words of names with their letter in the automaton.</param>
    public Vocabulary(Lexicon lexicon, IReadOnlyDictionary<string, int> letters)
    {
        this.lexicon = lexicon;
        var known = new Dictionary<string, WrittenWord>(StringComparer.Ordinal);
        foreach (var lower in lexicon.Words)
        {
            known[lower] = new WrittenWord(lower, lower, lexicon.Entry(lower), NameAutomaton.NoLetter);
            var capital = char.ToUpperInvariant(lower[0]) + lower[1..];
            known[capital] = new WrittenWord(capital, lower, lexicon.Entry(lower), NameAutomaton.NoLetter);
        }

        foreach (var (word, letter) in letters)
        {
            var lower = word.ToLowerInvariant();
            known[word] = new WrittenWord(word, lower, lexicon.Entry(lower), letter);
        }

        words = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The known word of these letters, or null.</summary>
    public WrittenWord? Find(ReadOnlySpan<char> written) => words.TryGetValue(written, out var known) ? known : null;

    /// <summary>What is known of a word in another case than the tables and names have it.</summary>
    public WordEntry Entry(string lower) => lexicon.Entry(lower);
}
