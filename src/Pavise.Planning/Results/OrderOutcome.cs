using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What the plan means for one order.</summary>
/// <param name="Order">The order's identity.</param>
/// <param name="Customer">Actor code.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Quantity">What was ordered.</param>
/// <param name="Due">The month it is due.</param>
/// <param name="Class">Priority class.</param>
/// <param name="HandOvers">Months in which the customer accepts units.</param>
/// <param name="DelayMonths">Months from the due month to the last hand-over; 0 when on time, null when units are open at the plan's end and overdue.</param>
/// <param name="UnitsLate">Units not handed over by the end of the due month (0 when due after the plan).</param>
/// <param name="UnitsOpen">Units not handed over by the end of the plan.</param>
/// <param name="UnitMonthsLate">Open units summed over the months from the due month on.</param>
/// <param name="Diverted">Units of its slots that went to another.</param>
/// <param name="Owed">Diverted units not yet made good at the end of the plan, the customer's own units counted first: the lesser of diverted and open.</param>
/// <param name="Waits">Who waits how long: units by months of waiting, shortest first, those not coming last.</param>
/// <param name="OriginPrefix">Identities of its origins are this and <c>/delay</c>, <c>/late</c>, <c>/open</c>, <c>/wait</c>, <c>/diverted</c>, <c>/owed</c>.</param>
public sealed record OrderOutcome(
    string Order, string Customer, string Item, Unit Unit, decimal Quantity, Month Due, int Class,
    IReadOnlyList<HandOver> HandOvers, int? DelayMonths, decimal UnitsLate, decimal UnitsOpen, decimal UnitMonthsLate,
    decimal Diverted, decimal Owed, IReadOnlyList<Wait> Waits, string OriginPrefix);
