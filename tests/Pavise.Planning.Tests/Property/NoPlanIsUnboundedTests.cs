using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>No plan file makes a plan without an end: in every aim and tie-break each column counts upwards from a bound below, or downwards from one above.</summary>
public class NoPlanIsUnboundedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_aim_of_any_generated_plan_can_fall_without_end()
    {
        var aims = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 9000; seed < 9300; seed++)
        {
            Bounded(await PolicyCase.RandomAsync(seed, Cancel), aims, $"policy {seed}");
            Bounded(TinyCase.Valued(seed, diversions: true).Model(), aims, $"valued {seed}");
            Bounded(TinyCase.WholeUnits(seed).Model(), aims, $"whole {seed}");
        }

        Bounded(MediumPlan.Random(60), aims, "medium");
        Bounded(Names.Read(Example.Yaml), aims, "the example");
        foreach (var aim in (string[])[TierName.ShortageClass1, TierName.Protection, TierName.FloorShortfall, TierName.BacklogClass2, TierName.Diversion, TierName.Cost, TierName.TieBreak]) Assert.Contains(aim, aims);
    }

    // What would make a cost fall below zero, or a bound open downwards, is no number of a plan file.
    [Theory]
    [InlineData("amount: { best: 4, unit: million-usd", "amount: { best: -4, unit: million-usd")]
    [InlineData("per-month: { low: 5, high: 7,", "per-month: { low: -5, high: 7,")]
    [InlineData("quantity: { best: 40,", "quantity: { best: -40,")]
    [InlineData("at-most: { best: 12,", "at-most: { best: -12,")]
    public void A_number_below_zero_is_refused_when_the_file_is_read(string was, string now)
    {
        Assert.Contains(was, Example.Yaml, StringComparison.Ordinal);

        var error = Assert.Throws<PaviseException>(() => Names.Read(Example.Yaml.Replace(was, now, StringComparison.Ordinal)));

        Assert.Contains(error.Diagnostics, one => one.Code == "PAV6004");
    }

    private static void Bounded(PlanModel model, HashSet<string> aims, string what)
    {
        var program = PlanProgramBuilder.Build(model);
        foreach (var tier in PlanTiers.Of(program).Append(PlanTiers.Natural(program)).Append(PlanTiers.Generic(program, "first ")))
        {
            aims.Add(tier.Name);
            foreach (var (column, cost) in tier.Costs)
            {
                var bounds = program.Linear.Columns[column];
                Assert.True(cost > 0 ? double.IsFinite(bounds.Lower) : cost == 0 || double.IsFinite(bounds.Upper), $"{what}: {tier.Name} falls without end with {bounds.Name}");
            }
        }
    }
}
