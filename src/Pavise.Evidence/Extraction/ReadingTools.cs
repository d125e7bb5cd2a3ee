using System.Buffers;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What is built once from the catalogue and then shared by every document: names, persons, item families, words.</summary>
internal sealed class ReadingTools(Catalogue catalogue)
{
    public Catalogue Catalogue { get; } = catalogue;

    public NameIndex Names { get; } = new(catalogue, Lexicon.English);

    public PersonIndex People { get; } = new(catalogue);

    public ItemFamilies Families { get; } = new(catalogue);

    public Lexicon Lexicon { get; } = Lexicon.English;

    /// <summary>Proper names of single raid weapons of the attacker; common nouns such as "missiles" are not among them.</summary>
    public IReadOnlySet<string> RaidWeapons { get; } =
        catalogue.Threats.SelectMany(threat => threat.Subclasses).SelectMany(weapon => weapon.Aliases).Where(name => char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Full names of systems, four words and more, by their first two; the longest first.</summary>
    public IReadOnlyList<(string Begin, IReadOnlyList<string> Names)> LongNames { get; } =
        [.. LongSystemNames(catalogue).GroupBy(Begin, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<string>)[.. group.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)]))];

    /// <summary>One pass over a text tells that it holds no full name of a system.</summary>
    public SearchValues<string> LongNameBegins { get; } = SearchValues.Create([.. LongSystemNames(catalogue).Select(Begin).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);

    private static IEnumerable<string> LongSystemNames(Catalogue catalogue) => catalogue.Items.Where(item => item.Kind == ItemKind.System).SelectMany(item => item.Aliases).Where(IsLong);

    /// <summary>A name of four words that begins with two plain ones: "IRIS-T SLM ..." begins with designations, which stand alone as well.</summary>
    private static bool IsLong(string name) => name.Split(' ') is { Length: >= 4 } words && words.Take(2).All(word => char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower));

    private static string Begin(string name) => string.Join(' ', name.Split(' ').Take(2));
}
