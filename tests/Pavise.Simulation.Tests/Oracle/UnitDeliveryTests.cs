using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Deliveries of fire units against a count of every number and day there can be.</summary>
public class UnitDeliveryTests
{
    // Each unit stops three a day and every shot hits, so that what leaks is a matter of counting.
    private const string Text = """
        name: Two fire units and those to come
        place: {name: Ukraine, real: true, country: UKR}
        start: 2024-10
        horizon-days: 92
        layers:
          - {item: lance, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}
        magazines:
          - item: lance
            fire-units: {best: 2, unit: UNIT, assumption: Fixed.}
            ready-rounds: {best: 3, unit: missile, assumption: Fixed.}
            reload-per-day: {best: 3, unit: missile-per-day, assumption: Fixed.}
        stock: [{item: lance, rounds: {best: 10000, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 12}}]
        """;

    internal static readonly Scenario TwoUnits = Cases.Read(Text.Replace("UNIT", "battery", StringComparison.Ordinal));
    private static readonly Delivery OneToThree = Country.Delivery("lance-system", Quantity.Between(1, 3, new Unit("system")), "2024-11", "2024-12");

    [Fact]
    public void Leakers_and_fire_units_are_those_of_every_number_and_day_counted()
    {
        // One to three units on any of the 61 days of November and December, each pair as likely.
        var all = Enumerable.Range(1, 3).SelectMany(number => Enumerable.Range(31, 61).Select(day => (Number: number, Day: day))).ToArray();
        var counted = all.Select(one => Leakers(one.Number, one.Day)).ToArray();
        var drawn = new List<long>();
        var outlook = Assessment.Assess(TwoUnits, new AssessOptions(Method.Auto, 20_000) { Draws = (_, row) => drawn.Add(row[0]) }, Country.Schedule(OneToThree), [], null, TestContext.Current.CancellationToken);

        Assert.Empty(outlook.NotCounted);
        Assert.Equal(counted.Average(), outlook.Leakers.Mean, 4 * outlook.Leakers.StandardError);
        Assert.Equal(counted.Select(one => (long)one).ToHashSet().Order(), drawn.ToHashSet().Order());
        foreach (var most in new[] { 200, 300, 350, 400, 500 })
        {
            var share = counted.Count(one => one <= most) / 183.0;
            Assert.Equal(share, drawn.Count(one => one <= most) / 20_000.0, 4 * Math.Sqrt(share * (1 - share) / 20_000));
        }

        var months = outlook.Items[0].FireUnitsByMonth.Select(month => month.Estimate).ToArray();
        Assert.Equal((2, 0), (months[0].Mean, months[0].StandardDeviation));
        Assert.Equal(2 + 2 * 30 / 61.0, months[1].Mean, 4 * months[1].StandardError);
        Assert.Equal(4, months[2].Mean, 4 * months[2].StandardError);
    }

    [Theory]
    [InlineData("battery", "lance-system", "system")]
    [InlineData("fire-unit", "lance-system-2", "battery")]
    public void A_variant_of_what_fires_the_item_counts_whatever_word_names_a_fire_unit(string scenario, string item, string unit)
    {
        var outlook = Cases.Assess(Cases.Read(Text.Replace("UNIT", scenario, StringComparison.Ordinal)), 500, deliveries: Country.Schedule(Country.Delivery(item, Quantity.Exactly(1, new Unit(unit)), "2024-10", "2024-10")));
        Assert.Empty(outlook.NotCounted);
        Assert.Equal(3, outlook.Items[0].FireUnitsByMonth[0].Estimate.Mean);
        Assert.Contains(StatedRules.UnitDelivery.Id, outlook.Computations.Single(one => one.Id.EndsWith("/shots/lance", StringComparison.Ordinal)).Inputs);
        Assert.Contains("run:ledger/delivery/1", outlook.Computations.Single(one => one.Id.EndsWith("/shots/lance", StringComparison.Ordinal)).Inputs);
    }

    [Fact]
    public void Launchers_in_the_scenario_take_no_whole_fire_units() =>
        Assert.Equal("the fire units of lance are counted in launcher", Assert.Single(Cases.Assess(Cases.Read(Text.Replace("UNIT", "launcher", StringComparison.Ordinal)), 10, deliveries: Country.Schedule(OneToThree)).NotCounted).Reason);

    [Fact]
    public void Too_many_fire_units_are_refused_before_the_first_draw() =>
        Assert.Equal("PAV5017", Assert.Single(Assert.Throws<PaviseException>(() => Cases.Assess(TwoUnits, 10, deliveries: Country.Schedule(OneToThree with { Quantity = Quantity.Exactly(100_001, new Unit("system")) }))).Diagnostics).Code);

    [Fact]
    public void The_exact_engine_and_the_kernel_leave_them_to_the_campaign()
    {
        var fixedDay = Country.Schedule(OneToThree);
        Assert.Equal(Method.Campaign, Assessment.Assess(TwoUnits, new AssessOptions(Method.Auto, 10), fixedDay, [], null, TestContext.Current.CancellationToken).Method);
        Assert.Equal("PAV5033", Assert.Single(Assert.Throws<PaviseException>(() => Assessment.Assess(TwoUnits, new AssessOptions(Method.Kernel, 10), fixedDay, [], null, TestContext.Current.CancellationToken)).Diagnostics).Code);
    }

    [Fact]
    public void All_ways_of_drawing_give_the_same_bytes()
    {
        string Hash(int registers, int threads) => Assessment.Assess(Country.Scenario, new AssessOptions(Method.Campaign, 300, 3, threads) { Registers = registers, Daily = true },
            Country.Schedule(OneToThree, Country.Delivery("old-shield", Quantity.Between(2, 5, new Unit("system")), "2024-10", "2024-12", origin: "run:ledger/delivery/2")), Country.Raids, null, TestContext.Current.CancellationToken).ResultsHash;
        Assert.Single(new[] { Hash(-1, 1), Hash(0, 2), Hash(256, 1), Hash(ThreatWords.Widest, 3) }.Distinct());
    }

    // West has one of its own and east three: of three that come, the first two go west, and at three each the first area takes the next.
    [Fact]
    public void In_an_invented_land_a_unit_goes_to_the_area_with_the_fewest()
    {
        var land = Cases.Read(Text.Replace("{name: Ukraine, real: true, country: UKR}", "{name: Testland, real: false}", StringComparison.Ordinal)
            .Replace("    fire-units: {best: 2, unit: UNIT, assumption: Fixed.}\n", "", StringComparison.Ordinal)
            .Replace("horizon-days: 92", """
                horizon-days: 92
                areas:
                  - {id: empty}
                  - {id: west, fire-units: [{item: lance, number: {best: 1, unit: system, assumption: Fixed.}}]}
                  - {id: east, fire-units: [{item: lance, number: {best: 3, unit: system, assumption: Fixed.}}]}
                """, StringComparison.Ordinal));
        var model = ScenarioCompiler.Compile(land, Country.Schedule(Country.Delivery("lance-system", Quantity.Exactly(3, new Unit("system")), "2024-11", "2024-11")), []);
        var layout = model.Layout(false);
        var run = new CampaignRun(model, layout, 1, ThreatWords.Widest);
        run.Run(Luck.Of(0), new long[layout.Length], 31);
        Assert.Equal([1, 3], run.Battle.Up);
        run.Run(Luck.Of(0), new long[layout.Length], 61);
        Assert.Equal([4, 3], run.Battle.Up);
    }

    private static int Leakers(int number, int day) => Enumerable.Range(0, 92).Sum(at => Math.Max(0, 12 - 3 * (2 + (at >= day ? number : 0))));
}
