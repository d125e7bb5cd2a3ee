namespace Pavise.Evidence;

/// <summary>Tells the language of a text by the share of its most frequent function words.</summary>
/// <remarks>In running English about half of all words are function words; the twenty listed make up a quarter
/// (frequency lists of the British National Corpus). Other languages stay far below a tenth. Names belong to no language: capitalised words
/// that are not in the lists are not counted. Short news in note form has few function words, so words of its trade count for English as well.</remarks>
internal static class LanguageGuess
{
    private const double EnglishShare = 0.08;
    private const int EnoughWords = 12;

    /// <summary>Share of function and trade words together that makes a text English where function words alone do not.</summary>
    private const double EnglishTradeShare = 0.15;

    private static readonly HashSet<string> Trade = Set("said says sent send sending deliver delivered delivery pledge pledged receive received missiles missile systems system battery batteries "
        + "launchers launcher interceptors radar defence defense air minister ministry prime president secretary government troops war military aid two three four five six more than new "
        + "after over not its have had been would this his but agreed announced told confirmed approved ordered shot down against drones attack components million billion");

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
    /// <param name="declared">What the page or feed says; believed where the words do not tell, or are too few, and no other language's words speak against it.</param>
    public static string Of(string text, string? declared = null)
    {
        var (told, words, rival) = Read(text);
        if (words < EnoughWords && declared is not null) return declared;
        if (words < EnoughWords) return IsLatin(text) ? "en" : "und";
        if (told is not null) return told;
        return declared is null || (declared == "en" && (rival || !IsLatin(text))) ? "und" : declared;
    }

    /// <summary>The language that the words alone tell, however few they are, or null.</summary>
    public static string? Words(string text) => Read(text).Told;

    private static (string? Told, int Words, bool HasRival) Read(string text)
    {
        var counts = new int[Known.Length];
        var (words, names, trade) = (0, 0, 0);
        foreach (var range in Words(text, 200_000))
        {
            words++;
            var (word, isKnown) = (text[range].ToLowerInvariant(), false);
            for (var i = 0; i < Known.Length; i++)
            {
                if (!Known[i].Words.Contains(word)) continue;
                counts[i]++;
                isKnown = true;
            }

            if (!isKnown && Trade.Contains(word)) trade++;
            else if (!isKnown && char.IsUpper(text[range.Start])) names++;
        }

        var best = Array.IndexOf(counts, counts.Max());
        var plain = Math.Max(1, words - names);
        var rival = counts.Skip(1).Max();
        if (counts[best] >= EnglishShare * words) return (Known[best].Code, words, best > 0);
        var isEnglish = counts[0] + trade >= EnglishTradeShare * plain && counts[0] + trade > 2 * rival;
        return (isEnglish && IsLatin(text) ? "en" : null, words, rival > counts[0] && rival >= EnglishShare * plain / 2);
    }

    private static bool IsLatin(string text) => text.All(c => c < 0x250 || !char.IsLetter(c));

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
