using System.Globalization;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Finds the office-holders a text names, with the title that stands before or right after the name.</summary>
internal static class Offices
{
    private static readonly string[] Ranks = ["Gen.", "General", "Lt.", "Lieutenant", "Col.", "Colonel", "Adm.", "Admiral", "Maj.", "Major", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Sir", "U.S.", "US", "Air", "Chief", "Marshal"];

    /// <summary>Titles that say an office without its country.</summary>
    private static readonly HashSet<string> Bare = new(
        ["Chancellor", "Defence Minister", "Defense Minister", "Defence Secretary", "Defense Secretary", "Foreign Minister", "Foreign Secretary", "Prime Minister", "chancellor", "defence minister", "defense minister",
            "foreign minister", "prime minister", "Secretary General", "Secretary-General", "secretary general", "secretary-general"], StringComparer.Ordinal);

    /// <summary>Each person once with and once without a title; those called former are passed over.</summary>
    public static IReadOnlyList<Holding> Named(ArticleText article, PersonIndex people)
    {
        var named = new List<Holding>();
        foreach (var (at, person) in article.Persons)
        {
            if (people.Knows(person.Name) && !IsFormer(article, at)) named.Add(Of(article, people, at, person));
        }

        return [.. named.DistinctBy(holding => (holding.Person, holding.IsTitled, holding.Told))];
    }

    private static Holding Of(ArticleText article, PersonIndex people, int at, Person person)
    {
        var holders = people.Of(person.Name).Select(holder => (Holder: holder, Start: Title(article, holder, at, person.Last))).ToArray();
        var titled = holders.Where(pair => pair.Start >= 0).ToArray();
        var (start, terms) = titled.Length > 0 ? (titled.Min(pair => pair.Start), titled) : (-1, holders);
        return new Holding(start, article.Tokens[person.Last - 1].End, person.Name, terms[^1].Holder.Office, [.. terms.Select(pair => pair.Holder.Term)]) { Told = Told(article, at) };
    }

    /// <summary>Where the name with its title begins, or -1 when the office is not named with the person.</summary>
    private static int Title(ArticleText article, OfficeHolder holder, int at, int last)
    {
        var ends = Ends(article.Text, article.Tokens[at].Start);
        foreach (var words in Titles(holder, isFullName: last - at > 1))
        {
            foreach (var end in ends)
            {
                var start = end - words.Length;
                if (start >= 0 && QuoteText.EndsWith(article.Text.AsSpan(0, end), words) && (start == 0 || !char.IsLetterOrDigit(article.Text[start - 1]))) return start;
            }

            if (Follows(article, last, words)) return article.Tokens[at].Start;
        }

        return -1;
    }

    /// <summary>The titles of the catalogue; before a full name also without their country ("Chancellor Olaf Scholz") and in their other order ("Defence Minister").</summary>
    private static IEnumerable<string> Titles(OfficeHolder holder, bool isFullName)
    {
        foreach (var words in holder.TitleWords)
        {
            yield return words;
            if (words.Contains('-', StringComparison.Ordinal)) yield return words.Replace('-', ' ');
        }

        yield return holder.Office;
        if (!isFullName) yield break;
        foreach (var words in holder.TitleWords)
        {
            if (words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && char.IsUpper(words[0]) && Bare.Contains(words[(space + 1)..])) yield return words[(space + 1)..];
        }
    }

    /// <summary>The ends of what may be a title before a name: as it stands, and with each rank and comma before the name left out ("Supreme Allied Commander Europe, Gen. NAME").
    /// A rank may belong to the title itself ("Secretary General NAME").</summary>
    private static List<int> Ends(string text, int end)
    {
        var ends = new List<int>();
        for (var at = end; ;)
        {
            while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ',')) at--;
            ends.Add(at);
            var rank = Array.Find(Ranks, rank => QuoteText.EndsWith(text.AsSpan(0, at), rank) && (at == rank.Length || char.IsWhiteSpace(text[at - rank.Length - 1])));
            if (rank is null) return ends;
            at -= rank.Length;
        }
    }

    /// <summary>"NAME, Commander of the United States European Command,".</summary>
    private static bool Follows(ArticleText article, int last, string words)
    {
        if (last >= article.Tokens.Length || article.Tokens[last].Text != ",") return false;
        var rest = article.Text.AsSpan(article.Tokens[last].End).TrimStart();
        if (rest.StartsWith("the ", StringComparison.Ordinal)) rest = rest[4..];
        if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return false;
        // In a list the title belongs to the next name: "Secretary Rubio, National Security Advisor Waltz".
        rest = rest[words.Length..];
        return rest.Length == 0 || (!char.IsLetterOrDigit(rest[0]) && (rest.TrimStart() is not [var next, ..] || !char.IsUpper(next)));
    }

    /// <summary>The time that the sentence of a name tells of: the days and years it names, else null.</summary>
    private static DateInterval? Told(ArticleText article, int at)
    {
        var index = article.Parsed.Of(at);
        var sentence = article.Sentences[index];
        DateInterval? told = article.DayOf(index);
        for (var i = sentence.First; told is null && i < sentence.Last; i++)
        {
            if (article.Tokens[i] is { Kind: TokenKind.Number, Text: { Length: 4 } digits } && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1945 and < 2100
                && i > sentence.First && (article.Tokens[i - 1].Lower is "in" or "of" or "since" or "early" or "late" or "mid" or "during" || (i > sentence.First + 1 && article.Tokens[i - 1].Is(",") && article.Tokens[i - 2].Kind == TokenKind.Number && article.Tokens[i - 2].Text.Length <= 2))) told = new DateInterval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        return told;
    }

    private static bool IsFormer(ArticleText article, int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (article.Tokens[i].Lower is "former" or "then" or "ex" or "late" or "predecessor" or "successor" or "then-president" or "then-chancellor" or "candidate" or "president-elect" or "ex-president") return true;
            // "when he was British Prime Minister", "while she was serving as".
            if (article.Tokens[i].Lower is "was" or "had" && i > 1 && article.Tokens[i - 1].Lower is "he" or "she" && article.Tokens[i - 2].Lower is "when" or "while" or "since" or "as") return true;
        }

        // "Boris Johnson, when he was British Prime Minister": the words after the name say the same.
        for (var i = at + 1; i + 2 < Math.Min(article.Tokens.Length, at + 6); i++)
        {
            if (article.Tokens[i].Lower is "when" or "while" && article.Tokens[i + 1].Lower is "he" or "she" && article.Tokens[i + 2].Lower is "was" or "held" or "led") return true;
        }

        return false;
    }
}
