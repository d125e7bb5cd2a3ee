using System.Collections.Frozen;
using System.Globalization;

namespace Pavise.Evidence;

/// <summary>The word tables of one language. The tables are text files beside this class, so that rules can be read without reading code.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon("en"));
    private static readonly string[] SetTables = ["hedges", "roles", "heads"];

    private readonly FrozenDictionary<string, (string Lemma, VerbForm Form, Frame[] Frames)> verbs;
    private readonly FrozenSet<string> particles;
    private readonly FrozenDictionary<string, Frame> nouns;
    private readonly FrozenDictionary<string, int> sets;

    private Lexicon(string language)
    {
        verbs = ReadVerbs(Table(language, "verbs"));
        particles = verbs.Keys.Where(form => form.Contains(' ', StringComparison.Ordinal)).Select(form => form[(form.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToFrozenSet(StringComparer.Ordinal);
        nouns = (from row in Rows(Table(language, "nouns")) from word in row.Words select (word, row.Name))
            .DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => Enum.Parse<Frame>(pair.Name), StringComparer.Ordinal);
        sets = SetTables.SelectMany(table => Rows(Table(language, table)))
            .SelectMany(row => row.Words.Select(word => (Word: word, Bit: 1 << (int)Enum.Parse<WordSet>(row.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))))
            .GroupBy(pair => pair.Word, pair => pair.Bit).ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal);
        Numbers = new NumberWords(Table(language, "numbers"));
    }

    /// <summary>English, the language whose texts are read today.</summary>
    public static Lexicon English => Shared.Value;

    public NumberWords Numbers { get; }

    /// <summary>The forms and frames of a word that may be a verb.</summary>
    public (string Lemma, VerbForm Form, Frame[] Frames) Verb(string lower) => verbs.TryGetValue(lower, out var found) ? found : ("", VerbForm.None, []);

    /// <summary>"hold back", "give up": a verb and the particle right after it, when together they are one verb.</summary>
    public (string Lemma, VerbForm Form, Frame[] Frames)? Phrasal(string lower, string particle) =>
        particles.Contains(particle) && verbs.TryGetValue(lower + ' ' + particle, out var found) ? found : null;

    public Frame Noun(string lower) => nouns.GetValueOrDefault(lower);

    /// <summary>True when a word stands in the named row of the hedge, role or head tables.</summary>
    public bool In(WordSet set, string lower) => sets.TryGetValue(lower, out var bits) && (bits & (1 << (int)set)) != 0;

    private static FrozenDictionary<string, (string, VerbForm, Frame[])> ReadVerbs(IEnumerable<string> lines)
    {
        var read = new Dictionary<string, (string Lemma, VerbForm Form, List<Frame> Frames)>(StringComparer.Ordinal);
        foreach (var (name, words) in Rows(lines))
        {
            var frame = Enum.Parse<Frame>(name);
            foreach (var (lemma, form, kind) in words.SelectMany(VerbForms.Of))
            {
                if (!read.TryGetValue(form, out var entry)) read[form] = entry = (lemma, VerbForm.None, []);
                if (!entry.Frames.Contains(frame)) entry.Frames.Add(frame);
                read[form] = (entry.Lemma, entry.Form | kind, entry.Frames);
            }
        }

        return read.ToFrozenDictionary(pair => pair.Key, pair => (pair.Value.Lemma, pair.Value.Form, pair.Value.Frames.ToArray()), StringComparer.Ordinal);
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
