using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>B14: the ranking of numbers to check next against plans solved anew, from no basis, at several places of every interval.</summary>
public class NextClaimsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Kendall's tau of the two rankings; pairs that the re-solves hold equal count on neither side.
    [Fact]
    public async Task The_ranking_of_the_numbers_of_small_plans_is_that_of_an_exhaustive_re_solve()
    {
        var (agreed, differed, plans) = (0, 0, 0);
        for (var seed = 5400; seed < 5430; seed++)
        {
            var (agree, differ) = await PairsAsync(Doubtful(await PolicyCase.RandomAsync(seed, Cancel), new Random(seed), ofFive: 4), [0, 0.25m, 0.5m, 0.75m, 1]);
            if (agree + differ == 0) continue;
            Assert.True(agree - differ >= 0.9 * (agree + differ), $"seed {seed}: {agree} pairs agree, {differ} do not");
            (agreed, differed, plans) = (agreed + agree, differed + differ, plans + 1);
        }

        Assert.True(plans >= 20 && agreed + differed >= 200, $"{agreed + differed} pairs of {plans} plans");
    }

    [Fact]
    public async Task The_ranking_of_the_numbers_of_a_plan_of_policy_size_is_that_of_an_exhaustive_re_solve()
    {
        var (agree, differ) = await PairsAsync(Doubtful(MediumPlan.Random(60), new Random(60), ofFive: 2), [0, 1]);

        Assert.True(agree + differ >= 60 && agree - differ >= 0.9 * (agree + differ), $"{agree} pairs agree, {differ} do not");
    }

    // "Five a month or more": the open end is closed by the rule of the core at one and a half times the low one, "up to" at zero, and each is a plan of its own.
    [Theory]
    [InlineData("low: 5", 5, 7.5)]
    [InlineData("high: 7", 0, 7)]
    public async Task An_open_end_is_closed_by_the_one_rule_and_solved(string interval, decimal low, decimal high)
    {
        var model = Names.Read(Example.Yaml.Replace("low: 5, high: 7", interval, StringComparison.Ordinal));

        var claim = (await NextClaims.RankAsync(model, RealSolver.Instance, null, Cancel)).Single(claim => claim.Name.StartsWith("holders/AAA/needs", StringComparison.Ordinal));

        async Task<decimal> ShortAsync(decimal number) => (await Planner.SolveAsync(ChangedValues.With(model, claim.Name, number), RealSolver.Instance, null, Cancel)).Tiers[0].Value;
        Assert.Equal((low, high, "shortage-class-1"), (claim.Low, claim.High, claim.Tier));
        Assert.Equal(await ShortAsync(low), claim.AtLow!.Value, 3);
        Assert.Equal(await ShortAsync(high), claim.AtHigh!.Value, 3);
        Assert.True(claim.AtHigh > claim.AtLow, "an open end has a swing");
    }

    /// <summary>Pairs of numbers that the ranking and the re-solves, at these places of each interval, put in the same order and in the other.</summary>
    private static async Task<(int Agree, int Differ)> PairsAsync(PlanModel model, decimal[] places)
    {
        var ranked = await NextClaims.RankAsync(model, RealSolver.Instance, null, Cancel);
        var weights = await WeightsAsync(model, places);
        Assert.Equal(weights.Keys.Order(StringComparer.Ordinal), ranked.Select(claim => claim.Name).Order(StringComparer.Ordinal));
        Assert.InRange(ranked.Count, 0, 50);
        var (agree, differ) = (0, 0);
        foreach (var (i, first) in ranked.Index())
        {
            foreach (var second in ranked.Skip(i + 1))
            {
                if (Compare(weights[first.Name], weights[second.Name]) is var order and not 0) _ = order > 0 ? agree++ : differ++;
            }
        }

        return (agree, differ);
    }

    /// <summary>The plan with so many of five of its numbers known only as intervals, wide or narrow; months stay as they are.</summary>
    internal static PlanModel Doubtful(PlanModel model, Random random, int ofFive)
    {
        var doubtful = new SortedDictionary<string, PlanValue>(StringComparer.Ordinal);
        var changed = ChangedValues.Of(model, value =>
        {
            if (doubtful.TryGetValue(value.Name, out var known)) return known;
            if (value.Quantity.Unit.Symbol is "month" or "share" || value.Used == 0 || doubtful.Count >= 50 || random.Next(5) >= ofFive) return value;
            var by = Math.Max(1, Math.Round(value.Used * random.Next(1, 6) / 10));
            return doubtful[value.Name] = value with { Quantity = Quantity.Between(value.Used - Math.Min(by, value.Used), value.Used + by, value.Quantity.Unit, value.Used) };
        });
        return changed with { Values = [.. doubtful.Values] };
    }

    /// <summary>Of each number the place of the first tier that moves, and by how much at most.</summary>
    private static async Task<Dictionary<string, (int Tier, double Swing)>> WeightsAsync(PlanModel model, decimal[] places)
    {
        var own = await HeldTiers.OfAsync(() => PlanProgramBuilder.Build(model), Cancel);
        var weights = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
        foreach (var value in model.Values)
        {
            var (low, high) = (value.Quantity.Low!.Value, value.Quantity.High!.Value);
            var plans = new List<IReadOnlyDictionary<string, double>?> { own };
            foreach (var at in places)
                plans.Add(await HeldTiers.OfAsync(() => PlanProgramBuilder.Build(ChangedValues.With(model, value.Name, low + at * (high - low))), Cancel));
            // Without a plan at some place nothing matters more.
            var moved = plans.Contains(null) ? (0, double.PositiveInfinity) : model.Tiers.Index().Select(tier => (tier.Index, Swing: plans.Max(plan => plan!.GetValueOrDefault(tier.Item)) - plans.Min(plan => plan!.GetValueOrDefault(tier.Item)))).FirstOrDefault(tier => tier.Swing > 0.001, (int.MaxValue, 0));
            weights[value.Name] = moved;
        }

        return weights;
    }

    /// <summary>Above zero when the first matters more.</summary>
    private static int Compare((int Tier, double Swing) one, (int Tier, double Swing) other) =>
        one.Tier != other.Tier ? other.Tier.CompareTo(one.Tier) : Math.Abs(one.Swing - other.Swing) <= 0.001 ? 0 : one.Swing.CompareTo(other.Swing);
}
