namespace Pavise.Evidence;

/// <summary>Dates that contradict one another, are missing, or lack their year.</summary>
internal sealed class DateChecks : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        var days = view.Head.Dates.Select(date => date.Day).Distinct().ToArray();
        if (days.Length > 1)
        {
            foreach (var date in view.Head.Dates)
                found.Add(new Finding("conflicting-dates", "medium", "the first lines carry two different dates", date.Start, date.Start + date.Length));
        }

        if (view.Article.Document.Published is not null) return;
        if (days.Length == 0 && !HasFullDate(view)) found.Add(new Finding("undated", "medium", "no date stands in the text or beside it; relative times cannot be resolved"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in view.Article.Sentences)
        {
            for (var i = sentence.First; i + 1 < sentence.Last; i++)
            {
                if (!view.Article.Dates.LacksYear(i, sentence.Last)) continue;
                var end = i + 2 < sentence.Last && view.Tokens[i + 2].Lower is "st" or "nd" or "rd" or "th" ? i + 2 : i + 1;
                if (!seen.Add($"{view.Tokens[i].Lower} {view.Tokens[i + 1].Lower}")) continue;
                found.Add(new Finding("missing-year", "medium", "day and month without a year in an undated text", view.Tokens[i].Start, view.Tokens[end].End));
            }
        }
    }

    private static bool HasFullDate(IntegrityView view) =>
        Enumerable.Range(0, view.Article.Sentences.Count).Any(i => view.Article.DayOf(i) is { IsOneDay: true });
}
