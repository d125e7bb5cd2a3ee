using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>All names of a catalogue in one automaton, with the spellings a headline or the start of a sentence gives them.</summary>
internal sealed class NameIndex
{
    private readonly NameAutomaton automaton;
    private readonly Vocabulary vocabulary;
    private readonly SimilarWords countries;

    public NameIndex(Catalogue catalogue, Lexicon lexicon)
    {
        automaton = new NameAutomaton(Spellings(catalogue));
        vocabulary = new Vocabulary(lexicon, automaton.Letters);
        countries = new SimilarWords(catalogue.Actors.Where(actor => actor.Kind == ActorKind.Country).SelectMany(actor => actor.Demonyms.Prepend(actor.Name)).Where(name => name.Length >= 7 && !name.Contains(' ', StringComparison.Ordinal)));
    }

    /// <summary>The country or people whose name differs from a word by one letter, or null.</summary>
    public string? NearCountry(string word)
    {
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var name in countries.Of(word[0], length))
            {
                if (name[0] == word[0] && Slips.IsOne(name, word)) return name;
            }
        }

        return null;
    }

    /// <summary>The tokens of a text, in which names can be found.</summary>
    public Token[] Read(string text) => Tokenizer.Read(text, vocabulary);

    public List<NameMatch> Find(Token[] tokens) => automaton.Find(tokens);

    /// <summary>The names of a short text.</summary>
    public List<NameMatch> FindIn(string text) => Find(Read(text));

    private static IEnumerable<(NameKind Kind, string Key, string Spelling)> Spellings(Catalogue catalogue)
    {
        foreach (var actor in catalogue.Actors)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name)) yield return (NameKind.Actor, actor.Code, name);
            foreach (var name in actor.Demonyms) yield return (NameKind.Demonym, actor.Code, name);
            foreach (var name in actor.Metonyms) yield return (NameKind.Metonym, actor.Code, name);
        }

        foreach (var item in catalogue.Items)
        {
            var kind = catalogue.IsA(item.Id, "raid-threat") ? NameKind.Threat : NameKind.Item;
            foreach (var name in item.Aliases.SelectMany(Cased)) yield return (kind, item.Id, name);
        }

        foreach (var threat in catalogue.Threats)
        {
            if (threat.Item is not { } key) continue;
            foreach (var name in threat.Aliases.Concat(threat.Subclasses.SelectMany(sub => sub.Aliases)).SelectMany(Cased)) yield return (NameKind.Threat, key, name);
        }

        foreach (var outlet in catalogue.Outlets)
        {
            foreach (var name in outlet.Aliases.Prepend(outlet.Name)) yield return (NameKind.Outlet, outlet.Name, name);
        }

        foreach (var holder in catalogue.OfficeHolders)
        {
            foreach (var name in holder.Spellings.Concat(holder.Misspellings).Prepend(holder.Person)) yield return (NameKind.Person, holder.Person, name);
        }
    }

    /// <summary>"NASAMS", "SAMP/T": some newspapers write only the first letter large.</summary>
    private static bool IsAcronym(string name) => name.Length >= 5 && name.AsSpan().IndexOfAnyExceptInRange('A', 'Z') is -1 or >= 4 && name.All(c => char.IsUpper(c) || c is '/' or '-');

    /// <summary>A common noun as written, at the start of a sentence, and in a headline.</summary>
    private static IEnumerable<string> Cased(string name)
    {
        yield return name;
        if (IsAcronym(name)) yield return string.Concat(name.Select((c, i) => i > 0 && char.IsLetter(name[i - 1]) ? char.ToLowerInvariant(c) : c));
        // "Hawk battery": such a newspaper's name with the noun that follows it.
        if (name.IndexOf(' ', StringComparison.Ordinal) is >= 4 and var space && name.AsSpan(0, space).IndexOfAnyExceptInRange('A', 'Z') < 0 && char.IsLower(name[^1])) yield return name[0] + name[1..space].ToLowerInvariant() + name[space..];
        // Official lists write names in capitals: "15 GEPARD".
        if (name.Length >= 5 && char.IsUpper(name[0]) && name.Skip(1).All(char.IsLower)) yield return name.ToUpperInvariant();
        if (!char.IsLower(name[0])) yield break;
        yield return char.ToUpperInvariant(name[0]) + name[1..];
        if (name.Contains(' ', StringComparison.Ordinal))
            yield return string.Join(' ', name.Split(' ').Select(word => word.Length > 3 || word == "air" ? char.ToUpperInvariant(word[0]) + word[1..] : word));
    }
}
