using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An office named with a person who held it neither at the text's date nor at the time its sentence tells of, or, for an undated text, not together with the others it names.</summary>
internal sealed class OfficeHolders : IIntegrityCheck
{
    /// <summary>Days around a change of office in which texts still, or already, use the other name.</summary>
    private const int Grace = 3;

    public void Find(IntegrityView view, List<Finding> found)
    {
        // "In March 2022 the Chancellor promised": what is told of another time is told of its office-holders.
        var named = Offices.Named(view.Article, view.Tools.People).Where(one => one.Told is not { } told || !one.Terms.Any(term => term.MayOverlap(told))).ToArray();
        foreach (var one in named.Where(one => one.IsTitled))
        {
            if (view.Article.Document.Published is { } day)
            {
                var around = new DateInterval(day.AddDays(-Grace), day.AddDays(Grace));
                if (!one.Terms.Any(term => term.MayOverlap(around)))
                    found.Add(new Finding("office-holder-anachronism", "high", $"{one.Person} did not hold this office ({one.Office}) on the day of publication", one.Start, one.End));
            }
            else if (Array.Find(named, other => IsLater(other, one)) is { } later)
            {
                found.Add(new Finding("office-holder-anachronism", "high", $"{one.Person} held this office before {later.Person} came into the one that the text names", one.Start, one.End));
            }
        }
    }

    /// <summary>True when one person was never in office together with the other and came later: a text cannot know the future, so the earlier is out of time.</summary>
    private static bool IsLater(Holding other, Holding one) => other.Person != one.Person && !one.Meets(other) && other.LastStart > one.LastStart;
}
