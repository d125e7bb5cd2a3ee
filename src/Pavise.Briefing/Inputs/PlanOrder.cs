using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>One order in a plan: when it was due, when it comes, how many are late.</summary>
/// <param name="Id">The order.</param>
/// <param name="Customer">Actor code.</param>
/// <param name="Item">Item.</param>
/// <param name="Quantity">How many were ordered.</param>
/// <param name="Due">The promised month.</param>
/// <param name="Planned">The month in which the last of it is planned, or null when it is not complete within the plan.</param>
/// <param name="DelayMonths">Whole months between due and planned; months to the end of the plan when not complete.</param>
/// <param name="Diverted">How many of its slots went to another.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record PlanOrder(
    string Id, string Customer, string Item, Quantity Quantity, Month Due, Month? Planned, int DelayMonths, double Diverted, string Origin);
