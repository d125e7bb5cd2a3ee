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
                if (article.Dates.DayAt(i, sentence.Last) is { } day) found.Add(new NamedDay(day.Month, day.Day, day.Year, !coming));
            }
        }

        return found;
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
