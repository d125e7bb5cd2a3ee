using System.Collections.Frozen;
using System.Globalization;

namespace Pavise.Evidence;

/// <summary>The word tables of one language. The tables are text files beside this class, so that rules can be read without reading code.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon("en"));
    private static readonly string[] SetTables = ["hedges", "roles", "heads"];

    private readonly FrozenDictionary<string, WordEntry> entries;

    private Lexicon(string language)
    {
        var read = new Dictionary<string, WordEntry>(StringComparer.Ordinal);
        AddVerbs(read, Table(language, "verbs"));
        foreach (var (name, words) in Rows(Table(language, "nouns")))
        {
            // A word of two rows keeps the first.
            foreach (var word in words.Where(word => Known(read, word).Noun == Frame.None)) read[word] = Known(read, word) with { Noun = Enum.Parse<Frame>(name) };
        }

        foreach (var (name, words) in SetTables.SelectMany(table => Rows(Table(language, table))))
        {
            var set = Enum.Parse<WordSet>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in words) read[word] = Known(read, word) with { Sets = Known(read, word).Sets | (1 << (int)set) };
        }

        JoinParticles(read);
        entries = read.ToFrozenDictionary(StringComparer.Ordinal);
        Numbers = new NumberWords(Table(language, "numbers"));
    }

    /// <summary>English, the language whose texts are read today.</summary>
    public static Lexicon English => Shared.Value;

    public NumberWords Numbers { get; }

    /// <summary>All words of the verb, noun and set tables, in lower case.</summary>
    public IEnumerable<string> Words => entries.Keys;

    /// <summary>What the tables say of a word in lower case.</summary>
    public WordEntry Entry(string lower) => entries.GetValueOrDefault(lower, WordEntry.None);

    private static WordEntry Known(Dictionary<string, WordEntry> read, string word) => read.GetValueOrDefault(word, WordEntry.None);

    private static void AddVerbs(Dictionary<string, WordEntry> read, IEnumerable<string> lines)
    {
        foreach (var (name, words) in Rows(lines))
        {
            var frame = Enum.Parse<Frame>(name);
            foreach (var (lemma, form, kind) in words.SelectMany(VerbForms.Of))
            {
                // A form of two verbs keeps the lemma of the first, and the frames of both.
                var known = Known(read, form);
                read[form] = known with { Lemma = known.Lemma.Length > 0 ? known.Lemma : lemma, Form = known.Form | kind, Frames = known.Frames.With(frame) };
            }
        }
    }

    /// <summary>"held back" becomes an entry of "held".</summary>
    private static void JoinParticles(Dictionary<string, WordEntry> read)
    {
        foreach (var verbs in read.Where(pair => pair.Key.Contains(' ', StringComparison.Ordinal)).GroupBy(pair => pair.Key.Split(' ')[0], StringComparer.Ordinal).ToArray())
        {
            read[verbs.Key] = Known(read, verbs.Key) with { WithParticle = verbs.ToFrozenDictionary(pair => pair.Key.Split(' ')[1], pair => pair.Value, StringComparer.Ordinal) };
            foreach (var (form, _) in verbs) read.Remove(form);
        }
    }

    private static IEnumerable<(string Name, string[] Words)> Rows(IEnumerable<string> lines) =>
        from line in lines
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Table(string language, string name)
    {
        var resource = string.Create(CultureInfo.InvariantCulture, $"words/{language}/{name}");
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the word table {resource} is not in the assembly");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') lines.Add(line);
        }

        return lines;
    }
}
