using Pavise.Core;
using Pavise.Judgement.Rules;

namespace Pavise.Judgement;

/// <summary>Dates undated texts by the other texts: a copy of a dated text, or a claim that a dated text tells alike.</summary>
/// <remarks>Only narrows what a text itself allows; a date that stands in or beside a text is never touched.</remarks>
public static class Dating
{
    /// <summary>Days around a dated text in which a text that tells the same was written: a stated rule.</summary>
    public const int Around = 31;

    private static readonly IPairRule[] Rules = [new SameNumber(), new WithoutNumber(), new RedirectedAndPledged()];

    /// <summary>The same assertions and sources, undated ones with the days that the other texts leave them.</summary>
    public static (IReadOnlyList<Assertion> Assertions, IReadOnlyList<SourceProfile> Sources) Settle(
        IReadOnlyList<Assertion> assertions, IReadOnlyList<SourceProfile> sources, Catalogue catalogue, CompareLimits? limits = null)
    {
        var open = sources.Where(source => source.Published is not { IsOneDay: true }).ToArray();
        if (open.Length == 0) return (assertions, sources);
        var alike = new Alike(catalogue, limits);
        var dated = sources.Where(source => source.Published is { IsOneDay: true }).ToDictionary(source => source.Id, StringComparer.Ordinal);
        var copies = CopyGraph.Of(sources, alike.Limits);
        var settled = open.ToDictionary(source => source.Id, source => Settle(source, assertions, dated, copies, alike), StringComparer.Ordinal);
        return (
            [.. assertions.Select(claim => settled.TryGetValue(claim.Source, out var source) ? claim with { Published = source.Published } : claim)],
            [.. sources.Select(source => settled.GetValueOrDefault(source.Id, source))]);
    }

    private static SourceProfile Settle(
        SourceProfile source, IReadOnlyList<Assertion> assertions, Dictionary<string, SourceProfile> dated, IReadOnlyList<CopyLink> copies, Alike alike)
    {
        var own = source.Published ?? default;
        foreach (var link in copies.Where(link => link.Jaccard >= alike.Limits.Copies))
        {
            var other = link.Original == source.Id ? link.Copy : link.Copy == source.Id ? link.Original : null;
            if (other is not null && dated.TryGetValue(other, out var twin) && Narrow(source, own, twin, "has the words of") is { } copied) return copied;
        }

        var mine = assertions.Where(claim => claim.Source == source.Id).Select(claim => new Telling(claim with { Published = own })).ToArray();
        var theirs = assertions.Where(claim => dated.ContainsKey(claim.Source)).Select(claim => new Telling(claim)).ToArray();
        var twins = from one in mine
                    from other in theirs
                    where IsSame(one, other, alike)
                    orderby other.Published.Start, other.Claim.Id
                    select Narrow(source, own, dated[other.Claim.Source], "tells the same as");
        return twins.FirstOrDefault(found => found is not null) ?? source;
    }

    private static bool IsSame(Telling one, Telling other, Alike alike)
    {
        var pair = new Pair(one, other, alike);
        // Without any bound of its own only a number that can hardly be chance dates a text.
        if (one.Claim.Published is { Start: null, End: null } && !(pair.SameBounds && one.Figure > 2)) return false;
        return (pair.SameBounds || pair.NoNumbers) && Rules.Any(rule => rule.Relate(pair) is { Type: GroupType.Corroborate });
    }

    private static SourceProfile? Narrow(SourceProfile source, DateInterval own, SourceProfile twin, string how)
    {
        var day = twin.Published!.Value.Start!.Value;
        var (from, to) = (day.AddDays(-Around), day.AddDays(Around));
        var low = own.Start is { } start && start > from ? start : from;
        var high = own.End is { } end && end < to ? end : to;
        if (low > high) return null;
        var reason = $"{how} {twin.Id} of {Formatter.Day(day)}";
        return source with { Published = new DateInterval(low, high), PublishedReason = source.PublishedReason is { } before ? $"{before}; {reason}" : reason };
    }
}
