using Pavise.Core;

namespace Pavise.Planning;

/// <summary>An option to expand a line, taken once or not at all.</summary>
/// <param name="Id">Unique among expansions.</param>
/// <param name="Line">The line.</param>
/// <param name="PerMonth">What it adds to the capacity of a month.</param>
/// <param name="LeadMonths">Months from the decision to the first start of more units.</param>
/// <param name="Cost">Its price, in the currency of the unit costs; null when nothing.</param>
/// <param name="From">First month in which it can be decided.</param>
public sealed record PlanExpansion(string Id, string Line, PlanValue PerMonth, PlanValue? LeadMonths, PlanValue? Cost, Month From)
{
    /// <summary>The lead as used: a part of a month counts as a whole one.</summary>
    public int Lead => LeadMonths is { } lead ? (int)Math.Ceiling(lead.Used) : 0;
}
