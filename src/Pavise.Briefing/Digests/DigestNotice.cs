using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The notice a digest carries: how it was made, and precisely what to check before relying on it.</summary>
internal static class DigestNotice
{
    /// <summary>Signs in the words of the notice, the gravest first.</summary>
    private static readonly (string Type, string Words)[] Signs =
    [
        ("machine-written-byline", "says that a machine wrote it"), ("machine-written-disclaimer", "says that a machine wrote it"), ("citation-placeholder", "carries citation marks with no source behind them"),
        ("office-holder-anachronism", "names a person in an office not held at that time"), ("missing-table", "points to a table that is not there"), ("misspelt-name", "misspells a name"),
        ("internal-number-conflict", "gives two numbers for one thing"), ("headline-body-mismatch", "has a headline that differs from its body"), ("conflicting-dates", "carries two dates"),
        ("translation-error", "shows marks of machine translation"),
    ];

    public static IReadOnlyList<Sentence> Write(BriefInput input, int disputes)
    {
        List<Sentence> notice =
        [
            new Clause().Say("how this was made: fixed rules read ").Say($"{Nouns.Count(input.Sources.Count)} {(input.Sources.Count == 1 ? "source" : "sources")}", RunIds.Evidence)
                .Say("; no language model took part. Every sentence ends in its sources, and every number keeps the bounds its words give").Build([]),
        ];
        var check = new List<string>();
        if (disputes > 0) check.Add("the disputed points, each with its alternatives");
        if (input.Facts.Any(fact => fact.Decision == FactDecision.Posted && fact.Roots.Count == 1)) check.Add("sentences with a single source number, which rest on that text alone");
        if (input.Sources.Any(source => source.IsDateInferred)) check.Add("the dates of texts that carry none");
        if (input.Facts.Any(fact => fact.Decision == FactDecision.Held)) check.Add("claims held back as perhaps counted twice (`pavise brief` lists them)");
        if (input.Facts.Any(fact => fact.Assertion.Kind == ClaimKind.Attack)) check.Add("counts of raids, which are claims of one side");
        if (check.Count > 0) notice.Add(new Clause().Say("check before relying on it: " + string.Join("; ", check)).Build([]));
        if (Warned(input) is { } warned) notice.Add(warned);
        return notice;
    }

    /// <summary>Each text with a grave sign, and what the sign is.</summary>
    private static Sentence? Warned(BriefInput input)
    {
        var titles = input.Sources.ToDictionary(source => source.Id, source => source.Title, StringComparer.Ordinal);
        var warned = input.Anomalies.GroupBy(anomaly => anomaly.Source)
            .Select(group => (Source: group.Key, Words: Signs.Where(sign => group.Any(anomaly => anomaly.Type == sign.Type)).Select(sign => sign.Words).Distinct(StringComparer.Ordinal).Take(3).ToArray()))
            .Where(text => text.Words.Length > 0 && titles.ContainsKey(text.Source)).OrderBy(text => text.Source, StringComparer.Ordinal).Take(8).ToArray();
        if (warned.Length == 0) return null;
        var clause = new Clause().Say("read twice: ");
        for (var i = 0; i < warned.Length; i++)
            clause.Say(i > 0 ? "; " : "").Say($"“{titles[warned[i].Source]}”", $"source:{warned[i].Source}").Say(" " + Phrases.And(warned[i].Words));
        return clause.Build([]);
    }
}
