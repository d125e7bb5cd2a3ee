using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class CreditTests
{
    private const string Text = """
        name: One dart each
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 1
        items: [{id: dart, name: Dart}]
        layers:
          - {item: dart, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}
        magazines:
          - {item: dart, fire-units: {best: 2, unit: system, assumption: Fixed.}, ready-rounds: {best: 6, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
        stock: [{item: dart, rounds: {best: STOCK, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 40}}]
        """;

    [Theory]
    // Twelve of a hundred rounds are ready, and no further round can be used; a third unit makes six more ready.
    [InlineData("100", null)]
    // Nine rounds for twelve places: a third unit finds no rounds, so it is worth none.
    [InlineData("9", 0)]
    public void A_fire_unit_is_worth_the_rounds_that_do_as_much(string stock, int? rounds)
    {
        var scenario = Cases.Read(Text.Replace("STOCK", stock, StringComparison.Ordinal));
        Assert.Equal(rounds, Credit.Search(scenario, "dart", "dart", 200, 1, DeliverySchedule.Empty(""), [], TestContext.Current.CancellationToken).Rounds);
    }

    // Six more darts ready kill as many as six more arrows, since threats are left for both.
    [Fact]
    public void A_fire_unit_of_one_item_is_worth_as_many_rounds_of_another_as_it_holds()
    {
        const string arrows = "  - {item: arrow, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}\n";
        var text = Text.Replace("STOCK", "100", StringComparison.Ordinal).Replace("items: [{id: dart, name: Dart}]", "items: [{id: dart, name: Dart}, {id: arrow, name: Arrow}]", StringComparison.Ordinal)
            .Replace("magazines:\n", arrows + "magazines:\n  - {item: arrow, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 30, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}\n", StringComparison.Ordinal)
            .Replace("stock: [", "stock: [{item: arrow, rounds: {best: 5, unit: missile, assumption: Fixed.}}, ", StringComparison.Ordinal);
        var scenario = Cases.Read(text);
        var found = Search(scenario, 4000, 1);
        // Equal risk lies at six; the least whole number that does as well in the draws is that or, where luck leaves a hair, the next.
        Assert.InRange(found.Rounds!.Value, 6, 7);
        const int seeds = 400;
        var covered = Enumerable.Range(1, seeds).AsParallel().Select(seed => Search(scenario, 400, (uint)seed)).Count(credit => credit.Low <= 6 && 6 <= credit.High);
        Assert.InRange(covered / (double)seeds, 0.95 - 4 * Math.Sqrt(0.95 * 0.05 / seeds), 0.95 + 4 * Math.Sqrt(0.95 * 0.05 / seeds));
    }

    // 120 darts are fired at the same threats with the same luck whoever asks; only the six of the new unit and the arrows that do as much have luck of their own.
    // With seeds apart the spread of all 126 shots, twice, hides what six of them do.
    [Fact]
    public void Shared_luck_takes_nine_tenths_of_the_variance_from_a_credit()
    {
        string Model(int units, int arrows) => Text.Replace("items: [{id: dart, name: Dart}]", "items: [{id: dart, name: Dart}, {id: arrow, name: Arrow}]", StringComparison.Ordinal)
            .Replace("magazines:\n", "  - {item: arrow, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}\nmagazines:\n  - {item: arrow, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 60, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}\n", StringComparison.Ordinal)
            .Replace("stock: [", $"stock: [{{item: arrow, rounds: {{best: {arrows}, unit: missile, assumption: Fixed.}}}}, ", StringComparison.Ordinal)
            .Replace("best: 2, unit: system", $"best: {units}, unit: system", StringComparison.Ordinal).Replace("STOCK", "500", StringComparison.Ordinal).Replace("every-day: 40", "every-day: 200", StringComparison.Ordinal);
        const int seeds = 200, replications = 60;
        var (scenario, more, byRounds) = (Cases.Read(Model(20, 5)), Cases.Read(Model(21, 5)), Enumerable.Range(0, 40).Select(rounds => Cases.Read(Model(20, 5 + rounds))).ToArray());
        double Mean(Scenario one, int seed) => Cases.Assess(one, replications, (ulong)seed).Leakers.Mean;
        var credits = Enumerable.Range(1, seeds).AsParallel().Select(seed =>
        {
            var wanted = Mean(more, seed);
            return (Shared: (double)Search(scenario, replications, (uint)seed).Rounds!.Value, Apart: Array.FindIndex(byRounds, one => Mean(one, seed + seeds) <= wanted) is var least && least < 0 ? byRounds.Length : least);
        }).ToArray();
        var (shared, apart) = (Sample.Variance([.. credits.Select(one => one.Shared)]), Sample.Variance([.. credits.Select(one => (double)one.Apart)]));
        Assert.True(shared < apart / 10, FormattableString.Invariant($"the variance of the credit is {shared} with shared luck, {apart} without"));
        Assert.InRange(credits.Average(one => one.Shared), 5.5, 7.5);
    }

    // Every shot kills and every threat is fired at: one more unit of R ready darts is worth R arrows in each world, and R is drawn from 4 to 20 with equal weights.
    [Fact]
    public void The_interval_over_worlds_is_that_of_a_credit_known_exactly_in_each()
    {
        var scenario = Cases.Read(Exactly("low: 4, high: 20, unit: missile, assumption: Nobody knows."));
        var worlds = Search(scenario, 4000, 3).Worlds!;
        Assert.Equal((40, 100), (worlds.Worlds, worlds.Campaigns));
        var many = Search(scenario, 39 * 40, 3).Worlds!;
        Assert.Equal(40, many.Worlds);
        // Of w worlds the share below a quantile is the binomial's; three of its deviations are allowed.
        Assert.All(new[] { (0.1, worlds.Low), (0.5, worlds.Median), (0.9, worlds.High) }, one =>
        {
            var off = 3 * Math.Sqrt(one.Item1 * (1 - one.Item1) / worlds.Worlds);
            Assert.InRange(one.Item2!.Value, 4 + Math.Floor(17 * Math.Max(0, one.Item1 - off)), 4 + Math.Ceiling(17 * Math.Min(1, one.Item1 + off)));
        });
        Assert.Equal((worlds.Low, worlds.Median, worlds.High), (many.Low, many.Median, many.High));
        Assert.Equal(0, worlds.Low!.Value % 1);
        Assert.False(worlds.IsDetermined);
        Assert.Equal((1.0, true), (worlds.Assumptions, worlds.RestsOnAssumptions));
        var fact = Assert.Single(worlds.Settling);
        Assert.Equal(("magazines/dart/ready-rounds", 1.0), (fact.Key, Math.Round(fact.Share, 9)));
    }

    [Theory]
    // From 9 to 12: a factor below three.
    [InlineData("low: 9, high: 12, unit: missile, source: https://example.org/rounds, date: 2000-01-01, confidence: M", true, false)]
    [InlineData("low: 9, high: 12, unit: missile, assumption: Nobody knows.", true, true)]
    [InlineData("low: 1, high: 40, unit: missile, source: https://example.org/rounds, date: 2000-01-01, confidence: M", false, false)]
    public void A_credit_is_under_the_rule_on_false_precision(string rounds, bool determined, bool assumed)
    {
        var worlds = Search(Cases.Read(Exactly(rounds)), 2000, 1).Worlds!;
        Assert.Equal((determined, assumed), (worlds.IsDetermined, worlds.RestsOnAssumptions));
        Assert.Equal(determined, worlds.High / worlds.Low <= 3);
    }

    // Twenty unknowns of the enemy that have no effect on forty credits reach half of the variance by chance.
    [Fact]
    public void Many_unknowns_of_no_effect_settle_nothing_together()
    {
        var random = new Random(20);
        double[] Drawn() => [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())];
        var named = Enumerable.Range(0, 200).Count(_ =>
        {
            double?[] credits = [.. Drawn().Select(one => (double?)one)];
            return CreditWorlds.Of(100, credits, credits, Enumerable.Range(0, 20).Select(i => (new Unknown($"enemy/{i}", (ulong)i, 0, 0.5, 1, false, false, true), Drawn()))).Settling.Count > 0;
        });
        Assert.InRange(named, 0, 20);
    }

    [Fact]
    public void Where_nothing_is_unknown_there_is_no_interval_over_worlds()
    {
        var credit = Search(Cases.Read(Exactly("best: 6, unit: missile, assumption: Fixed.")), 200, 1);
        Assert.Null(credit.Worlds);
        Assert.Equal((6, 6.0, 6.0), (credit.Rounds, credit.Low, credit.High));
    }

    // No arrow is ever fired, so that no number of them does as well, in whatever world.
    [Fact]
    public void A_credit_that_no_number_reaches_is_told_so()
    {
        var credit = Search(Cases.Read(Exactly("low: 4, high: 20, unit: missile, assumption: Nobody knows.").Replace("best: 30, unit: missile", "best: 5, unit: missile", StringComparison.Ordinal)), 200, 1);
        Assert.Null(credit.Rounds);
        Assert.Equal((null, null, true), (credit.Worlds!.Low, credit.Worlds.High, credit.Worlds.IsDetermined));
    }

    private static string Exactly(string ready) => Text.Replace("STOCK", "500", StringComparison.Ordinal).Replace("items: [{id: dart, name: Dart}]", "items: [{id: dart, name: Dart}, {id: arrow, name: Arrow}]", StringComparison.Ordinal)
        .Replace("best: 0.5, unit: probability", "best: 1, unit: probability", StringComparison.Ordinal).Replace("best: 6, unit: missile, assumption: Fixed.", ready, StringComparison.Ordinal).Replace("every-day: 40", "every-day: 200", StringComparison.Ordinal)
        .Replace("magazines:\n", "  - {item: arrow, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}\nmagazines:\n  - {item: arrow, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 30, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}\n", StringComparison.Ordinal)
        .Replace("stock: [", "stock: [{item: arrow, rounds: {best: 5, unit: missile, assumption: Fixed.}}, ", StringComparison.Ordinal);

    private static Credit Search(Scenario scenario, int replications, uint seed) => Credit.Search(scenario, "dart", "arrow", replications, seed, DeliverySchedule.Empty(""), [], TestContext.Current.CancellationToken);

    [Fact]
    public void What_the_scenario_does_not_have_is_refused() =>
        Assert.Equal("PAV5221", Assert.Single(Assert.Throws<PaviseException>(() => Credit.Search(Cases.Read(Text.Replace("STOCK", "9", StringComparison.Ordinal)), "arrow", "dart", 20, 1, DeliverySchedule.Empty(""), [], TestContext.Current.CancellationToken)).Diagnostics).Code);
}
