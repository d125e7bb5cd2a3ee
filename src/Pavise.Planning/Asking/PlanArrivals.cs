using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a plan brings to one receiver, as the schedule a simulation takes.</summary>
public static class PlanArrivals
{
    /// <summary>Units of each item by the month in which they can be used: own orders, diversions, transfers, and receipts that are sure.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="plan">Its solution.</param>
    /// <param name="receiver">Actor code.</param>
    /// <remarks>Parts of a round are carried to the month in which they make a whole one.</remarks>
    public static DeliverySchedule Of(PlanModel model, Plan plan, string receiver)
    {
        var sums = new SortedDictionary<(string Item, Month Month), decimal>();
        var holder = model.Holder(receiver);
        void Add(string item, Month month, decimal quantity) => sums[(item, month)] = sums.GetValueOrDefault((item, month)) + quantity;
        foreach (var decision in plan.Decisions.Where(decision => decision.To == receiver))
        {
            if (decision.Kind is DecisionKind.Acceptance or DecisionKind.Diversion or DecisionKind.Backfill) Add(decision.Item, decision.Month + holder.UntilUse(decision.Item), decision.Quantity);
            else if (decision.Kind == DecisionKind.Transfer) Add(decision.Item, decision.Month + (Way(model, decision) + holder.TrainingOf(decision.Item)), decision.Quantity);
        }

        foreach (var receipt in holder.Receipts) Add(receipt.Item, receipt.Month, receipt.Amount.Used);
        var deliveries = new List<Delivery>();
        foreach (var item in sums.GroupBy(sum => sum.Key.Item))
        {
            var (come, counted) = (0m, 0m);
            foreach (var ((_, month), quantity) in item)
            {
                come += quantity;
                // A thousandth is the solver's noise, not a missing round.
                var whole = Math.Floor(come + 0.001m) - counted;
                if (whole <= 0) continue;
                counted += whole;
                deliveries.Add(new Delivery(item.Key, Quantity.Exactly(whole, model.UnitOf(item.Key)), null, receiver, month, month, false, $"run:plan/{model.Name}/allocation/{item.Key}"));
            }
        }

        return new DeliverySchedule(receiver, [.. deliveries.OrderBy(delivery => delivery.Earliest).ThenBy(delivery => delivery.Item, StringComparer.Ordinal)]);
    }

    /// <summary>The same plan if nothing is diverted, given or bought: today's schedule.</summary>
    public static PlanModel AsOrdered(PlanModel model) => model with { Diversions = [], Transfers = [], Requirements = [], Previous = null, Orders = [.. model.Orders.Where(order => !order.Optional)] };

    private static int Way(PlanModel model, PlanDecision decision) =>
        model.Transfers.FirstOrDefault(transfer => transfer.From == decision.From && transfer.To == decision.To && transfer.Items.Contains(decision.Item))?.Transport ?? 0;
}
