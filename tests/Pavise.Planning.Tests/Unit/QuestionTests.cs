using System.Text.Json;
using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>Questions about a plan, each answer checked by solving for itself.</summary>
public class QuestionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PlanModel Model => Names.Read(Example.Yaml);

    [Fact]
    public async Task Why_not_tells_the_loss_tier_by_tier()
    {
        var answer = await WhyNot.AskAsync(Model, [PlanCondition.Read("divert/corland-1 <= 10")!], RealSolver.Instance, Cancel);

        Assert.Equal((SolveStatus.Optimal, TierName.ShortageClass1, 30m), (answer.Status, answer.First!.Tier, answer.First.Loss!.Value));
        Assert.Contains(answer.Tiers, tier => tier.Tier == TierName.BacklogClass2 && tier.Loss < 0);
    }

    [Fact]
    public async Task Why_not_says_that_a_plan_is_as_good_when_it_is()
    {
        var answer = await WhyNot.AskAsync(Model, [PlanCondition.Read("divert/corland-1 = 40")!], RealSolver.Instance, Cancel);

        Assert.Null(answer.First);
        Assert.All(answer.Tiers, tier => Assert.True(tier.Loss is null or <= 0.001m));
    }

    [Fact]
    public async Task Why_not_names_what_stands_in_the_way_of_an_impossible_plan()
    {
        var answer = await WhyNot.AskAsync(Model, [PlanCondition.Read("give/BBB = 20")!], RealSolver.Instance, Cancel);

        Assert.Equal(SolveStatus.Infeasible, answer.Status);
        Assert.Equal(["condition: give/BBB = 20", "transfers/BBB-AAA-arrow/at-most"], answer.Conflict.Order(StringComparer.Ordinal));
        Assert.Equal(["transfers/BBB-AAA-arrow/at-most"], answer.Correction);
    }

    [Theory]
    [InlineData("give/DDD = 1")]
    [InlineData("nothing = 1")]
    public async Task A_condition_on_no_decision_is_refused(string condition)
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => WhyNot.AskAsync(Model, [PlanCondition.Read(condition)!], RealSolver.Instance, Cancel));

        Assert.Equal("PAV6210", Assert.Single(error.Diagnostics).Code);
    }

    [Theory]
    [InlineData("give/BBB")]
    [InlineData("give/BBB = x")]
    [InlineData("= 3")]
    public void What_is_no_condition_is_not_read(string text) => Assert.Null(PlanCondition.Read(text));

    [Fact]
    public async Task The_frontier_runs_from_the_least_of_one_tier_to_the_least_of_the_other_and_no_point_beats_another()
    {
        var frontier = await Frontier.TraceAsync(Model, TierName.ShortageClass1, TierName.BacklogClass2, 6, RealSolver.Instance, null, Cancel);
        var swapped = await Planner.SolveAsync(Model with { Tiers = [TierName.BacklogClass2, .. TierName.Default.Where(tier => tier != TierName.BacklogClass2)] }, RealSolver.Instance, null, Cancel);

        Assert.Equal(6, frontier.Points.Count);
        Assert.Equal((await Example.Solved).Tiers[0].Value, frontier.Points[0].First);
        Assert.Equal(swapped.Tiers[0].Value, frontier.Points[^1].Second);
        foreach (var (one, next) in frontier.Points.Zip(frontier.Points.Skip(1))) Assert.True(one.First < next.First && one.Second > next.Second);
        foreach (var point in frontier.Points)
        {
            var other = await WhyNot.AskAsync(
                Model with { Requirements = [new PlanRequirement("as-good", TierName.BacklogClass2, null, null, null, null, new PlanValue("x", Quantity.Exactly(point.Second, Core.Unit.One), ""), "")] },
                [PlanCondition.Read("produce >= 0")!], RealSolver.Instance, Cancel);
            Assert.Equal(point.First, other.Tiers.Single(tier => tier.Tier == TierName.ShortageClass1).After!.Value, 1);
        }
    }

    [Fact]
    public async Task Each_point_of_a_frontier_is_a_whole_plan_that_reaches_it_and_is_proven()
    {
        var frontier = await Frontier.TraceAsync(Model, TierName.ShortageClass1, TierName.BacklogClass2, 4, RealSolver.Instance, null, Cancel);

        foreach (var point in frontier.Points)
        {
            var plan = await Planner.SolveAsync(frontier.ModelOf(Model, point), RealSolver.Instance, null, Cancel);
            Assert.Equal(point.First, plan.Tiers.Single(tier => tier.Name == TierName.ShortageClass1).Value, 2);
            Assert.Equal(point.Second, plan.Tiers.Single(tier => tier.Name == TierName.BacklogClass2).Value, 2);
            Assert.Empty(Pavise.Verify.PlanCheck.Of(System.Text.Json.JsonDocument.Parse(PlanJson.Write(plan, proof: true)).RootElement).Broken);
        }
    }

    [Fact]
    public async Task A_frontier_needs_two_tiers_of_the_plan()
    {
        foreach (var (one, other) in new[] { ("profit", TierName.Cost), (TierName.Cost, TierName.Cost) })
        {
            var error = await Assert.ThrowsAsync<PaviseException>(() => Frontier.TraceAsync(Model, one, other, 3, RealSolver.Instance, null, Cancel));
            Assert.Equal("PAV6213", Assert.Single(error.Diagnostics).Code);
        }
    }

    [Fact]
    public async Task Numbers_are_relaxed_by_name_and_what_comes_from_one_origin_moves_together()
    {
        var relief = await Relief.AskAsync(Model, [ChangedNumber.Read("transfers/BBB-AAA-arrow/at-most = 20")!], [], RealSolver.Instance, Cancel);

        Assert.Equal((20m, 12m), (relief.Tiers[0].Before, relief.Tiers[0].After!.Value));
        Assert.Contains("holders/DDD/exempt-from-diversion", relief.Assumptions);
        var error = await Assert.ThrowsAsync<PaviseException>(() => Relief.AskAsync(Model, [ChangedNumber.Read("lines/none = 1")!], [], RealSolver.Instance, Cancel));
        Assert.Equal("PAV6212", Assert.Single(error.Diagnostics).Code);
        var towers = Names.Read(Example.Yaml.Replace("best: 14, unit: missile, assumption: the second shift starts in summer", "value: line-rate", StringComparison.Ordinal));
        var both = ChangedValues.With(towers, "lines/arrow-line/capacity/2025-01", 11);
        Assert.All(both.Lines.Single().Capacity, step => Assert.Equal(11, step.PerMonth.Used));
    }

    [Fact]
    public async Task What_would_have_to_give_way_makes_a_plan_possible_and_less_of_it_does_not()
    {
        const string Demand = "\nrequirements: [{ id: never-short, holder: AAA, item: arrow, at-most: { best: 0, unit: missile, assumption: x }, assumption: demanded }]";
        var relief = await Relief.AskAsync(Names.Read(Example.Yaml + Demand), [], [], RealSolver.Instance, Cancel);

        Assert.Equal(SolveStatus.Infeasible, relief.Status);
        var change = Assert.Single(relief.Changes);
        Assert.Equal(("requirements/never-short", 20m), (change.Name, change.By!.Value));
        async Task<SolveStatus> With(decimal limit) => (await Planner.SolveAsync(Names.Read(Example.Yaml + Demand.Replace("best: 0", FormattableString.Invariant($"best: {limit}"), StringComparison.Ordinal)), RealSolver.Instance, null, Cancel)).Status;
        Assert.Equal((SolveStatus.Optimal, SolveStatus.Infeasible), (await With(20), await With(19.9m)));
    }

    // B14: the ranking is that of solving again at both ends of every interval, tier by tier.
    [Fact]
    public async Task The_next_number_to_check_is_the_one_whose_ends_move_the_most_senior_tier_most()
    {
        var claims = await NextClaims.RankAsync(Model, RealSolver.Instance, null, Cancel);

        Assert.Equal(["holders/AAA/needs/arrow/1/2025-01", "lines/arrow-line/capacity/2025-01"], claims.Select(claim => claim.Name));
        foreach (var claim in claims)
        {
            foreach (var (end, stated) in new[] { (claim.Quantity.Low, claim.AtLow), (claim.Quantity.High, claim.AtHigh) })
            {
                var solved = await SolvedTiers.OfAsync(ChangedValues.With(Model, claim.Name, end!.Value), RealSolver.Instance, Cancel);
                Assert.Equal(stated!.Value, solved.Value(claim.Tier!), 3);
            }
        }
    }

    [Fact]
    public async Task Two_saved_plans_are_compared_decision_by_decision()
    {
        var before = await Example.Solved;
        var after = await Planner.SolveAsync(ConsentChain.Without(Model, "BBB"), RealSolver.Instance, null, Cancel);

        var compared = PlanComparison.Of(JsonDocument.Parse(PlanJson.Write(before)).RootElement, JsonDocument.Parse(PlanJson.Write(after)).RootElement);

        Assert.Equal(12, compared.Tiers[0].Loss);
        Assert.Equal(-12, compared.Decisions.Where(change => change.Kind == DecisionKind.Transfer).Sum(change => change.After - change.Before));
        Assert.Empty(PlanComparison.Of(JsonDocument.Parse(PlanJson.Write(before)).RootElement, JsonDocument.Parse(PlanJson.Write(before)).RootElement).Decisions);
    }

    [Fact]
    public async Task A_solution_of_another_solver_is_judged_against_the_exported_programme()
    {
        var program = await Planner.ProgramOfTierAsync(Model, 1, RealSolver.Instance, Cancel);
        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);
        string Text(double first) => string.Join('\n', program.Columns.Select((column, i) => FormattableString.Invariant($"{i} {column.Name} {(i == 0 ? first : solved.Values[i])} 0")));

        var good = ForeignSolution.Judge(program, new StringReader(Text(solved.Values[0])))!;
        var bad = ForeignSolution.Judge(program, new StringReader(Text(solved.Values[0] + 50)))!;

        Assert.Equal((20, 0), (Math.Round(good.Objective, 6), Math.Round(good.Violation, 6)));
        Assert.True(bad.Violation >= 10);
        Assert.Null(ForeignSolution.Judge(program, new StringReader("nothing 1\n")));
    }

    // The forms in which HiGHS and SCIP write a solution: heads, objective, rows after columns, coefficients behind values, zeros left out.
    [Theory]
    [InlineData("highs")]
    [InlineData("scip")]
    public async Task A_solution_as_HiGHS_or_SCIP_writes_it_is_read_back(string solver)
    {
        var program = await Planner.ProgramOfTierAsync(Model, 2, RealSolver.Instance, Cancel);
        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);
        string Written(double objective, double[] values)
        {
            string[] columns = [.. program.Columns.Index().Select(column => FormattableString.Invariant($"{column.Item.Name} {values[column.Index]:G17}"))];
            return solver == "highs"
                ? FormattableString.Invariant($"Model status\nOptimal\n\n# Primal solution values\nFeasible\nObjective {objective}\n# Columns {columns.Length}\n{string.Join('\n', columns)}\n# Rows {program.Rows.Count}\n{string.Join('\n', program.Rows.Select(row => $"{row.Name} 77"))}\n\n# Dual solution values\nFeasible\n# Columns {columns.Length}\n{string.Join('\n', program.Columns.Select(column => $"{column.Name} 55"))}\n")
                : FormattableString.Invariant($"solution status: optimal solution found\nobjective value:                     {objective}\n{string.Join('\n', columns.Where((_, i) => values[i] != 0).Select((line, i) => $"{line.Replace(" ", "          ", StringComparison.Ordinal)} \t(obj:{program.Columns[i].Cost})"))}\n");
        }

        double[] good = [.. solved.Values], bad = [.. good];
        bad[Array.FindIndex(bad, value => value > 0)] += 50;
        var (read, wrong) = (ForeignSolution.Judge(program, new StringReader(Written(solved.Objective, good)))!, ForeignSolution.Judge(program, new StringReader(Written(solved.Objective, bad)))!);

        Assert.Equal((Math.Round(solved.Objective, 6), 0, 0), (Math.Round(read.Objective, 6), Math.Round(read.Violation, 6), read.Unknown));
        Assert.Equal(2, read.Objective, 1e-6);
        Assert.True(wrong.Violation >= 10);
    }

    // Dropped by name, or written into the file otherwise: the same tiers.
    [Theory]
    [InlineData("budgets/purse", "amount: { best: 30, unit: million-usd", "amount: { best: 3000, unit: million-usd")]
    [InlineData("lines/arrow-line/ramp", "ramp-per-month: { best: 2,", "ramp-per-month: { best: 2000,")]
    [InlineData("lines/arrow-line/lead-months", "lead-months: { best: 1, unit: month, assumption: a month }", "lead-months: { best: 0, unit: month, assumption: none }")]
    [InlineData("holders/CCC/transport-months", "transport-months: { best: 1, unit: month, assumption: by ship }", "transport-months: { best: 0, unit: month, assumption: none }")]
    [InlineData("holders/CCC/training-months/arrow", "amount: { best: 1, unit: month, assumption: a course }", "amount: { best: 0, unit: month, assumption: none }")]
    [InlineData("diversions/CCC-arrow/pay-back-months", "pay-back-months: { best: 4,", "pay-back-months: { best: 40,")]
    [InlineData("transfers/BBB-CCC-arrow/backfill-months", "backfill-months: { best: 5,", "backfill-months: { best: 50,")]
    [InlineData("transfers/BBB-CCC-arrow/at-most", "at-most: { best: 9,", "at-most: { best: 900,")]
    [InlineData("orders/bor.2025-03/divertible-share", "", "")]
    [InlineData("fairness/fair", "fairness:\n  - { id: fair, item: arrow, members: [CCC, DDD], assumption: even }\n", "")]
    [InlineData("requirements/some", "requirements:\n  - { id: some, holder: CCC, item: arrow, at-most: { best: 30, unit: missile, assumption: at least some }, assumption: demanded }\n", "")]
    public async Task An_assumption_is_dropped_by_its_name(string name, string from, string to)
    {
        var relief = await Relief.AskAsync(Names.Read(EveryPolicy.Yaml), [], [name], RealSolver.Instance, Cancel);

        Assert.Equal(SolveStatus.Optimal, relief.Status);
        Assert.Contains(name, (await Relief.AskAsync(Names.Read(EveryPolicy.Yaml), [], [], RealSolver.Instance, Cancel)).Assumptions);
        if (from.Length == 0) return;
        Assert.Contains(from, EveryPolicy.Yaml, StringComparison.Ordinal);
        var written = await Planner.SolveAsync(Names.Read(EveryPolicy.Yaml.Replace(from, to, StringComparison.Ordinal)), RealSolver.Instance, null, Cancel);
        foreach (var tier in relief.Tiers) Assert.Equal((double)(written.Tiers.FirstOrDefault(one => one.Name == tier.Tier)?.Value ?? 0), (double)tier.After!.Value, 0.001);
    }

    [Fact]
    public async Task Frozen_months_are_dropped_by_their_name()
    {
        var model = Names.Read(EveryPolicy.Yaml) with { Requirements = [] };
        var free = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);

        // The plan before did nothing at all in its first five months.
        var relief = await Relief.AskAsync(model with { Previous = new PreviousPlan("before.json", 5, [], "assumption:before") }, [], ["previous/frozen-months"], RealSolver.Instance, Cancel);

        var shortage = Assert.Single(relief.Tiers, tier => tier.Tier == TierName.ShortageClass1);
        Assert.Equal(free.Tiers[0].Value, shortage.After!.Value, 3);
        Assert.True(shortage.Before > shortage.After);
    }

    [Fact]
    public async Task An_assumption_that_is_not_there_cannot_be_dropped()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => Relief.AskAsync(Model, [], ["holders/BBB/pride"], RealSolver.Instance, Cancel));

        Assert.Equal("PAV6212", Assert.Single(error.Diagnostics).Code);
    }
}
