namespace Pavise.Evidence;

/// <summary>Tells the language of a text by the share of its most frequent function words.</summary>
/// <remarks>In running English about half of all words are function words; the twenty listed make up a quarter
/// (frequency lists of the British National Corpus). Other languages stay far below a tenth.</remarks>
internal static class LanguageGuess
{
    private const double EnglishShare = 0.08;
    private const int EnoughWords = 12;

    private static readonly (string Code, HashSet<string> Words)[] Known =
    [
        ("en", Set("the of and to a in is that for it on was with as by at from has will be")),
        ("de", Set("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als")),
        ("fr", Set("le la les de des et un une du en que est pour dans qui sur au par il ne")),
        ("es", Set("el la los las de y que en un una del por con para se su al es lo como")),
        ("it", Set("il la le di e che un una del della in per con si non è gli dei al sono")),
        ("pl", Set("w i na z do się nie że o jest to po przez od jak za dla oraz ma są")),
        ("uk", Set("і в на з що не до у та за про це від як для його також які або й")),
        ("ru", Set("и в на с что не по к из о у за это от как для его также или мы")),
        ("nl", Set("de het een en van in is dat op te voor met zijn niet aan er om door ook bij")),
        ("sv", Set("och i att det som en på är av för med till den har de inte om ett var från")),
        ("cs", Set("a v se na je že s z do o to i za pro by jako ale podle také který")),
    ];

    /// <summary>ISO 639-1 code, "en" for a text too short to tell in Latin letters, "und" when no language reaches its share.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">What the page or feed says; believed where the words do not tell, or are too few.</param>
    public static string Of(string text, string? declared = null)
    {
        var counts = new int[Known.Length];
        var words = 0;
        foreach (var range in Words(text, 200_000))
        {
            words++;
            var word = text[range].ToLowerInvariant();
            for (var i = 0; i < Known.Length; i++)
            {
                if (Known[i].Words.Contains(word)) counts[i]++;
            }
        }

        var best = Array.IndexOf(counts, counts.Max());
        if (words < EnoughWords && declared is not null) return declared;
        if (words < EnoughWords) return text.All(c => c < 0x250 || !char.IsLetter(c)) ? "en" : "und";
        return counts[best] >= EnglishShare * words ? Known[best].Code : declared is not null and not "en" ? declared : "und";
    }

    private static IEnumerable<Range> Words(string text, int limit)
    {
        var start = -1;
        for (var i = 0; i <= Math.Min(text.Length, limit); i++)
        {
            var letter = i < text.Length && char.IsLetter(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            yield return start..i;
            start = -1;
        }
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
