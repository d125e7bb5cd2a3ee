using Pavise.Core;

namespace Pavise.Planning;

/// <summary>An order, or one slot of it: what a customer is still owed, and when.</summary>
/// <param name="Id">Unique among orders.</param>
/// <param name="Customer">Actor code.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Quantity">What is still to be delivered.</param>
/// <param name="Due">The month in which it is due.</param>
/// <param name="Class">Priority class, 1 first.</param>
/// <param name="DivertibleShare">Share of the quantity that may be diverted, 0 to 1; null for none.</param>
public sealed record PlanOrder(
    string Id, string Customer, string Item, PlanValue Quantity, Month Due, int Class, PlanValue? DivertibleShare)
{
    /// <summary>The order this slot belongs to; its own identity when the order is not split into slots.</summary>
    public string Whole { get; init; } = Id;

    /// <summary>True for units that may be bought and need not be: nothing of it is ever late.</summary>
    public bool Optional { get; init; }
}
