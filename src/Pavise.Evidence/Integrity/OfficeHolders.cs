using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An office named with a person who did not hold it at the text's date, or, for an undated text, not together with the others it names.</summary>
internal sealed class OfficeHolders : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        var named = Named(view);
        foreach (var one in named.Where(one => one.Start >= 0))
        {
            if (view.Article.Document.Published is { } day)
            {
                if (!one.Terms.Any(term => term.MayOverlap(DateInterval.On(day))))
                    found.Add(new Finding("office-holder-anachronism", "high", $"{one.Person} did not hold this office on the day of publication", one.Start, one.End));
            }
            else if (named.Find(other => IsLater(other, one)) is { } later)
            {
                found.Add(new Finding("office-holder-anachronism", "high", $"{one.Person} held this office before {later.Person} came into the one that the text names", one.Start, one.End));
            }
        }
    }

    /// <summary>True when one person was never in office together with the other and came later: a text cannot know the future, so the earlier is out of time.</summary>
    private static bool IsLater(Holding other, Holding one) =>
        other.Person != one.Person && !one.Terms.Any(term => other.Terms.Any(second => Together(term, second))) && other.Terms.Max(term => term.Start) > one.Terms.Max(term => term.Start);

    /// <summary>A day of handing over is no time in office together.</summary>
    private static bool Together(DateInterval a, DateInterval b) => !(a.End <= b.Start) && !(b.End <= a.Start);

    /// <summary>Office-holders of the text: with the place of the title before the name (-1 when there is none) and the terms in that office, or in any.</summary>
    private static List<Holding> Named(IntegrityView view)
    {
        var named = new List<Holding>();
        foreach (var (at, person) in view.Article.Persons)
        {
            var holders = view.Tools.People.Of(person.Name).Select(holder => (Holder: holder, Start: TitleBefore(view, holder, at))).ToArray();
            if (holders.Length == 0 || Former(view, at)) continue;
            var titled = holders.Where(pair => pair.Start >= 0).ToArray();
            var (start, terms) = titled.Length > 0 ? (titled.Min(pair => pair.Start), titled) : (-1, holders);
            named.Add(new Holding(start, view.Tokens[person.Last - 1].End, person.Name, [.. terms.Select(pair => pair.Holder.Term)]));
        }

        return [.. named.DistinctBy(holding => (holding.Person, holding.Start >= 0))];
    }

    /// <summary>Where the words of the office begin right before the name, or -1.</summary>
    private static int TitleBefore(IntegrityView view, OfficeHolder holder, int at)
    {
        var end = view.Tokens[at].Start;
        foreach (var words in holder.TitleWords)
        {
            var start = end - words.Length - 1;
            if (start >= 0 && QuoteText.EndsWith(view.Text.AsSpan(0, start + words.Length), words) && char.IsWhiteSpace(view.Text[end - 1])) return start;
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

    private sealed record Holding(int Start, int End, string Person, IReadOnlyList<DateInterval> Terms);
}
