using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Benchmarks.Campaign;

/// <summary>The scenarios that are timed.</summary>
internal sealed class Models(string root)
{
    private readonly Catalogue catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(file, File.ReadAllText(file)))]);

    /// <summary>The reference campaign, from its scenario file.</summary>
    public Scenario R2L => Read(Path.Combine(root, "examples", "oracles", "r2l.yaml"));

    /// <summary>A year of real size, of an invented land.</summary>
    public Scenario Year => Read(Path.Combine(root, "bench", "scenarios", "year.yaml"));

    private static readonly (int Salvo, int Looks)[][] OfFour = [[(2, 1), (1, 2)], [(1, 1), (1, 1), (2, 1)], [(1, 2), (1, 1), (1, 1)], [(1, 1), (1, 3)], [(1, 3), (1, 1)], [(1, 2), (1, 2)]];

    /// <summary>Layers of five to eight potential shots a threat.</summary>
    private static readonly (int Salvo, int Looks)[][] OfMore = [[(2, 1), (1, 3)], [(2, 1), (1, 4)], [(2, 2), (1, 2)], [(1, 3), (1, 4)], [(2, 2), (1, 4)], [(1, 4), (1, 4)], [(2, 1), (2, 3)]];

    /// <summary>Models of five to eight potential shots a threat.</summary>
    public static int More => OfMore.Length;

    /// <summary>R2L renamed, with layers, looks, magazines and arrivals drawn from a number; four potential shots in all.</summary>
    /// <param name="number">The number.</param>
    /// <param name="byLaw">True for raids of a negative binomial law instead of the same number every day.</param>
    public Scenario Perturbed(int number, bool byLaw)
    {
        var random = new Random(number);
        return Perturbed(number, random, OfFour[random.Next(OfFour.Length)], byLaw);
    }

    /// <summary>The same with five to eight potential shots a threat: the first model of <see cref="More"/> has five.</summary>
    /// <param name="which">Which layers: 0 to <see cref="More"/> − 1.</param>
    /// <param name="number">The number that the rest is drawn from.</param>
    /// <param name="byLaw">True for raids of a negative binomial law instead of the same number every day.</param>
    public Scenario PerturbedOfMore(int which, int number, bool byLaw) => Perturbed(number, new Random(number), OfMore[which], byLaw);

    private Scenario Perturbed(int number, Random random, (int Salvo, int Looks)[] layers, bool byLaw)
    {
        // The chain counts the ready rounds of all layers at once, and takes no more than 100,000 states.
        var most = layers.Length == 2 ? 200 : 40;
        var text = $"name: Perturbed {number}\nplace: {{name: Elsewhere, real: false}}\nstart: 2001-01\nhorizon-days: {random.Next(300, 400)}\n";
        string Each(string head, Func<int, string> entry) => head + ":\n" + string.Concat(Enumerable.Range(0, layers.Length).Select(entry));
        string Value(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{{best: {value}, unit: {unit}, assumption: Drawn at random.}}");
        text += Each("items", i => $"  - {{id: arrow-{number}-{i}, name: Arrow {i}}}\n");
        text += Each("layers", i => $"  - item: arrow-{number}-{i}\n    salvo: {layers[i].Salvo}\n    looks: {layers[i].Looks}\n    engages:\n      - {{class: cruise, kill-probability: {Value(Math.Round(0.3 + 0.5 * random.NextDouble(), 3), "probability")}}}\n");
        text += Each("magazines", i => $"  - {{item: arrow-{number}-{i}, fire-units: {Value(1, "system")}, ready-rounds: {Value(random.Next(10, most), "missile")}, reload-per-day: {Value(random.Next(8, 45), "missile-per-day")}}}\n");
        text += Each("stock", i => $"  - {{item: arrow-{number}-{i}, unlimited: true}}\n");
        var threats = random.Next(24, 41);
        var raids = byLaw ? $"{{source: rate, rate: {Value(threats, "threat-per-day")}, shape: {Value(random.Next(2, 9), "shape")}}}" : $"{{source: script, every-day: {threats}}}";
        return ScenarioReader.Read(new YamlSource($"perturbed-{number}.yaml", text + $"threats:\n  - {{class: cruise, adversary: true, raids: {raids}}}\n"), catalogue);
    }

    /// <summary>The book's deliveries of the year: an open number, uncertain numbers in uncertain months, an exact one in its month.</summary>
    public static DeliverySchedule Deliveries { get; } = new("", [
        Delivery("long-dart", Quantity.AtLeast(100, Unit.Missile), 1, 4), Delivery("broad-dart", Quantity.Between(120, 200, Unit.Missile), 3, 7),
        Delivery("short-dart", Quantity.Between(300, 700, Unit.Missile), 2, 10), Delivery("old-dart", Quantity.Exactly(60, Unit.Missile), 6, 6)]);

    private Scenario Read(string file) => ScenarioReader.Read(new YamlSource(file, File.ReadAllText(file)), catalogue);

    private static Delivery Delivery(string item, Quantity quantity, int first, int last) =>
        new(item, quantity, "DEU", "", new Month(2001, first), new Month(2001, last), false, $"run:ledger/delivery/{item}");
}
