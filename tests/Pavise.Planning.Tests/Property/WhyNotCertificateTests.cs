using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>What "why not" answers about 200 random plans, solved again here with the condition as a row of its own and earlier tiers held by rows.</summary>
public class WhyNotCertificateTests
{
    private const double Noise = 0.002;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_loss_of_each_tier_is_that_of_a_re_solve_and_what_stands_in_the_way_does()
    {
        var (worse, equal, impossible, several) = (0, 0, 0, 0);
        for (var seed = 5200; seed < 5400; seed++)
        {
            var model = await PolicyCase.RandomAsync(seed, Cancel);
            var condition = Condition(model, new Random(seed));
            var what = $"seed {seed}: {condition.Words}";

            var answer = await WhyNot.AskAsync(model, [condition], RealSolver.Instance, Cancel);

            var (before, after) = (await HeldTiers.OfAsync(() => PlanProgramBuilder.Build(model), Cancel), await HeldTiers.OfAsync(() => With(model, condition), Cancel));
            Assert.True((after is null) == (answer.Status == SolveStatus.Infeasible), what);
            if (after is null)
            {
                impossible++;
                if (answer.Conflict.Count > 1) several++;
                await ConflictAsync(model, condition, answer, what);
                continue;
            }

            foreach (var tier in model.Tiers)
            {
                var told = answer.Tiers.SingleOrDefault(change => change.Tier == tier);
                Assert.True(Math.Abs(before!.GetValueOrDefault(tier) - (double)(told?.Before ?? 0)) <= Noise, $"{tier} was {before!.GetValueOrDefault(tier)}, {what}");
                Assert.True(Math.Abs(after.GetValueOrDefault(tier) - (double)(told?.After ?? 0)) <= Noise, $"{tier} is {after.GetValueOrDefault(tier)}, {what}");
            }

            Assert.Equal(model.Tiers.FirstOrDefault(tier => after.GetValueOrDefault(tier) > before!.GetValueOrDefault(tier) + Noise), answer.First?.Tier);
            if (answer.First is null) equal++;
            else worse++;
        }

        Assert.True(worse >= 60 && equal >= 20 && impossible >= 20 && several >= 8, $"{worse} worse, {equal} as good, {impossible} impossible, {several} of them by policy");
    }

    /// <summary>With the named assumptions alone there is no plan that does it; without any one of them there is; and with what would have to fall gone there is.</summary>
    private static async Task ConflictAsync(PlanModel model, PlanCondition condition, WhyNot answer, string what)
    {
        string[] all = [.. new PolicyAssumptions(model, new PlanEvidence(model)).All.Select(one => one.Name)];
        string[] named = [.. answer.Conflict.Where(name => !name.StartsWith("condition: ", StringComparison.Ordinal))];
        if (answer.Conflict.Count == 0) Assert.False(await IsPossibleAsync(all.Aggregate(model, DemandingCase.Without), condition), what);
        else
        {
            var bare = all.Except(named).Aggregate(model, DemandingCase.Without);
            Assert.False(await IsPossibleAsync(bare, condition), $"{string.Join(", ", named)} can hold, {what}");
            Assert.True(await IsPossibleAsync(bare, null), $"without the condition {string.Join(", ", named)} cannot hold, {what}");
            foreach (var one in named) Assert.True(await IsPossibleAsync(DemandingCase.Without(bare, one), condition), $"without {one} there is no plan, {what}");
        }

        if (answer.Correction.Count == 0) return;
        Assert.True(await IsPossibleAsync(answer.Correction.Aggregate(model, DemandingCase.Without), condition), $"without {string.Join(", ", answer.Correction)} there is no plan, {what}");
        foreach (var one in answer.Correction) Assert.False(await IsPossibleAsync(answer.Correction.Where(other => other != one).Aggregate(model, DemandingCase.Without), condition), $"{one} need not fall, {what}");
    }

    private static async Task<bool> IsPossibleAsync(PlanModel model, PlanCondition? condition)
    {
        var program = condition is null ? PlanProgramBuilder.Build(model) : With(model, condition);
        return (await RealSolver.Instance.SolveAsync(program.Linear, SolveOptions.Default, Cancel)).Status == SolveStatus.Optimal;
    }

    /// <summary>Something else than the plan: none or more of a diversion, of a gift, of what is handed over, or all of an order by its due month.</summary>
    private static PlanCondition Condition(PlanModel model, Random random)
    {
        string[] names = [.. PlanProgramBuilder.Build(model).Linear.Columns.Select(column => column.Name)];
        string[] asked = [.. ((string[])["divert/order-0", "give/BBB/arrow/AAA", "accept/order-0", "accept/order-1", "produce/line"]).Where(name => names.Any(column => column.StartsWith(name + "/", StringComparison.Ordinal)))];
        var name = asked[random.Next(asked.Length)];
        return random.Next(3) switch
        {
            0 => new PlanCondition(name, 0, 0),
            1 => new PlanCondition(name, random.Next(1, 4), double.PositiveInfinity),
            _ => new PlanCondition(name, double.NegativeInfinity, random.Next(2)),
        };
    }

    private static PlanProgram With(PlanModel model, PlanCondition condition)
    {
        var program = PlanProgramBuilder.Build(model);
        program.Linear.AddRow("asked", condition.Low, condition.High, program.Linear.Columns.Index().Where(column => column.Item.Name.StartsWith(condition.Name + "/", StringComparison.Ordinal)).Select(column => (column.Index, 1.0)).ToArray());
        return program;
    }
}
