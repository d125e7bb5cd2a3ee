using System.Globalization;

namespace Pavise.Simulation.Tests;

/// <summary>R2L renamed, with layers, looks, salvos, magazines and arrivals drawn anew, threat by threat and by the laws of days, against a plain chain of the tests' own.</summary>
public class PerturbedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Exact_engine_and_campaign_agree_with_the_plain_chain(int number)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block((uint)number, place, 0, 0, 77, 0).W0 % (to - from + 1);
        var layers = Enumerable.Range(0, (int)Draw(0, 1, 3)).Select(i => (uint)i)
            .Select(i => (Salvo: (int)Draw(10 + i, 1, 2), Looks: (int)Draw(20 + i, 1, 3), Kill: Draw(30 + i, 30, 80) / 100.0, Ready: (int)Draw(40 + i, 3, 14), Reload: (int)Draw(50 + i, 1, 9))).ToArray();
        var (days, threats) = ((int)Draw(1, 5, 25), (int)Draw(2, 3, 12));
        Compare(layers, days, [.. new double[threats], 1], $"{{source: script, every-day: {threats}}}", (ulong)number);
    }

    // At the size of R2L: 24 to 41 threats a day for 300 to 400 days. A first layer of one look keeps the plain chain's states few; for the exact engine, which
    // makes every result, two of the four are too large, and are drawn only.
    [Theory]
    [InlineData(1, 2, 1, 2, false)]
    [InlineData(2, 1, 1, 3, true)]
    [InlineData(3, 2, 2, 2, true)]
    [InlineData(4, 1, 2, 1, false)]
    public void So_they_do_at_the_size_of_the_reference_campaign(int number, int first, int salvo, int looks, bool exactly)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block((uint)number, place, 0, 0, 79, 0).W0 % (to - from + 1);
        (int, int, double, int, int)[] layers =
        [
            (first, 1, Draw(1, 500, 800) / 1000.0, (int)Draw(2, 50, 600), (int)Draw(3, 30, 70)),
            (salvo, looks, Draw(4, 300, 800) / 1000.0, (int)Draw(5, 10, 60), (int)Draw(6, 8, 30)),
        ];
        var (days, threats) = ((int)Draw(7, 300, 400), (int)Draw(8, 24, 41));
        Compare(layers, days, [.. new double[threats], 1], $"{{source: script, every-day: {threats}}}", (ulong)number, exactly);
    }

    // Five to eight potential shots a threat, which share the words of one block; days enough that a share of shots wrong by a part in a thousand would be seen.
    [Theory]
    [InlineData(1, 2, 1, 1, 3)]
    [InlineData(2, 2, 1, 1, 4)]
    [InlineData(3, 2, 2, 1, 2)]
    [InlineData(4, 1, 3, 1, 4)]
    [InlineData(5, 2, 2, 1, 4)]
    [InlineData(6, 2, 1, 2, 3)]
    [InlineData(7, 1, 4, 2, 2)]
    public void So_they_do_with_five_to_eight_shots(int number, int firstSalvo, int firstLooks, int salvo, int looks)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block((uint)number, place, 0, 0, 80, 0).W0 % (to - from + 1);
        (int, int, double, int, int)[] layers =
        [
            (firstSalvo, firstLooks, Draw(1, 200, 600) / 1000.0, (int)Draw(2, 8, 24), (int)Draw(3, 5, 14)),
            (salvo, looks, Draw(4, 200, 600) / 1000.0, (int)Draw(5, 8, 24), (int)Draw(6, 4, 12)),
        ];
        var (days, threats) = ((int)Draw(7, 60, 120), (int)Draw(8, 8, 14));
        Compare(layers, days, [.. new double[threats], 1], $"{{source: script, every-day: {threats}}}", (ulong)number);
    }

    // Raids of a negative binomial law, each number of threats with its probability.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void So_they_do_under_raids_of_a_law(int number)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block((uint)number, place, 0, 0, 78, 0).W0 % (to - from + 1);
        var layers = Enumerable.Range(0, (int)Draw(0, 1, 2)).Select(i => (uint)i)
            .Select(i => (Salvo: (int)Draw(10 + i, 1, 2), Looks: (int)Draw(20 + i, 1, 3), Kill: Draw(30 + i, 30, 80) / 100.0, Ready: (int)Draw(40 + i, 3, 9), Reload: (int)Draw(50 + i, 1, 4))).ToArray();
        var (days, mean, shape) = ((int)Draw(1, 4, 9), (int)Draw(2, 2, 4), (int)Draw(3, 2, 5));
        var numbers = new double[140];
        numbers[0] = Math.Pow(shape / (double)(shape + mean), shape);
        for (var n = 1; n < numbers.Length; n++) numbers[n] = numbers[n - 1] * (n - 1 + shape) / n * mean / (shape + mean);
        Compare(layers, days, [.. numbers.TakeWhile(probability => probability > 1e-18)],
            $"{{source: rate, rate: {{best: {mean}, unit: threat-per-day, assumption: Drawn at random.}}, shape: {{best: {shape}, unit: shape, assumption: Drawn at random.}}}}", (ulong)number);
    }

    private static void Compare((int Salvo, int Looks, double Kill, int Ready, int Reload)[] layers, int days, double[] numbers, string raids, ulong seed, bool exactly = true)
    {
        var scenario = Cases.Read(Text(layers, days, raids));
        var (leakers, squares, fired, first) = new PlainChain(layers).Of(days, numbers);
        var deviation = Math.Sqrt(Math.Max(0, squares - leakers * leakers));
        if (exactly) CompareExact(scenario, days, (leakers, squares, fired, first));

        foreach (var method in new[] { Method.Campaign, Method.Kernel }) CompareDrawn(new Drawn(scenario, method == Method.Kernel ? 60_000 : 4000, seed, method), layers.Length - 1, days, (leakers, deviation, fired, first));
    }

    private static void CompareDrawn(Drawn drawn, int last, int days, (double Leakers, double Deviation, double LastFired, double[] FirstEmpty) plain)
    {
        var (leakers, deviation, fired, first) = plain;
        drawn.Mean(leakers, drawn.Layout.AllLeakers);
        drawn.Deviation(deviation, drawn.Layout.AllLeakers);
        drawn.Mean(fired, drawn.Layout.Shots(last));
        drawn.Share(first[^1], drawn.Layout.FirstEmpty(last), day => day == days + 1);
    }

    private static void CompareExact(Scenario scenario, int days, (double Leakers, double Squares, double LastFired, double[] FirstEmpty) plain)
    {
        var (leakers, squares, fired, first) = plain;
        var deviation = Math.Sqrt(Math.Max(0, squares - leakers * leakers));
        var exact = Assessment.Assess(scenario, new AssessOptions(Method.Exact), Core.DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        Assert.Equal(leakers, exact.Leakers.Mean, 1e-12 * Math.Max(1, leakers));
        // The variance is a difference of squares here, so that it is known to a part of these.
        Assert.Equal(deviation * deviation, exact.Leakers.StandardDeviation * exact.Leakers.StandardDeviation, 1e-12 * Math.Max(1, squares));
        Assert.Equal(fired, exact.Items[^1].Shots.Mean, 1e-12 * Math.Max(1, fired));
        Assert.Equal(first[^1], exact.Items[^1].FirstDayEmpty.ProbabilityNever, 1e-12);
        Assert.Equal(first.Select((probability, day) => probability * (day + 1)).Sum(), exact.Items[^1].FirstDayEmpty.Day.Mean, 1e-12 * (days + 1));
    }

    private static string Text((int Salvo, int Looks, double Kill, int Ready, int Reload)[] layers, int days, string raids)
    {
        string Each(string head, Func<int, string> entry) => head + ":\n" + string.Concat(Enumerable.Range(0, layers.Length).Select(entry));
        string Value(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{{best: {value}, unit: {unit}, assumption: Drawn at random.}}");
        return $"name: Renamed\nplace: {{name: Elsewhere, real: false}}\nstart: 2001-01\nhorizon-days: {days}\n"
            + Each("items", i => $"  - {{id: arrow-{i}, name: Arrow {i}}}\n")
            + Each("layers", i => $"  - {{item: arrow-{i}, salvo: {layers[i].Salvo}, looks: {layers[i].Looks}, engages: [{{class: cruise, kill-probability: {Value(layers[i].Kill, "probability")}}}]}}\n")
            + Each("magazines", i => $"  - {{item: arrow-{i}, fire-units: {Value(1, "system")}, ready-rounds: {Value(layers[i].Ready, "missile")}, reload-per-day: {Value(layers[i].Reload, "missile-per-day")}}}\n")
            + Each("stock", i => $"  - {{item: arrow-{i}, unlimited: true}}\n")
            + $"threats:\n  - {{class: cruise, adversary: true, raids: {raids}}}\n";
    }
}
