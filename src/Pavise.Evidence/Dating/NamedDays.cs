namespace Pavise.Evidence;

/// <summary>Finds the days that a text names, each as past or coming by the words of its sentence.</summary>
internal static class NamedDays
{
    public static IReadOnlyList<NamedDay> Of(ArticleText article)
    {
        var found = new List<NamedDay>();
        foreach (var sentence in article.Sentences)
        {
            var coming = IsComing(article, sentence);
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (article.Dates.DayAt(i, sentence.Last) is { } day) found.Add(new NamedDay(day.Month, day.Day, day.Year, !coming || IsSaid(article, sentence, i)));
            }
        }

        return found;
    }

    /// <summary>"said on 3 March": the day of the saying is past, whatever was said of the time to come.</summary>
    private static bool IsSaid(ArticleText article, Sentence sentence, int at)
    {
        for (var i = Math.Max(sentence.First, at - 5); i < at; i++)
        {
            if (article.Tokens[i].Lower is "said" or "told" or "announced" or "learnt" or "learned" or "reported" or "stated" or "confirmed") return true;
        }

        return false;
    }

    /// <summary>"is set to take place on", "will", "as the meeting approaches", "by", "until".</summary>
    private static bool IsComing(ArticleText article, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (article.Tokens[i].Lower is "will" or "upcoming" or "approaches" or "approaching" or "scheduled" or "planned" or "expected" or "by" or "until" or "next" or "deadline" or "coming") return true;
            if (article.Tokens[i].Is("set") && i + 1 < sentence.Last && article.Tokens[i + 1].Is("to")) return true;
        }

        return false;
    }
}
