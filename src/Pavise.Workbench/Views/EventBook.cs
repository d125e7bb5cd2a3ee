using Pavise.Core;
using Pavise.Judgement;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The events that several sources tell, as the last run compared them.</summary>
internal sealed class EventBook
{
    private readonly ILookup<string, EventGroup> byClaim;

    private EventBook(LastRun run)
    {
        Facts = run.Input.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var compared = run.Groups.Select(Of).OfType<EventGroup>().ToList();
        var together = compared.Where(one => one.Group.Type == GroupType.Conflict).SelectMany(one => one.Group.Claims.Select(claim => (claim, one))).ToLookup(pair => pair.claim, pair => pair.one, StringComparer.Ordinal);
        // What judgement found to contradict and comparing did not: each conflict of the book has its sides.
        var judged = run.Input.Conflicts.Where(conflict => !together[conflict.Alternatives[0]].Any(one => conflict.Alternatives.All(id => one.Group.Claims.Contains(id, StringComparer.Ordinal))))
            .Select(conflict => Of(new ClaimGroup(GroupType.Conflict, conflict.Topic, conflict.Reason, conflict.Alternatives, Roots(conflict), Sources(conflict.Alternatives), conflict.Range))).OfType<EventGroup>();
        All = [.. compared.Concat(judged).OrderBy(one => one.Group.Type == GroupType.Conflict ? 0 : 1).DistinctBy(one => one.Id, StringComparer.Ordinal)];
        byClaim = All.SelectMany(one => one.Group.Claims.Select(claim => (claim, one))).ToLookup(pair => pair.claim, pair => pair.one, StringComparer.Ordinal);
    }

    /// <summary>Every event that more than one source tells; conflicts first, then the best witnessed.</summary>
    public IReadOnlyList<EventGroup> All { get; }

    /// <summary>Every fact by the identity of its claim.</summary>
    public IReadOnlyDictionary<string, Fact> Facts { get; }

    /// <summary>Made once for a run.</summary>
    public static EventBook Of(Desk desk, LastRun run) => desk.Made(run, "events", () => new EventBook(run));

    /// <summary>The events that a claim is told of, conflicts first; none when no other source tells it.</summary>
    public IReadOnlyList<EventGroup> With(string claim) => [.. byClaim[claim].Concat(byClaim[claim + "/corrected"]).DistinctBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>The event of a conflict of the book.</summary>
    public EventGroup? Of(Conflict conflict) => With(conflict.Alternatives[0]).FirstOrDefault(one => one.Group.Type == GroupType.Conflict && conflict.Alternatives.All(id => one.Group.Claims.Contains(id, StringComparer.Ordinal)));

    private EventGroup? Of(ClaimGroup group) => Sources(group.Claims) is > 1 and var sources ? new EventGroup(group, sources) : null;

    private int Sources(IEnumerable<string> claims) => claims.Select(Facts.GetValueOrDefault).OfType<Fact>().Select(fact => fact.Assertion.Source).Distinct(StringComparer.Ordinal).Count();

    private int Roots(Conflict conflict) => conflict.Alternatives.Select(Facts.GetValueOrDefault).OfType<Fact>().SelectMany(fact => fact.Roots).Distinct(StringComparer.Ordinal).Count();
}
