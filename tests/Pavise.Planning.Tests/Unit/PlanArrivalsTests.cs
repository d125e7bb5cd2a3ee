using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>What a plan brings to a receiver, as a delivery schedule.</summary>
public class PlanArrivalsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_arrives_is_counted_once_in_whole_rounds_and_in_the_month_of_its_use()
    {
        var model = Names.Read(EveryPolicy.Yaml);
        var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);

        var schedule = PlanArrivals.Of(model, plan, "CCC");

        var sent = plan.Decisions.Where(decision => decision.To == "CCC" && decision.Kind is DecisionKind.Diversion or DecisionKind.Transfer && decision.To == "CCC").Sum(decision => decision.Quantity);
        Assert.Equal(Math.Floor(sent + 0.001m), schedule.Deliveries.Sum(delivery => delivery.Quantity.Best));
        Assert.All(schedule.Deliveries, delivery => Assert.Equal(Math.Floor(delivery.Quantity.Best!.Value), delivery.Quantity.Best));
        // A transfer is near and needs the course only; a diverted round is a month on the way before it.
        var first = plan.Decisions.Where(decision => decision.To == "CCC" && decision.Kind == DecisionKind.Transfer).Min(decision => decision.Month);
        Assert.Equal(first + 1, schedule.Deliveries[0].Earliest);
    }

    [Fact]
    public async Task Today_s_schedule_has_own_orders_and_receipts_only()
    {
        var today = PlanArrivals.AsOrdered(Names.Read(EveryPolicy.Yaml));
        var plan = await Planner.SolveAsync(today, RealSolver.Instance, null, Cancel);

        Assert.Empty(PlanArrivals.Of(today, plan, "CCC").Deliveries);
        Assert.Equal(12, PlanArrivals.Of(today, plan, "BBB").Deliveries.Sum(delivery => delivery.Quantity.Best));
        Assert.DoesNotContain(plan.Decisions, decision => decision.Kind is DecisionKind.Diversion or DecisionKind.Transfer);
    }
}
