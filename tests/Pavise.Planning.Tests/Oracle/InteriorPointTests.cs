using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>The exact face against one weighted sum of three tiers at a time, solved by another method (interior point).</summary>
public class InteriorPointTests
{
    private const double Ratio = 1000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(11, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tier_values_agree_with_a_weighted_sum_by_interior_point(int seed)
    {
        var program = PlanProgramBuilder.Build(MediumPlan.Random(seed));
        var tiers = PlanTiers.Of(program);
        var whole = new Lexicographic(program, RealSolver.Instance, null);
        await whole.SolveAsync([.. tiers, PlanTiers.Natural(program)], Cancel);
        // No tier loses when later ones are solved.
        Assert.All(whole.Tiers, tier => Assert.Equal(tier.Value, tier.Tier.ValueOf(whole.Values), 1e-9 * Math.Max(1, Math.Abs(tier.Value))));

        for (var at = 0; at + 3 <= tiers.Count; at++)
        {
            var face = new Lexicographic(program, RealSolver.Instance, null);
            await face.SolveAsync([.. tiers.Take(at)], Cancel);
            PlanTier[] three = [.. tiers.Skip(at).Take(3)];
            var costs = three.SelectMany((tier, i) => tier.Costs.Select(cost => (cost.Key, Value: cost.Value / tier.Costs.Values.Max() * Math.Pow(Ratio, 2 - i))))
                .GroupBy(cost => cost.Key).ToDictionary(group => group.Key, group => group.Sum(cost => cost.Value));
            face.Program.SetObjective(costs);
            var solved = await RealSolver.Instance.SolveAsync(face.Program, SolveOptions.Default with { InteriorPoint = true }, Cancel);

            Assert.Equal(SolveStatus.Optimal, solved.Status);
            foreach (var tier in three)
            {
                var exact = whole.Tiers.Single(one => one.Tier.Name == tier.Name).Value;
                Assert.Equal(exact, tier.ValueOf(solved.Values), 1e-7 * Math.Max(1, Math.Abs(exact)));
            }
        }
    }

    // The whole order of aims without the code of the face: interior point alone, three tiers weighted at a time, those before held by rows at the values it found itself.
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tier_values_agree_with_interior_point_that_holds_earlier_tiers_by_rows(int seed)
    {
        var model = MediumPlan.Random(seed);
        var exact = new Lexicographic(PlanProgramBuilder.Build(model), RealSolver.Instance, null);
        await exact.SolveAsync(PlanTiers.Of(PlanProgramBuilder.Build(model)), Cancel);

        var values = await HeldTiers.OfAsync(() => PlanProgramBuilder.Build(model), Cancel, interior: true);

        Assert.Equal(exact.Tiers.Select(tier => tier.Tier.Name), values!.Keys);
        Assert.All(exact.Tiers, tier => Assert.Equal(tier.Value, values[tier.Tier.Name], 1e-7 * Math.Max(1, Math.Abs(tier.Value))));
        Assert.True(values.Values.Count(value => value > 0.1) >= 4, $"only {values.Values.Count(value => value > 0.1)} tiers count anything");
    }
}
