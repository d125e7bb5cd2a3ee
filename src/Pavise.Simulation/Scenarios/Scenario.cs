using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>A campaign as data: who defends with what, against which raids, for how long.</summary>
/// <param name="Id">The file's name without extension; part of the identity of its values.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Name">A title for people.</param>
/// <param name="Place">The country or invented land; outcomes are totals of it.</param>
/// <param name="Start">Month whose first day is day 1.</param>
/// <param name="HorizonDays">1 to 3650.</param>
/// <param name="Items">Interceptors in the order of their first use.</param>
/// <param name="Layers">In the order in which a threat meets them.</param>
/// <param name="Magazines">One for each item.</param>
/// <param name="Stocks">One for each item.</param>
/// <param name="Resupplies">Production and other steady arrivals.</param>
/// <param name="Threats">In the order in which the classes of one day are engaged.</param>
/// <param name="Catalogue">What its names and references were checked against.</param>
public sealed record Scenario(
    string Id, string File, string Name, ScenarioPlace Place, Month Start, int HorizonDays,
    IReadOnlyList<ScenarioItem> Items, IReadOnlyList<Layer> Layers, IReadOnlyList<Magazine> Magazines,
    IReadOnlyList<NationalStock> Stocks, IReadOnlyList<Resupply> Resupplies, IReadOnlyList<Threat> Threats, Catalogue Catalogue)
{
    /// <summary>What <see cref="Within"/> calls all classes together.</summary>
    public const string AllClasses = "all";

    /// <summary>Areas of an invented land; empty when outcomes are totals of the place.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>What other theatres take of the same interceptors, in the order in which they ask.</summary>
    public IReadOnlyList<OtherTheatre> OtherTheatres { get; init; } = [];

    /// <summary>How a national stock that is too small is shared.</summary>
    public Distribution Distribution { get; init; }

    /// <summary>The width in threats up to which the 80 % interval of leakers answers the question, by class, "all" for all classes together; empty when the question names none.</summary>
    public IReadOnlyDictionary<string, double> Within { get; init; } = new Dictionary<string, double>();

    /// <summary>Files it includes, as paths below its own folder, in the order in which their entries stand.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>Values taken as known, their number by key: what a question supposes; no file says it.</summary>
    public IReadOnlyDictionary<string, decimal> Supposed { get; private init; } = new Dictionary<string, decimal>();

    /// <summary>True when the raids of some class are taken from a record.</summary>
    public bool DrawsOnRecords => Threats.Any(threat => threat.Raids is RecordedMonthRaids or RecordedDayRaids or AsRecordedRaids);

    /// <summary>The width of <see cref="Within"/> for the leakers of a class, null for all classes together; null when none is named.</summary>
    public double? WithinOf(string? threatClass) => Within.TryGetValue(threatClass ?? AllClasses, out var width) ? width : null;

    /// <summary>The same campaign with one value known to be a number; every other draw keeps its luck.</summary>
    /// <exception cref="ArgumentException">It has no such value, or it is the enemy's, which is uncertainty only.</exception>
    public Scenario Supposing(string key, decimal number) => Values().Any(value => value.Key == key && !value.Adversary)
        ? this with { Supposed = new Dictionary<string, decimal>(Supposed, StringComparer.Ordinal) { [key] = number } }
        : throw new ArgumentException($"'{key}' is no value of the defence", nameof(key));

    /// <summary>The unit costs, all in one currency.</summary>
    internal IEnumerable<ScenarioValue> UnitCosts => Stocks.Select(stock => stock.UnitCost).Concat(Threats.Select(threat => threat.UnitCost)).OfType<ScenarioValue>();

    /// <summary>The currency of its unit costs; null without any.</summary>
    internal Unit? Currency => UnitCosts.FirstOrDefault()?.Quantity.Unit;

    /// <summary>The first day of the campaign.</summary>
    public DateOnly FirstDay => Start.FirstDay;

    /// <summary>The last day of the campaign.</summary>
    public DateOnly LastDay => FirstDay.AddDays(HorizonDays - 1);

    /// <summary>Every value of the scenario, each identity once, in the order of the file.</summary>
    public IEnumerable<ScenarioValue> Values()
    {
        var all = Layers.SelectMany(layer => layer.Values())
            .Concat(Magazines.SelectMany(magazine => magazine.Values()))
            .Concat(Stocks.SelectMany(stock => stock.Values()))
            .Concat(Resupplies.Select(resupply => resupply.Rate))
            .Concat(OtherTheatres.Select(theatre => theatre.Demand))
            .Concat(Areas.SelectMany(area => area.Values()))
            .Concat(Threats.SelectMany(threat => threat.Values()));
        return all.DistinctBy(value => value.Key, StringComparer.Ordinal);
    }
}
