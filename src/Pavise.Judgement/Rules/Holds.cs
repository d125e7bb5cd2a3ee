using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Holds back what may be one decision told twice, so that nothing is counted double; the reason gives both readings.</summary>
internal sealed class Holds(Alike alike, Catalogue catalogue)
{
    private enum Family
    {
        /// <summary>Nothing of this kind is held as a possible double count.</summary>
        None,

        Promise,
        Handover,
        Order,
        Waiting,
        Money,
    }

    public void Decide(IReadOnlyList<Case> cases, Sheet sheet)
    {
        var posted = new Posted<Family>(alike);
        foreach (var one in Precedence(cases))
        {
            var family = FamilyOf(one);
            Case? Before(Family of) => of == Family.None ? null : posted.First(of, one, other => Reason(one, other) is not null, of != family);
            // Those who wait come last, so that all promises are posted before them; who waits is another than who receives.
            var other = (family == Family.Waiting ? Before(Family.Promise) : null) ?? Before(family);
            if (other is not null)
            {
                sheet.Hold(one, Reason(one, other)!);
                continue;
            }

            posted.Add(family, one);
            sheet.Post(one);
        }
    }

    /// <summary>Numbers before mentions, named parties before groups, great undated totals before their parts, early before late, wide before narrow.</summary>
    private IEnumerable<Case> Precedence(IEnumerable<Case> cases) => cases
        .OrderBy(one => FamilyOf(one) == Family.Waiting)
        .ThenBy(one => one.Quantity is null)
        .ThenBy(one => alike.Vagueness(one.Lead))
        .ThenByDescending(one => FamilyOf(one) == Family.Handover ? one.Quantity?.Low ?? 0 : 0)
        .ThenBy(one => one.Lead.Lead.When?.Start ?? one.Lead.Lead.When?.End ?? one.Lead.Lead.Published?.Start ?? one.Lead.Lead.Published?.End ?? DateOnly.MaxValue)
        .ThenByDescending(one => one.Quantity is { High: { } high, Low: var low } ? high - (low ?? 0) : decimal.MaxValue)
        .ThenBy(one => one.Carrier.Id, StringComparer.Ordinal);

    private static Family FamilyOf(Case one) => one.Lead.Lead switch
    {
        { Kind: ClaimKind.Diversion, Status: ClaimStatus.Delayed } => Family.Waiting,
        { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delivered or ClaimStatus.Reported or ClaimStatus.InTransit } => Family.Handover,
        { Kind: ClaimKind.Pledge or ClaimKind.Diversion or ClaimKind.Delivery } => Family.Promise,
        { Kind: ClaimKind.Order } => Family.Order,
        { Kind: ClaimKind.Funding } => Family.Money,
        _ => Family.None,
    };

    private string? Reason(Case one, Case other)
    {
        var (family, theirs) = (FamilyOf(one), FamilyOf(other));
        if (family == Family.Waiting && other.Lead.Lead.Kind == ClaimKind.Diversion && theirs == Family.Promise) return Waiting(one, other);
        if (family == Family.None || family != theirs || !alike.Related(one.Lead.Item, other.Lead.Item)) return null;
        if (one.Quantity is { } x && other.Quantity is { } y && !Alike.SameUnit(x, y)) return null;
        var parties = alike.Compare(one.Lead, other.Lead);
        if (parties == Alike.Agreement.Different || !MayBeOne(one, other, family, parties)) return null;
        return one.Quantity is null
            ? $"a general mention without a number: it may be part of {Describe(other)}, which is posted"
            : $"possible double count with {Describe(other)}, which is posted: {Readings(one, other)}";
    }

    /// <summary>A debt to those who wait is booked by the diversion itself.</summary>
    private string? Waiting(Case one, Case other) =>
        alike.Related(one.Lead.Item, other.Lead.Item) && one.Lead.Lead.From.SequenceEqual(other.Lead.Lead.From) && Alike.Near(one.Lead.Time, other.Lead.Time)
            ? $"the debt to the first customers is already booked by {Describe(other)}"
            : null;

    private static bool MayBeOne(Case one, Case other, Family family, Alike.Agreement parties)
    {
        var (mine, theirs) = (one.Lead.Lead, other.Lead.Lead);
        // An undated "has supplied three" is a running total: it includes what came before, however long ago.
        if (family == Family.Handover) return mine.When is null || theirs.When is null || mine.When.Value.MayOverlap(theirs.When.Value);
        // Two dated announcements of one kind by the same parties are two events.
        if (parties == Alike.Agreement.Same && mine.Kind == theirs.Kind && mine.When is { } a && theirs.When is { } b) return a.MayOverlap(b);
        return Alike.Near(one.Lead.Time, other.Lead.Time);
    }

    /// <summary>If one decision, both numbers hold, or the greater includes the lesser; if two, they add up.</summary>
    private static string Readings(Case one, Case other)
    {
        var mine = one.Quantity!.Value;
        if (other.Quantity is not { } posted) return $"if one decision, {Formatter.Quantity(mine)}; if two, more";
        var theirs = Alike.InUnit(posted, mine.Unit);
        var together = Quantity.Intersect(mine, theirs) ?? (mine.Low > theirs.Low ? mine : theirs);
        return $"if one decision, {Formatter.Quantity(together)}; if two, {Formatter.Quantity(mine + theirs)}";
    }

    private string Describe(Case other)
    {
        var lead = other.Lead.Lead;
        var number = other.Quantity is { } quantity ? $" ({Formatter.Quantity(quantity)})" : "";
        var when = lead.When is { } time ? $" of {time}" : "";
        return $"the {lead.Kind.ToString().ToLowerInvariant()}{when} of {catalogue.ItemName(other.Lead.Item)}{number}";
    }
}
