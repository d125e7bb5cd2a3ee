using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Finds the office-holders a text names, with the title that stands before or right after the name.</summary>
internal static class Offices
{
    private static readonly string[] Ranks = ["Gen.", "General", "Lt.", "Lieutenant", "Col.", "Colonel", "Adm.", "Admiral", "Maj.", "Major", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Sir", "U.S.", "US", "Air", "Chief", "Marshal"];

    /// <summary>Each person once with and once without a title; those called former are passed over.</summary>
    public static IReadOnlyList<Holding> Named(ArticleText article, PersonIndex people)
    {
        var named = new List<Holding>();
        foreach (var (at, person) in article.Persons)
        {
            if (people.Knows(person.Name) && !IsFormer(article, at)) named.Add(Of(article, people, at, person));
        }

        return [.. named.DistinctBy(holding => (holding.Person, holding.IsTitled))];
    }

    private static Holding Of(ArticleText article, PersonIndex people, int at, Person person)
    {
        var holders = people.Of(person.Name).Select(holder => (Holder: holder, Start: Title(article, holder, at, person.Last))).ToArray();
        var titled = holders.Where(pair => pair.Start >= 0).ToArray();
        var (start, terms) = titled.Length > 0 ? (titled.Min(pair => pair.Start), titled) : (-1, holders);
        return new Holding(start, article.Tokens[person.Last - 1].End, person.Name, terms[^1].Holder.Office, [.. terms.Select(pair => pair.Holder.Term)]);
    }

    /// <summary>Where the name with its title begins, or -1 when the office is not named with the person.</summary>
    private static int Title(ArticleText article, OfficeHolder holder, int at, int last)
    {
        var end = BeforeRanks(article.Text, article.Tokens[at].Start);
        foreach (var words in holder.TitleWords.Append(holder.Office))
        {
            var start = end - words.Length;
            if (start >= 0 && QuoteText.EndsWith(article.Text.AsSpan(0, end), words) && (start == 0 || !char.IsLetterOrDigit(article.Text[start - 1]))) return start;
            if (Follows(article, last, words)) return article.Tokens[at].Start;
        }

        return -1;
    }

    /// <summary>The end of what stands before the name, ranks and a comma left out: "Supreme Allied Commander Europe, Gen. NAME".</summary>
    private static int BeforeRanks(string text, int end)
    {
        for (var at = end; ;)
        {
            while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ',')) at--;
            var rank = Array.Find(Ranks, rank => QuoteText.EndsWith(text.AsSpan(0, at), rank) && (at == rank.Length || char.IsWhiteSpace(text[at - rank.Length - 1])));
            if (rank is null) return at;
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

    private static bool IsFormer(ArticleText article, int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (article.Tokens[i].Lower is "former" or "then" or "ex" or "late" or "predecessor" or "successor" or "then-president" or "then-chancellor" or "candidate" or "president-elect" or "ex-president") return true;
        }

        return false;
    }
}
