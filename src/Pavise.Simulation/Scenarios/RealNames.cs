using System.Globalization;
using System.Text;
using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Names that an invented land and its areas may not bear: those of the catalogue's actors, capitals and regions, whatever their case, accents and punctuation.</summary>
/// <remarks>A country or region is also found as words of a longer name ("Kyiv North"), and in a word formed from it ("Ukraina").</remarks>
/// <param name="catalogue">Whose names they are.</param>
internal sealed class RealNames(Catalogue catalogue)
{
    /// <summary>Shorter names are the beginning of other words by chance.</summary>
    private const int LeastStem = 6;

    /// <summary>Letters with their accents behind the letter without: the runtime decomposes none where it has no tables of a culture.</summary>
    private static readonly string[] Accents = ["aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "iìíîïĩīĭįı", "kķ", "lĺļľł", "nñńņň", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťț", "uùúûüũūŭůűų", "yýÿ", "zźżž"];

    private readonly Dictionary<string, string> whole = Whole(catalogue);
    private readonly (string Words, string Name)[] parts = [.. Parts(catalogue)];
    private readonly (string Stem, string Name)[] stems = [.. Stems(catalogue)];

    /// <summary>What is real by that name; null for an invented one.</summary>
    public string? Find(string name)
    {
        var words = Fold(name);
        if (words.Length == 0) return null;
        if (whole.TryGetValue(words, out var found)) return found;
        var padded = $" {words} ";
        return parts.FirstOrDefault(part => padded.Contains($" {part.Words} ", StringComparison.Ordinal)).Name
            ?? stems.FirstOrDefault(stem => words.Split(' ').Any(word => word.StartsWith(stem.Stem, StringComparison.Ordinal))).Name;
    }

    private static Dictionary<string, string> Whole(Catalogue catalogue)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in catalogue.Actors)
        {
            foreach (var name in new[] { actor.Code, actor.Iso2 ?? "", actor.Name }.Concat(actor.Aliases).Concat(actor.Demonyms).Concat(actor.Metonyms)) found.TryAdd(Fold(name), actor.Name);
        }

        foreach (var region in catalogue.Regions)
        {
            foreach (var name in new[] { region.Code, region.Name }) found.TryAdd(Fold(name), region.Name);
        }

        return found;
    }

    private static IEnumerable<(string, string)> Parts(Catalogue catalogue) => catalogue.Actors.Where(actor => actor.Kind == ActorKind.Country)
        .SelectMany(actor => new[] { actor.Name }.Concat(actor.Aliases).Concat(actor.Metonyms).Select(name => (Name: Fold(name), actor.Name)))
        .Concat(catalogue.Regions.Select(region => (Name: Fold(region.Name), region.Name))).Where(part => part.Item1.Length >= 4);

    private static IEnumerable<(string, string)> Stems(Catalogue catalogue) => catalogue.Actors.Where(actor => actor.Kind == ActorKind.Country)
        .SelectMany(actor => new[] { actor.Name }.Concat(actor.Demonyms).Select(name => (Name: Fold(name), actor.Name)))
        .Where(stem => stem.Item1.Length > LeastStem && !stem.Item1.Contains(' ', StringComparison.Ordinal))
        .Select(stem => (stem.Item1[..^1], stem.Item2));

    /// <summary>Lower-case words without accents and punctuation, one space between them.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(Plain(char.ToLowerInvariant(letter)));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && letter != '\'' && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static char Plain(char letter) => letter < 128 ? letter : Array.Find(Accents, row => row.Contains(letter, StringComparison.Ordinal)) is { } row ? row[0] : letter;
}
