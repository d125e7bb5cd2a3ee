using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>What is said of a plan that is impossible, taken at its word: the named assumptions dropped and changed in the plan's own numbers and solved.</summary>
public class ImpossibleTests
{
    private const decimal Less = 0.001m;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // 200 seeds, from the explanations alone: all named assumptions held and every other dropped, no plan; any one of them dropped as well, a plan.
    // All that must give way changed by their amounts, a plan; any one by a thousandth less, none.
    [Fact]
    public async Task What_cannot_all_hold_cannot_and_what_gives_way_by_its_amount_is_enough_and_by_less_is_not()
    {
        var (clashes, amounts, several, kinds) = (0, 0, 0, new HashSet<string>(StringComparer.Ordinal));
        for (var seed = 0; seed < 200; seed++)
        {
            var model = Model(seed);
            var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
            if (plan.Status == SolveStatus.Optimal) continue;
            var clash = plan.Explanations.Single(one => one.Reason == "impossible").Certificate;
            if (plan.Explanations.Count == 1) continue;
            clashes++;
            await ClashAsync(model, clash.Relaxed.Split(", "), seed);
            var correction = plan.Explanations.Single(one => one.Reason == "correction");
            Assert.Equal(correction.Certificate.Relaxed.Split(", "), correction.Changes.Select(change => change.Name));
            await CorrectionAsync(model, correction.Changes, seed);
            if (correction.Changes.Count > 1) several++;
            foreach (var change in correction.Changes.Where(change => change.By is not null))
            {
                amounts++;
                kinds.Add(change.Name.Split('/')[^1] is "arrow" ? "floor" : change.Name.Split('/')[^1]);
                Assert.Equal(Core.Unit.Missile, change.Unit);
            }
        }

        Assert.True(clashes >= 40 && amounts >= 20 && several >= 5 && kinds.Count >= 4, $"{clashes} clashes, {amounts} amounts, {several} of several, of {string.Join(", ", kinds)}");
    }

    // Two floors and money: the least that donors give way by, before the least of the purse, and each in its own unit.
    [Fact]
    public async Task Several_that_give_way_do_so_rank_by_rank_and_each_in_its_own_unit()
    {
        var yaml = EveryPolicy.Yaml
            .Replace("amount: { best: 30, unit: million-usd", "amount: { best: 0, unit: million-usd", StringComparison.Ordinal)
            .Replace("at-most: { best: 30, unit: missile, assumption: at least some }", "at-most: { best: 0, unit: missile, assumption: none }", StringComparison.Ordinal)
            .Replace("assumption: floor } }]", "assumption: floor }, hard: true }]", StringComparison.Ordinal);
        var plan = await Planner.SolveAsync(Names.Read(yaml), RealSolver.Instance, null, Cancel);
        var all = await Relief.AskAsync(Names.Read(yaml), [], [], RealSolver.Instance, Cancel);

        var correction = plan.Explanations.Single(one => one.Reason == "correction");
        Assert.Equal(all.Changes, correction.Changes);
        Assert.All(correction.Changes.Where(change => change.By is not null), change => Assert.Equal(change.Name.StartsWith("budgets/", StringComparison.Ordinal) ? "million-usd" : "missile", change.Unit.Symbol));
        if (correction.Changes.Count > 1) Assert.Equal((correction.Changes.Count, Core.Unit.One), ((int)correction.Certificate.Amount, correction.Certificate.Unit));
    }

    private static PlanModel Model(int seed)
    {
        var tiny = TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0, Whole = seed % 2 == 0 };
        if (seed >= 100) tiny = DemandingCase.WithPolicies(tiny, seed);
        var random = new Random(seed);
        return DemandingCase.Of(tiny, random.Next(2), random.Next(tiny.Months));
    }

    private static async Task ClashAsync(PlanModel model, string[] named, int seed)
    {
        var bare = new PolicyAssumptions(model, new PlanEvidence(model)).All.Select(one => one.Name).Except(named).Aggregate(model, DemandingCase.Without);
        Assert.False(await IsPossibleAsync(bare), $"seed {seed}: {string.Join(", ", named)} can hold");
        foreach (var one in named) Assert.True(await IsPossibleAsync(DemandingCase.Without(bare, one)), $"seed {seed}: without {one} of {string.Join(", ", named)} there is no plan");
    }

    private static async Task CorrectionAsync(PlanModel model, IReadOnlyList<NeededChange> changes, int seed)
    {
        PlanModel Changed(NeededChange? less) => changes.Aggregate(model, (plan, change) => change.By is { } by ? DemandingCase.GivenWay(plan, change.Name, change == less ? by - Less : by) : DemandingCase.Without(plan, change.Name));
        var what = $"seed {seed}: {string.Join(", ", changes.Select(change => $"{change.Name} by {change.By}"))}";
        Assert.True(await IsPossibleAsync(Changed(null)), $"no plan, {what}");
        foreach (var change in changes)
        {
            var less = change.By is null ? changes.Where(other => other != change).Aggregate(model, (plan, other) => other.By is { } by ? DemandingCase.GivenWay(plan, other.Name, by) : DemandingCase.Without(plan, other.Name)) : Changed(change);
            Assert.False(await IsPossibleAsync(less), $"a plan with less of {change.Name}, {what}");
        }
    }

    private static async Task<bool> IsPossibleAsync(PlanModel model) =>
        (await RealSolver.Instance.SolveAsync(PlanProgramBuilder.Build(model).Linear, SolveOptions.Default, Cancel)).Status == SolveStatus.Optimal;
}
