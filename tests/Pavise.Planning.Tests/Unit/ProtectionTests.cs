using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;
using Pavise.Verify;

namespace Pavise.Planning.Tests.Unit;

/// <summary>Deliveries valued by a campaign: the section of the plan file, the tier, its error, and the proof.</summary>
public class ProtectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TinyCase Tiny => TinyCase.Valued(2003, diversions: true);

    [Fact]
    public void The_section_is_read_with_its_origins_and_counts_nothing_before_a_campaign_is_asked()
    {
        var model = Names.Read(With("protection: { scenario: autumn.yaml, receiver: CCC, up-to: [{ item: arrow, amount: { best: 12, unit: missile, assumption: as many } }], span-months: 2, assumption: worth what they stop }"));

        Assert.Equal(("autumn.yaml", "CCC", 2, 3, 400, 1), (model.Protection!.Scenario, model.Protection.Receiver, model.Protection.SpanMonths, model.Protection.Slices, model.Protection.Replications, model.Protection.Seed));
        Assert.Equal(12, model.Protection.UpTo.Single().Amount.Used);
        Assert.Contains(model.Origins, origin => origin.Id == model.Protection.Origin);
        Assert.DoesNotContain(PlanTiers.Of(PlanProgramBuilder.Build(model)), tier => tier.Name == TierName.Protection);
    }

    [Theory]
    [InlineData("PAV6207", "receiver: BBB, up-to: [{ item: arrow, amount: { best: 12, unit: missile, assumption: a } }]")]
    [InlineData("PAV6216", "receiver: CCC, up-to: [{ item: arrow, amount: { best: 0, unit: missile, assumption: a } }]")]
    [InlineData("PAV1103", "receiver: CCC")]
    [InlineData("PAV6003", "receiver: CCC, up-to: [{ item: arrow, amount: 12 }]")]
    [InlineData("PAV6008", "receiver: CCC, up-to: [{ item: arrow, amount: { best: 1, unit: missile, assumption: a } }, { item: arrow, amount: { best: 2, unit: missile, assumption: a } }]")]
    public void What_is_wrong_in_it_is_told(string code, string rest) =>
        Assert.Contains(Assert.Throws<PaviseException>(() => Names.Read(With($"protection: {{ scenario: a.yaml, {rest}, assumption: b }}"))).Diagnostics, found => found.Code == code);

    [Fact]
    public async Task The_tier_carries_the_error_of_the_rounds_that_are_missing()
    {
        var model = Tiny.Model();
        var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);

        var tier = plan.Tiers.Single(tier => tier.Name == TierName.Protection);
        var missing = Saved(plan)["proof"]!["columns"]!.AsObject().Where(column => column.Key.StartsWith("missing/", StringComparison.Ordinal)).Sum(column => (decimal)column.Value!);
        Assert.True(missing > 0);
        Assert.Equal(0.5m * missing, tier.Error!.Value, 3);
        Assert.All(plan.Tiers.Where(other => other != tier), other => Assert.Null(other.Error));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_valued_plan_is_proven_without_a_solver(int seed)
    {
        var findings = Check(Saved(await Planner.SolveAsync(TinyCase.Valued(seed, diversions: true).Model(), RealSolver.Instance, null, Cancel)));

        Assert.Empty(findings.Broken);
        Assert.True(findings.ProvenBest);
        Assert.Contains(findings.Tiers, tier => tier.Name == TierName.Protection);
    }

    [Fact]
    public async Task A_slice_made_more_useful_or_a_missing_round_left_out_is_refused()
    {
        var plan = Saved(await Planner.SolveAsync(Tiny.Model(), RealSolver.Instance, null, Cancel));
        var worth = plan.DeepClone();
        foreach (var slice in worth["proof"]!["facts"]!["protection"]!.AsArray().SelectMany(span => span!["slices"]!.AsArray())) slice!["avoided"] = (decimal)slice["avoided"]! + 1;
        var fewer = plan.DeepClone();
        var column = fewer["proof"]!["columns"]!.AsObject().First(column => column.Key.StartsWith("missing/", StringComparison.Ordinal)).Key;
        fewer["proof"]!["columns"]!.AsObject().Remove(column);

        Assert.NotEmpty(Check(worth).Broken);
        Assert.NotEmpty(Check(fewer).Broken);
    }

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(4000, 20).Select(seed => new TheoryDataRow<int>(seed));

    private static string With(string section) => EveryPolicy.Yaml.Replace("tiers: [", section + "\ntiers: [", StringComparison.Ordinal);

    private static JsonObject Saved(Plan plan) => JsonNode.Parse(PlanJson.Write(plan, proof: true))!.AsObject();

    private static PlanFindings Check(JsonNode plan) => PlanCheck.Of(JsonDocument.Parse(plan.ToJsonString()).RootElement);
}
