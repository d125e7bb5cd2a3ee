using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An office named with a person who did not hold it at the text's date, or, for an undated text, not together with the others it names.</summary>
internal sealed class OfficeHolders : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        var named = Named(view);
        if (view.Article.Document.Published is { } day)
        {
            foreach (var (start, end, person, terms) in named)
            {
                if (!terms.Any(term => term.MayOverlap(DateInterval.On(day))))
                    found.Add(new Finding("office-holder-anachronism", "high", $"{person} did not hold this office on the day of publication", start, end));
            }

            return;
        }

        foreach (var one in named)
        {
            // Whom the most others contradict is out of time; a text's own persons date it.
            var against = named.Count(other => other.Person != one.Person && !one.Terms.Any(term => other.Terms.Any(term.MayOverlap)));
            var others = named.Where(other => other.Person != one.Person).ToArray();
            if (against == 0 || others.Any(other => others.Count(third => third.Person != other.Person && !other.Terms.Any(term => third.Terms.Any(term.MayOverlap))) >= against && against == 1 && other.Terms.Count < one.Terms.Count)) continue;
            if (IsLatest(one, named)) continue;
            found.Add(new Finding("office-holder-anachronism", "high", $"{one.Person} held this office before others whom the text names as in office", one.Start, one.End));
        }
    }

    /// <summary>Among persons who contradict one another the latest in office is in time: a text cannot know the future.</summary>
    private static bool IsLatest((int Start, int End, string Person, IReadOnlyList<DateInterval> Terms) one, List<(int Start, int End, string Person, IReadOnlyList<DateInterval> Terms)> named) =>
        !named.Any(other => other.Person != one.Person && !one.Terms.Any(term => other.Terms.Any(term.MayOverlap)) && other.Terms.Max(term => term.Start) > one.Terms.Max(term => term.Start));

    /// <summary>Persons that stand after words of their office, with all their terms in it.</summary>
    private static List<(int Start, int End, string Person, IReadOnlyList<DateInterval> Terms)> Named(IntegrityView view)
    {
        var named = new List<(int, int, string, IReadOnlyList<DateInterval>)>();
        foreach (var (at, person) in view.Article.Persons)
        {
            var holders = view.Tools.People.Of(person.Name).Select(holder => (Holder: holder, Start: TitleBefore(view, holder, at))).Where(pair => pair.Start >= 0).ToArray();
            if (holders.Length == 0 || Former(view, at)) continue;
            named.Add((holders.Min(pair => pair.Start), view.Tokens[person.Last - 1].End, person.Name, [.. holders.Select(pair => pair.Holder.Term)]));
        }

        return named;
    }

    /// <summary>Where the words of the office begin right before the name, or -1.</summary>
    private static int TitleBefore(IntegrityView view, OfficeHolder holder, int at)
    {
        var end = view.Tokens[at].Start;
        foreach (var words in holder.TitleWords)
        {
            var start = end - words.Length - 1;
            if (start >= 0 && view.Text.AsSpan(start, words.Length).SequenceEqual(words) && char.IsWhiteSpace(view.Text[end - 1])) return start;
        }

        return -1;
    }

    private static bool Former(IntegrityView view, int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (view.Tokens[i].Lower is "former" or "then" or "ex" or "late" or "predecessor" or "successor" or "then-president" or "then-chancellor") return true;
        }

        return false;
    }
}
