using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads what other theatres ask for.</summary>
/// <param name="root">The scenario.</param>
/// <param name="values">Reads values.</param>
/// <param name="defence">What is fired, and from which stock.</param>
internal sealed class TheatreReader(YamlView root, ScenarioValueReader values, DefenceReader defence)
{
    /// <summary>The words for what a theatre takes from, in the order in which it asks.</summary>
    public static IReadOnlyList<(string Word, TheatreSource Source)> Sources { get; } =
        [("resupply", TheatreSource.Resupply), ("deliveries", TheatreSource.Deliveries), ("stock", TheatreSource.Stock)];

    private readonly HashSet<(string, string)> seen = [];

    /// <summary>Every entry under <c>other-theatres</c>.</summary>
    public IReadOnlyList<OtherTheatre> Read() => [.. root.List("other-theatres").Select(Read)];

    private OtherTheatre Read(YamlView view)
    {
        view.KnowOnly("name", "item", "demand", "takes-from", "from", "until");
        var name = view.Text("name");
        if (name.Contains('/', StringComparison.Ordinal)) view.Error("PAV5217", "name", $"the name '{name}' holds a slash", "write it without");
        var item = defence.ItemOf(view);
        if (defence.Items.All(own => own.Id != item.Id)) view.Error("PAV5012", "item", $"no layer fires '{item.Id}'", "remove the entry or add a layer");
        if (!seen.Add((name, item.Id))) view.Error("PAV5011", "name", $"'{name}' asks for '{item.Id}' twice", "merge the two");
        var sources = TakesFrom(view);
        if (sources.HasFlag(TheatreSource.Stock) && defence.Stocks.Any(stock => stock.Item == item.Id && stock.Rounds is null))
            view.Error("PAV5217", "takes-from", $"the stock of '{item.Id}' is without limit, so nothing can be taken from it", "leave out 'stock', or state the rounds");
        var (from, until) = DefenceReader.MonthsOf(view, "the demand");
        return new OtherTheatre(name, item.Id, values.Read(view, "demand", $"other-theatres/{name}/{item.Id}", ValueKind.RoundsPerMonth(item.Unit)), sources, from, until);
    }

    private static TheatreSource TakesFrom(YamlView view)
    {
        if (!view.Has("takes-from")) return TheatreSource.Resupply | TheatreSource.Deliveries;
        var (all, entries) = (TheatreSource.None, view.List("takes-from"));
        foreach (var entry in entries)
        {
            var found = Sources.FirstOrDefault(source => source.Word == entry.Scalar).Source;
            if (found == TheatreSource.None) entry.Error("PAV5217", null, $"nothing is taken from '{entry.Scalar}'", $"use {string.Join(", ", Sources.Select(source => source.Word))}");
            all |= found;
        }

        if (entries.Count == 0) view.Error("PAV5217", "takes-from", "the theatre takes from nothing", "name what it takes from, or remove the entry");
        return all;
    }
}
