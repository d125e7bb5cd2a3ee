using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;
using Pavise.Verify;

namespace Pavise.Planning.Tests.Golden;

/// <summary>The checker without a solver, on plans that the planner made.</summary>
public class PlanCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<JsonObject> SavedAsync(PlanModel model) =>
        JsonNode.Parse(PlanJson.Write(await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel), proof: true))!.AsObject();

    private static PlanFindings Check(JsonNode plan) => PlanCheck.Of(JsonDocument.Parse(plan.ToJsonString()).RootElement);

    [Fact]
    public async Task A_golden_plan_is_accepted_and_every_tier_is_proven_least()
    {
        var findings = Check(await SavedAsync(Names.Read(Example.Yaml)));

        Assert.Empty(findings.Broken);
        Assert.True(findings.ProvenBest);
        Assert.All(findings.Tiers, tier => Assert.Equal(tier.Stated, tier.Bound!.Value, 1e-6 * Math.Max(1, tier.Stated)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Generated_plans_are_accepted_with_their_bounds(int seed)
    {
        var findings = Check(await SavedAsync(MediumPlan.Random(seed)));

        Assert.Empty(findings.Broken);
        Assert.True(findings.ProvenBest);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(11)]
    public async Task Plans_of_whole_units_are_accepted_and_each_tier_is_proven_or_says_that_it_is_not(int seed)
    {
        var findings = Check(await SavedAsync(TinyCase.WholeUnits(seed).Model()));

        Assert.Empty(findings.Broken);
        Assert.All(findings.Tiers.Where(tier => tier.Bound is not null), tier => Assert.Equal(tier.Stated, tier.Bound!.Value, 1e-6));
    }

    [Fact]
    public async Task A_plan_with_every_policy_is_accepted()
    {
        var findings = Check(await SavedAsync(Names.Read(EveryPolicy.Yaml)));

        Assert.Empty(findings.Broken);
    }

    [Fact]
    public async Task A_dual_value_that_promises_too_little_or_too_much_is_no_proof()
    {
        var plan = await SavedAsync(Names.Read(Example.Yaml));
        var duals = plan["proof"]!["tiers"]![0]!["duals"]!.AsObject();
        var name = duals.First().Key;
        duals[name] = (decimal)duals[name]! * 2;

        Assert.Contains(Check(plan).Broken, finding => finding.Contains("dual values prove", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_is_worse_than_the_best_is_refused_though_it_breaks_no_limit()
    {
        // Doing nothing is always permitted here; it is only not best.
        var idle = await SavedAsync(Names.Read(Example.Yaml) with { Transfers = [], Diversions = [] });
        var full = await SavedAsync(Names.Read(Example.Yaml));
        var facts = full["proof"]!["facts"]!;
        foreach (var part in (string[])["transfers", "diversions"]) idle["proof"]!["facts"]![part] = facts[part]!.DeepClone();

        Assert.Contains(Check(idle).Broken, finding => finding.Contains("shortage-class-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"schema\":\"pavise/plan/1\"}")]
    [InlineData("{\"proof\":{}}")]
    [InlineData("{\"proof\":{\"months\":1,\"start\":\"x\"}}")]
    public void What_is_no_saved_plan_is_no_plan(string text) => Assert.Throws<JsonException>(() => PlanCheck.Of(JsonDocument.Parse(text).RootElement));
}
