namespace Pavise.Planning;

/// <summary>A production line: what it makes, how many it can start in a month, and how long one takes.</summary>
/// <param name="Id">Unique among lines.</param>
/// <param name="Maker">Actor code.</param>
/// <param name="Items">Items it can make; one of any of them takes one unit of capacity.</param>
/// <param name="Capacity">Steps in the order of months; before the first step nothing is started.</param>
/// <param name="RampPerMonth">By how much the starts of a month may exceed those of the month before; null for no limit.</param>
/// <param name="LeadMonths">Whole months from start to finished.</param>
/// <param name="UnderWay">Units started before the plan, by the month in which they are finished.</param>
public sealed record PlanLine(
    string Id, string Maker, IReadOnlyList<string> Items, IReadOnlyList<CapacityStep> Capacity,
    PlanValue? RampPerMonth, PlanValue? LeadMonths, IReadOnlyList<DatedAmount> UnderWay)
{
    /// <summary>The state whose export permission its units need, or null.</summary>
    public string? ExportingState { get; init; }

    /// <summary>Months from start to finished as used: a part of a month counts as a whole one.</summary>
    public int Lead => LeadMonths is { } lead ? (int)Math.Ceiling(lead.Used) : 0;
}
