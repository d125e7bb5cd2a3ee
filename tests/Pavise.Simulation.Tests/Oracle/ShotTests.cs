using System.Globalization;

namespace Pavise.Simulation.Tests;

/// <summary>Oracles B1 to B5: whole laws of leakers and shots of one raid, by the exact engine and by draws, against their published values.</summary>
public class ShotTests
{
    private const double Exact = 1e-12;
    private const int Replications = 20_000;

    [Theory]
    [InlineData(1, 0.7)]
    [InlineData(2, 0.91)]
    [InlineData(3, 0.973)]
    [InlineData(4, 0.9919)]
    public void One_threat_is_killed_by_some_of_n_shots(int shots, double killed)
    {
        Assert.Equal(killed, Raid(shots, 1, 0.7, 1, 100).Leakers[0], Exact);
        Draw(Text(0.7, 1, 100, 1, Layer(shots, 1)), [killed, 1 - killed], shots);
    }

    [Theory]
    [InlineData(0.70, 1, 0.80, 20, 0.988904832905032, 3.738660579502, 80)]
    [InlineData(0.70, 0.995, 0.80, 20, 0.988904832905032, 4.232027950469, 100)]
    [InlineData(0.50, 1, 0.95, 5, 0.989793781686989, 6.614407783080, 35)]
    [InlineData(0.85, 0.99, 0.80, 20, 0.988904832905032, 3.587963886094, 80)]
    public void Shots_for_a_stated_confidence_are_Wilkenings(double kill, double track, double confidence, int threats, double needed, double shots, int all)
    {
        Assert.Equal(needed, ShotsForConfidence.KillNeeded(confidence, threats), Exact);
        Assert.Equal(shots, ShotsForConfidence.PerThreat(kill, track, confidence, threats)!.Value, Exact);
        Assert.Equal(all, ShotsForConfidence.ForRaid(kill, track, confidence, threats));
        // The exact engine with so many shots reaches the confidence, and with one less it does not.
        Assert.True(Raid(all / threats, 1, kill, threats, 1000, track).Leakers[0] >= confidence);
        Assert.True(Raid(all / threats - 1, 1, kill, threats, 1000, track).Leakers[0] < confidence);
        Draw(Text(kill, threats, 1000, track, Layer(all / threats, 1)), [Math.Pow(track * (1 - Math.Pow(1 - kill, all / threats)), threats)], track * all);
    }

