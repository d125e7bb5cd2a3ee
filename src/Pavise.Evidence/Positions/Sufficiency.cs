using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"Enough until the end of the year": a statement that becomes checkable on its due day.</summary>
internal static class Sufficiency
{
    /// <summary>"enough until", "sufficient ... through the winter", "will last until".</summary>
    public static bool IsTold(ArticleText article, Sentence sentence) => Until(article, sentence) >= 0;

    /// <summary>From the text's date to the end of the time named; seasons are astronomical. Null when the text has no date at all or the time tells none.</summary>
    public static DateInterval? Due(ArticleText article, Sentence sentence, DateInterval? published)
    {
        if (published?.Start is not { } day || Until(article, sentence) is not (>= 0 and var at)) return null;
        for (var i = at + 1; i < Math.Min(sentence.Last, at + 8); i++)
        {
            if (End(article, i, sentence.Last, day) is { } end && end >= day) return new DateInterval(day, end);
        }

        return null;
    }

    private static int Until(ArticleText article, Sentence sentence)
    {
        var enough = false;
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            enough |= article.Tokens[i].Lower is "enough" or "sufficient" or "suffice" or "insufficient" or "last" or "lasts";
            if (enough && article.Tokens[i].Lower is "until" or "through" or "till" && i + 1 < sentence.Last
                && article.Tokens[i + 1].Lower is "the" or "end" or "next" or "winter" or "spring" or "summer" or "autumn" or "fall" or "mid" or "early" or "late" or "at" || (enough && article.Tokens[i].Lower is "until" or "through" && article.Tokens[Math.Min(i + 1, sentence.Last - 1)].IsCapital)) return i;
        }

        return -1;
    }

    private static DateOnly? End(ArticleText article, int at, int last, DateOnly day)
    {
        if (article.Dates.In(at, last) is { End: { } named }) return named;
        var isNext = article.Tokens[at - 1].Is("next");
        return article.Tokens[at].Lower switch
        {
            "year" => new DateOnly(day.Year + (isNext ? 1 : 0), 12, 31),
            "winter" => Next(day, 3, 20),
            "spring" => Next(day, 6, 21),
            "summer" => Next(day, 9, 22),
            "autumn" or "fall" => Next(day, 12, 21),
            _ => null,
        };
    }

    private static DateOnly Next(DateOnly day, int month, int last) => new DateOnly(day.Year, month, last) is var end && end >= day ? end : end.AddYears(1);
}
