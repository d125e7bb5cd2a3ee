using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

public class PlannerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Plan> Solve(PlanModel model) => Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);

    [Fact]
    public async Task The_example_reaches_the_tiers_computed_by_hand()
    {
        var plan = await Example.Solved;

        // Need 72; 40 slots may be diverted and 12 given: 20 short. Floor: 12 of 30 given, 2 below 20, in the last month only.
        Assert.Equal(SolveStatus.Optimal, plan.Status);
        Assert.True(plan.Unique);
        Assert.Equal([("shortage-class-1", 20m), ("floor-shortfall", 2m)], plan.Tiers.Take(2).Select(tier => (tier.Name, tier.Value)));
        Assert.All(plan.Tiers, tier => Assert.Equal(tier.Value, tier.Bound, 6));
        Assert.Equal(40, plan.Orders.Single(order => order.Order == "corland-1").Diverted);
        Assert.Equal(40 + 40 + 30, plan.Decisions.Where(d => d.Kind is DecisionKind.Acceptance or DecisionKind.Diversion).Sum(d => d.Quantity));
    }

    [Fact]
    public async Task Who_waits_how_long_adds_up_to_each_order()
    {
        var plan = await Example.Solved;

        foreach (var order in plan.Orders)
        {
            Assert.Equal(order.Quantity, order.Waits.Sum(wait => wait.Quantity));
            Assert.Equal(order.Quantity, order.HandOvers.Sum(handOver => handOver.Quantity) + order.UnitsOpen);
            Assert.Equal(order.UnitsLate, order.Waits.Where(wait => wait.Months != 0).Sum(wait => wait.Quantity));
            Assert.Equal(order.UnitMonthsLate, order.Waits.Sum(wait => wait.Quantity * wait.Months!.Value));
            Assert.Equal(order.DelayMonths, order.Waits[^1].Months);
        }
    }

    [Fact]
    public async Task Exempt_customers_are_never_diverted()
    {
        var exempt = await Example.Solved;
        var open = await Solve(Names.Read(Example.Yaml.Replace("exempt-from-diversion: { source: Government of Aland, date: 2024-06-20, confidence: H }", "exempt-from-diversion: false", StringComparison.Ordinal)));

        Assert.Equal(["corland-1"], exempt.Decisions.Where(d => d.Kind == DecisionKind.Diversion).Select(d => d.Subject).Distinct());
        Assert.Equal(["corland-1", "dorland-1"], open.Decisions.Where(d => d.Kind == DecisionKind.Diversion).Select(d => d.Subject).Distinct());
        Assert.True(open.Tiers[0].Value < exempt.Tiers[0].Value);
    }

    [Fact]
    public async Task Every_diverted_unit_is_paid_back_within_the_window()
    {
        const int Window = 2;
        var model = Names.Read(Example.Yaml.Replace("{ best: 9, unit: month, assumption: paid back within nine months }", "{ best: 2, unit: month, assumption: soon }", StringComparison.Ordinal));
        var plan = await Solve(model);

        var diverted = plan.Decisions.Where(d => d.Kind == DecisionKind.Diversion).ToArray();
        var repaid = plan.Decisions.Where(d => d.Kind == DecisionKind.Repayment).ToArray();
        Assert.NotEmpty(diverted);
        for (var month = model.Start; month + Window <= model.End; month += 1)
        {
            var until = diverted.Where(d => d.Month <= month).Sum(d => d.Quantity);
            Assert.True(repaid.Where(d => d.Month <= month + Window).Sum(d => d.Quantity) >= until - 0.00001m);
            Assert.True(repaid.Where(d => d.Month <= month).Sum(d => d.Quantity) <= until + 0.00001m);
        }
    }

    [Fact]
    public async Task A_floor_that_cannot_be_held_makes_no_plan_and_says_so()
    {
        var yaml = Example.Yaml
            .Replace("amount: { best: 20, unit: missile, assumption: two thirds of the stock }", "hard: true, amount: { best: 36, unit: missile, assumption: more than there is }", StringComparison.Ordinal);
        var plan = await Solve(Names.Read(yaml));

        Assert.Equal(SolveStatus.Infeasible, plan.Status);
        Assert.Empty(plan.Decisions);
        Assert.Equal(
            [
                "There is no plan: the hard floor of Borland for Arrow cannot hold. Checked by re-solve.",
                "There would be a plan if the hard floor of Borland for Arrow gave way by 6 missiles (to agree: Borland); fewer do not do. Checked by re-solve.",
            ],
            plan.Explanations.Select(why => why.Sentence.Text));
        Assert.Equal(6, plan.Explanations[1].Certificate.Amount);
    }

    [Theory]
    [InlineData(SolveStatus.TimeLimit)]
    [InlineData(SolveStatus.Unbounded)]
    [InlineData(SolveStatus.Infeasible)]
    public async Task A_solver_without_a_solution_gives_a_plan_with_its_status(SolveStatus status)
    {
        var plan = await Planner.SolveAsync(Names.Read(Example.Yaml), new StatusSolver(status), null, Cancel);

        Assert.Equal(status, plan.Status);
        Assert.False(plan.Unique);
        Assert.Empty(plan.Decisions);
        Assert.Equal((status, false), (Assert.Single(plan.Tiers).Status, plan.Tiers[0].HasValue));
        Assert.Contains("\"value\": null", PlanJson.Write(plan), StringComparison.Ordinal);
        Assert.Contains($"\"status\": \"{(status == SolveStatus.TimeLimit ? "time-limit" : status.ToString().ToLowerInvariant())}\"", PlanJson.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_tier_without_a_solution_contradicts_the_earlier_ones_and_is_refused()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => Planner.SolveAsync(Names.Read(Example.Yaml), new StatusSolver(SolveStatus.Infeasible, after: 2), null, Cancel));

        Assert.Equal("PAV6030", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public async Task A_time_limit_on_the_way_keeps_the_tiers_and_the_plan_so_far()
    {
        var plan = await Planner.SolveAsync(Names.Read(Example.Yaml), new StatusSolver(SolveStatus.TimeLimit, after: 2), null, Cancel);

        Assert.Equal(SolveStatus.TimeLimit, plan.Status);
        Assert.Equal([("shortage-class-1", 20m), ("floor-shortfall", 2m)], plan.Tiers.Take(2).Select(tier => (tier.Name, tier.Value)));
        // What the plan in hand comes to in the tier at which the solver was stopped; nothing more is proven than that it is not below zero.
        var stopped = plan.Tiers[2];
        Assert.Equal((SolveStatus.TimeLimit, true, "backlog-class-2"), (stopped.Status, stopped.HasValue, stopped.Name));
        Assert.Equal(plan.Orders.Where(order => order.Class == 2).Sum(order => order.UnitMonthsLate), stopped.Value, 3);
        Assert.NotEmpty(plan.Decisions);
    }

    // Whole units: the relaxation and the search of the first aim are stopped with a plan in hand; value, bound and words say how far from the best it may be.
    [Fact]
    public async Task A_plan_with_a_gap_says_so()
    {
        var model = Names.Read(Example.Yaml) with { WholeItems = ["arrow"] };

        var plan = await Planner.SolveAsync(model, new StoppedSolver(at: 1, gap: 5), null, Cancel);
        var closed = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);

        Assert.Equal((SolveStatus.TimeLimit, false), (plan.Status, plan.Unique));
        Assert.Equal((20m, 15m, SolveStatus.TimeLimit), (plan.Tiers[0].Value, plan.Tiers[0].Bound, plan.Tiers[0].Status));
        Assert.NotEmpty(plan.Decisions);
        Assert.Equal("The plan has a gap: the solver was stopped at the aim that no use of the first class goes short, with 20 missiles where no less than 15 missiles is proven; a better plan may exist.", plan.Notes[0].Text);
        Assert.DoesNotContain(closed.Notes, note => note.Text.Contains("gap", StringComparison.Ordinal));
        // The checker accepts it for what it is.
        var findings = Pavise.Verify.PlanCheck.Of(System.Text.Json.JsonDocument.Parse(PlanJson.Write(plan, proof: true)).RootElement);
        Assert.Empty(findings.Broken);
    }

    [Fact]
    public async Task The_tiers_come_in_the_order_the_file_names()
    {
        var plan = await Solve(Names.Read(Example.Yaml + "\ntiers: [backlog-class-2, diversion]"));

        Assert.Equal(["backlog-class-2", "diversion", "shortage-class-1"], plan.Tiers.Take(3).Select(tier => tier.Name));
        Assert.Equal((0m, 0m, 60m), (plan.Tiers[0].Value, plan.Tiers[1].Value, plan.Tiers[2].Value));
    }

    [Fact]
    public async Task A_cancelled_plan_stops()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Planner.SolveAsync(Names.Read(Example.Yaml), RealSolver.Instance, null, cancel.Token));
    }

    [Fact]
    public async Task Progress_names_the_tiers()
    {
        var told = new List<string>();
        await Planner.SolveAsync(Names.Read(Example.Yaml), RealSolver.Instance, new Teller(told), Cancel);

        Assert.Equal("solving tier shortage-class-1", told[0]);
        Assert.Contains("checking why corland-1 waits", told);
    }

    private sealed class Teller(List<string> told) : IProgress<string>
    {
        public void Report(string value) => told.Add(value);
    }
}