    [Fact]
    public void No_number_of_shots_makes_up_for_a_track_that_fails_too_often()
    {
        Assert.Null(ShotsForConfidence.ForRaid(0.9, 0.98, 0.8, 20));
        Assert.NotNull(ShotsForConfidence.ForRaid(0.9, 0.99, 0.8, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShotsForConfidence.PerThreat(1.2, 1, 0.8, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShotsForConfidence.KillNeeded(1, 20));
    }

    [Theory]
    [InlineData(0.7, 2, 1.3)]
    [InlineData(0.7, 3, 1.39)]
    [InlineData(0.7, 4, 1.417)]
    [InlineData(0.5, 2, 1.5)]
    [InlineData(0.5, 3, 1.75)]
    [InlineData(0.5, 4, 1.875)]
    public void A_look_after_each_shot_saves_the_published_rounds(double kill, int looks, double shots)
    {
        Assert.Equal(shots, Raid(1, looks, kill, 1, 100).Shots, Exact);
        var leaks = Math.Pow(1 - kill, looks);
        Draw(Text(kill, 1, 100, 1, Layer(1, looks)), [1 - leaks, leaks], shots);
    }

    // Two layers that fire the same dart stand for salvos of different size.
    [Theory]
    [InlineData(2, 1, 2.09)]
    [InlineData(2, 2, 2.18)]
    public void A_salvo_a_look_and_another_salvo_fire_the_published_rounds(int first, int second, double shots)
    {
        var text = Text(0.7, 1, 100, 1, Layer(first, 1), Layer(second, 1));
        var outlook = Solve(text);
        Assert.Equal(shots, outlook.Shots, Exact);
        Assert.Equal(Math.Pow(0.3, first + second), outlook.Leakers[1], Exact);
        Draw(text, [1 - Math.Pow(0.3, first + second), Math.Pow(0.3, first + second)], shots);
    }

    [Fact]
    public void The_leakers_of_a_raid_without_shortage_are_binomial()
    {
        var law = Raid(2, 1, 0.7, 20, 100).Leakers;
        Assert.Equal(0.15164491305017582, law[0], Exact);
        Assert.Equal(0.29995697086847964, law[1], Exact);
        Assert.Equal(0.90066800471831447, law.Take(4).Sum(), Exact);
        Assert.Equal(9 / 5.0, law.Select((p, k) => p * k).Sum(), Exact);
        Assert.Equal(819 / 500.0, law.Select((p, k) => p * (k - 1.8) * (k - 1.8)).Sum(), Exact);
        var drawn = Draw(Text(0.7, 20, 100, 1, Layer(2, 1)), [0.15164491305017582, 0.29995697086847964], 40);
        drawn.Share(0.90066800471831447, 0, leakers => leakers <= 3);
        drawn.Mean(9 / 5.0, 0);
        drawn.Deviation(Math.Sqrt(819 / 500.0), 0);
    }

    public static TheoryData<int, int, double, int, double[]> Chains => new()
    {
        { 3, 3, 0.5, 2, [1 / 8.0, 3 / 8.0, 3 / 8.0, 1 / 8.0] },
        { 4, 3, 0.5, 2, [5 / 16.0, 3 / 8.0, 1 / 4.0, 1 / 16.0] },
        { 5, 4, 0.7, 2, [26411 / 50000.0, 3087 / 10000.0, 1323 / 10000.0, 567 / 20000.0, 243 / 100000.0] },
        { 6, 6, 0.7, 3, [117649 / 1e6, 151263 / 500000.0, 64827 / 200000.0, 9261 / 50000.0, 11907 / 200000.0, 5103 / 500000.0, 729 / 1e6] },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_finite_magazine_leaves_the_published_law_of_leakers(int rounds, int threats, double kill, int looks, double[] law)
    {
        var found = Raid(1, looks, kill, threats, rounds).Leakers;
        Assert.All(Enumerable.Range(0, threats + 1), k => Assert.Equal(law[k], found[k], Exact));
        var drawn = Draw(Text(kill, threats, rounds, 1, Layer(1, looks)), law, null);
        drawn.Mean(law.Select((probability, k) => probability * k).Sum(), 0);
    }

    // With no more rounds than threats every round is used, whatever the looks.
    [Fact]
    public void With_no_more_rounds_than_threats_kills_are_binomial()
    {
        for (var threats = 1; threats <= 9; threats++)
        {
            for (var rounds = 0; rounds <= threats; rounds++)
            {
                for (var looks = 1; looks <= 4; looks++)
                {
                    var found = Raid(1, looks, 0.3, threats, rounds);
                    Assert.Equal(rounds, found.Shots, Exact);
                    for (var kills = 0; kills <= rounds; kills++) Assert.Equal(Binomial(rounds, kills) * Math.Pow(0.3, kills) * Math.Pow(0.7, rounds - kills), found.Leakers[threats - kills], Exact);
                }
            }
        }
    }

    private static double Binomial(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private static (double[] Leakers, double Shots) Raid(int salvo, int looks, double kill, int threats, int rounds, double track = 1) =>
        Solve(Text(kill, threats, rounds, track, Layer(salvo, looks)));

    private static string Layer(int salvo, int looks) => $"    salvo: {salvo}\n    looks: {looks}\n";

    /// <summary>The same text by campaign: each probability of leakers within four of its errors, the mean rounds within four of their own.</summary>
    private static Drawn Draw(string text, double[] law, double? shots)
    {
        var drawn = new Drawn(Cases.Read(text, "raid.yaml"), Replications);
        for (var k = 0; k < law.Length; k++) drawn.Share(law[k], drawn.Layout.Leakers(0), leakers => leakers == k);
        if (shots is { } fired) drawn.Mean(fired, drawn.Layout.Shots(0));
        return drawn;
    }

    private static string Text(double kill, int threats, int rounds, double track, params string[] layers)
    {
        static string Value(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{{best: {value}, unit: {unit}, assumption: Fixed by the model.}}");
        return "name: One raid\nplace: {name: Testland, real: false}\nstart: 2001-01\nhorizon-days: 1\nitems:\n  - {id: dart, name: Dart, unit: missile}\nlayers:\n"
            + string.Concat(layers.Select(layer => $"  - item: dart\n{layer}    engages:\n      - {{class: ballistic, kill-probability: {Value(kill, "probability")}}}\n"))
            + $"magazines:\n  - {{item: dart, fire-units: {Value(1, "system")}, ready-rounds: {Value(rounds, "missile")}, reload-per-day: {Value(0, "missile-per-day")}}}\n"
            + $"stock:\n  - {{item: dart, rounds: {Value(rounds, "missile")}}}\n"
            + $"threats:\n  - {{class: ballistic, adversary: true, track-probability: {Value(track, "probability")}, raids: {{source: script, every-day: {threats}}}}}\n";
    }

    private static (double[] Leakers, double Shots) Solve(string text)
    {
        var model = ScenarioCompiler.Compile(Cases.Read(text, "raid.yaml"), Core.DeliverySchedule.Empty(""), []);
        var (results, reason) = ExactEngine.Run(model, new AssessOptions(), null, TestContext.Current.CancellationToken);
        Assert.True(results is not null, reason);
        var law = Assert.IsType<Law>(results.Of(results.Layout.Leakers(0)));
        var leakers = new double[200];
        law.Probabilities.CopyTo(leakers, law.Lowest);
        return (leakers, results.At(results.Layout.Shots(0)).Mean);
    }
}
