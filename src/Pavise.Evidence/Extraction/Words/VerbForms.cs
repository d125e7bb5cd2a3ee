namespace Pavise.Evidence;

/// <summary>The forms of an English verb: regular spelling rules, with irregular past and participle given in the table.</summary>
internal static class VerbForms
{
    /// <param name="entry">A lemma, or <c>lemma(past,participle)</c>, either with <c>_particle</c> behind it.</param>
    public static IEnumerable<(string Lemma, string Form, VerbForm Kind)> Of(string entry)
    {
        if (entry.LastIndexOf('_') is > 0 and var joint)
        {
            var particle = ' ' + entry[(joint + 1)..];
            foreach (var (head, form, kind) in Of(entry[..joint])) yield return (head + particle, form + particle, kind);
            yield break;
        }

        var open = entry.IndexOf('(', StringComparison.Ordinal);
        var lemma = open < 0 ? entry : entry[..open];
        var irregular = open < 0 ? null : entry[(open + 1)..^1].Split(',');
        yield return (lemma, lemma, VerbForm.Base);
        yield return (lemma, Third(lemma), VerbForm.Third);
        yield return (lemma, irregular?[0] ?? Past(lemma), VerbForm.Past);
        yield return (lemma, irregular?[1] ?? Past(lemma), VerbForm.Participle);
        yield return (lemma, Ing(lemma, irregular), VerbForm.Ing);
        if (lemma == "have")
        {
            yield return (lemma, "has", VerbForm.Third);
        }
    }

    private static string Third(string lemma) =>
        lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : EndsInConsonantY(lemma) ? lemma[..^1] + "ies" : lemma + "s";

    private static string Past(string lemma) => lemma.EndsWith('e') ? lemma + "d" : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Ing(string lemma, string[]? irregular)
    {
        if (lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal)) return lemma[..^1] + "ing";
        // A doubled consonant in the past ("shipped", "begged") is doubled here too.
        var doubled = irregular is not null && irregular[0].Length == lemma.Length + 3 && irregular[0][^3] == lemma[^1] && irregular[0][^4] == lemma[^1];
        return (doubled || lemma is "get" or "hit" or "begin" ? lemma + lemma[^1] : lemma) + "ing";
    }

    private static bool EndsInConsonantY(string lemma) => lemma.EndsWith('y') && lemma.Length > 1 && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);
}
