using Pavise.Briefing;
using Pavise.Core;
using Pavise.Planning;
using PlanOrder = Pavise.Briefing.PlanOrder;
using PlanTier = Pavise.Briefing.PlanTier;

namespace Pavise.Workspace;

/// <summary>Turns a plan into the rows that the brief shows.</summary>
public static class PlanRows
{
    public static PlanInput Of(Plan plan)
    {
        var end = plan.Start + (plan.Months - 1);
        var orders = plan.Orders.Select(order => Order(order, end))
            .OrderByDescending(order => order.DelayMonths).ThenBy(order => order.Planned is not null).ThenBy(order => order.Id, StringComparer.Ordinal);
        return new PlanInput(
            plan.Name, plan.Status, plan.Solver,
            [.. plan.Tiers.Where(tier => tier.HasValue && tier.Name != TierName.TieBreak).Zip(TierOrder.Aims(plan.Tiers.Select(tier => tier.Name)), (tier, aim) => new PlanTier(
                aim, (double)tier.Value, (double)tier.Bound, tier.Unit.Words(plural: true), tier.Origin, (double?)tier.Error))],
            [.. orders],
            [.. plan.Explanations.Select(explanation => explanation.Sentence)],
            plan.Notes,
            $"run:plan/{plan.Name}") { Effect = plan.Effect, FromBook = plan.FromBook };
    }

    private static PlanOrder Order(OrderOutcome order, Month end)
    {
        var complete = order.UnitsOpen == 0 && order.HandOvers.Count > 0;
        Month? planned = complete ? order.HandOvers.Max(handOver => handOver.Month) : null;
        var delay = order.DelayMonths ?? Math.Max(0, end - order.Due);
        return new PlanOrder(
            order.Order, order.Customer, order.Item, Quantity.Exactly(order.Quantity, order.Unit), order.Due, planned, delay, (double)order.Diverted, $"{order.OriginPrefix}/delay");
    }
}
