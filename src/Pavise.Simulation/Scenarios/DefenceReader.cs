using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads the defender's side of a scenario: items, layers, magazines, stock and resupply.</summary>
internal sealed class DefenceReader
{
    private readonly YamlView root;
    private readonly Catalogue catalogue;
    private readonly ScenarioValueReader values;
    private readonly bool real;
    private readonly Dictionary<string, ScenarioItem> invented = new(StringComparer.Ordinal);
    private readonly InheritedDoctrine side;
    private readonly Dictionary<string, int> entriesOf = new(StringComparer.Ordinal);

    public DefenceReader(YamlView root, Catalogue catalogue, ScenarioValueReader values, bool real)
    {
        (this.root, this.catalogue, this.values, this.real) = (root, catalogue, values, real);
        foreach (var view in root.List("items")) Invent(view);
        if (root.List("layers").Count == 0) root.Error("PAV5015", "layers", "the scenario has no layers", "add at least one under 'layers:'");
        side = InheritedDoctrine.Read(root, "", catalogue, values, ValueKind.AnyRounds);
        Layers = [.. root.List("layers").Select(ReadLayer)];
        Items = [.. Layers.Select(layer => layer.Item).Distinct(StringComparer.Ordinal).Select(Find).OfType<ScenarioItem>()];
        side.CheckReserves(root, catalogue, Layers, Items);
        Magazines = Each("magazines", "a magazine", ReadMagazine, magazine => magazine.Item);
        Stocks = Each("stock", "a stock", ReadStock, stock => stock.Item);
        Resupplies = [.. root.List("resupply").Select(ReadResupply)];
    }

    public IReadOnlyList<ScenarioItem> Items { get; }

    public IReadOnlyList<Layer> Layers { get; }

    public IReadOnlyList<Magazine> Magazines { get; }

    public IReadOnlyList<NationalStock> Stocks { get; }

    public IReadOnlyList<Resupply> Resupplies { get; }

    /// <summary>The class a map names; PAV5002 when the catalogue has none of that name.</summary>
    public static string ClassOf(YamlView view, Catalogue catalogue)
    {
        var name = view.Text("class");
        CheckClass(view, "class", name, catalogue);
        return name;
    }

    internal static void CheckClass(YamlView view, string key, string name, Catalogue catalogue)
    {
        if (name.Length > 0 && !catalogue.Threats.Any(threat => threat.Id == name))
            view.Error("PAV5002", key, $"there is no threat class '{name}'", $"use one of {string.Join(", ", catalogue.Threats.Select(threat => threat.Id))}");
    }

    private void Invent(YamlView view)
    {
        view.KnowOnly("id", "name", "unit");
        var item = view.Text("id");
        if (real) view.Error("PAV5003", null, $"a real country has no invented item '{item}'", "use items of the catalogue");
        if (catalogue.Item(item) is not null) view.Error("PAV5011", "id", $"'{item}' is an item of the catalogue", "choose another id");
        var unit = view.TextOrNull("unit") ?? "missile";
        if (!invented.TryAdd(item, new ScenarioItem(item, view.Text("name"), unit == "missile" ? Unit.Missile : new Unit("round"), true)))
            view.Error("PAV5011", "id", $"item '{item}' stands twice", "remove one");
        if (unit is not ("missile" or "round")) view.Error("PAV5006", "unit", $"the unit is {unit}, not missile or round", "correct the unit");
    }

    private ScenarioItem? Find(string id) => invented.TryGetValue(id, out var own) ? own
        : catalogue.Item(id) is { } item ? new ScenarioItem(id, item.Name, item.Unit, false) : null;

    /// <summary>The item a map names; PAV5001 when unknown, PAV5020 when it is nothing one fires.</summary>
    internal ScenarioItem ItemOf(YamlView view)
    {
        var id = view.Text("item");
        if (Find(id) is not { } item)
        {
            if (id.Length > 0) view.Error("PAV5001", "item", $"there is no item '{id}'", "use an item of the catalogue; `pavise catalogue list` shows them");
            return new ScenarioItem(id, id, Unit.Missile, true);
        }

        var fired = item.Invented || catalogue.Item(id)!.Kind == ItemKind.Interceptor || catalogue.IsA(id, "interceptor");
        if (!fired) view.Error("PAV5020", "item", $"'{id}' is not an interceptor", "name what is fired, not what fires it");
        return item;
    }

    private Layer ReadLayer(YamlView view)
    {
        view.KnowOnly("item", "salvo", "looks", "doctrine", "miss-judged-kill", "kill-judged-miss", "engages");
        var item = ItemOf(view);
        var path = Named("layers", item.Id);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var engages = view.List("engages").Select(entry =>
        {
            entry.KnowOnly("class", "kill-probability", "coverage", "reserve");
            var name = ClassOf(entry, catalogue);
            if (!seen.Add(name)) entry.Error("PAV5011", "class", $"class '{name}' stands twice in this layer", "merge the two");
            var place = $"{path}/{name}";
            return new EngagedClass(name, values.Read(entry, "kill-probability", place, ValueKind.Probability),
                values.ReadOrNull(entry, "coverage", place, ValueKind.Probability), values.ReadOrNull(entry, "reserve", place, ValueKind.Rounds(item.Unit)) ?? side.Reserves.GetValueOrDefault(name));
        }).ToArray();
        if (engages.Length == 0) view.Error("PAV5015", "engages", "the layer engages no class", "add at least one under 'engages:'");
        return new Layer(item.Id, view.Whole("salvo", 1, 8, side.Salvo ?? 1), view.Whole("looks", 1, 8, side.Looks ?? 1), DoctrineOf(view),
            values.ReadOrNull(view, "miss-judged-kill", path, ValueKind.Probability),
            values.ReadOrNull(view, "kill-judged-miss", path, ValueKind.Probability), engages);
    }

    /// <summary>Layers and resupplies are named by their item, a second one of the same item by its number, so that one put in front does not rename the rest.</summary>
    private string Named(string what, string item)
    {
        var path = $"{what}/{item}";
        var number = entriesOf[path] = entriesOf.GetValueOrDefault(path) + 1;
        return number == 1 ? path : FormattableString.Invariant($"{path}/{number}");
    }

    private static Doctrine DoctrineOf(YamlView view) => view.OneOf("doctrine", "PAV5024", "no doctrine", "use until-empty or even-spread; salvo and looks make it shoot-look-shoot",
        ("until-empty", Doctrine.UntilEmpty), ("even-spread", Doctrine.EvenSpread));

    private Magazine ReadMagazine(YamlView view)
    {
        view.KnowOnly("item", "fire-units", "ready-rounds", "reload-per-day", "channels", "transport-days", "failure-per-day", "repair-crews", "repair-days", "exposure-factor");
        var item = ItemOf(view);
        var path = $"magazines/{item.Id}";
        var inAreas = root.Has("areas") && !real;
        if (inAreas && view.Has("fire-units")) view.Error("PAV5203", "fire-units", "fire units stand both here and in areas", "remove one of them");
        if (view.Has("repair-crews") != view.Has("repair-days")) view.Error("PAV1103", null, "'repair-crews' and 'repair-days' need each other", "add the other");
        return new Magazine(item.Id, inAreas ? null : values.Read(view, "fire-units", path, ValueKind.FireUnits),
            values.Read(view, "ready-rounds", path, ValueKind.Rounds(item.Unit)), values.Read(view, "reload-per-day", path, ValueKind.RoundsPerDay(item.Unit)))
        {
            Channels = values.ReadOrNull(view, "channels", path, ValueKind.Channels),
            TransportDays = values.ReadOrNull(view, "transport-days", path, ValueKind.TransportDays),
            FailurePerDay = values.ReadOrNull(view, "failure-per-day", path, ValueKind.Probability),
            RepairCrews = values.ReadOrNull(view, "repair-crews", path, ValueKind.Crews),
            RepairDays = values.ReadOrNull(view, "repair-days", path, ValueKind.RepairDays),
            ExposureFactor = values.ReadOrNull(view, "exposure-factor", path, ValueKind.Probability),
        };
    }

    private NationalStock ReadStock(YamlView view)
    {
        view.KnowOnly("item", "rounds", "unlimited", "floor", "unit-cost");
        var item = ItemOf(view);
        var unlimited = view.Flag("unlimited");
        if (unlimited && real) view.Error("PAV5003", "unlimited", "a real country has no unlimited stock", "write 'rounds:' with bounds and origin");
        var path = $"stock/{item.Id}";
        return new NationalStock(item.Id, unlimited ? null : values.Read(view, "rounds", path, ValueKind.Rounds(item.Unit)))
        {
            Floor = values.ReadOrNull(view, "floor", path, ValueKind.Rounds(item.Unit)),
            UnitCost = values.ReadOrNull(view, "unit-cost", path, ValueKind.Money),
        };
    }

    private Resupply ReadResupply(YamlView view)
    {
        view.KnowOnly("item", "rate", "from", "until");
        var item = ItemOf(view);
        if (Items.All(own => own.Id != item.Id)) view.Error("PAV5012", "item", $"no layer fires '{item.Id}'", "remove the resupply or add a layer");
        var (from, until) = MonthsOf(view, "the resupply");
        return new Resupply(item.Id, values.Read(view, "rate", Named("resupply", item.Id), ValueKind.RoundsPerMonth(item.Unit)), from, until);
    }

    /// <summary>The first and last month of a flow of rounds; PAV5025 when it ends before it begins.</summary>
    internal static (Month? From, Month? Until) MonthsOf(YamlView view, string what)
    {
        Month? from = view.Has("from") ? view.MonthOf("from") : null;
        Month? until = view.Has("until") ? view.MonthOf("until") : null;
        if (until < from) view.Error("PAV5025", "until", $"{what} ends before it begins", "correct the months");
        return (from, until);
    }

    /// <summary>The entries of a list that must hold each fired item exactly once, in the order of the items.</summary>
    private T[] Each<T>(string key, string what, Func<YamlView, T> read, Func<T, string> itemOf)
        where T : class
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var view in root.List(key))
        {
            var entry = read(view);
            var item = itemOf(entry);
            if (!found.TryAdd(item, entry)) view.Error("PAV5011", "item", $"item '{item}' has {what} twice", "merge the two");
            if (Items.All(own => own.Id != item)) view.Error("PAV5012", "item", $"no layer fires '{item}'", $"remove {what} or add a layer");
        }

        foreach (var item in Items.Where(item => !found.ContainsKey(item.Id)))
            root.Error("PAV5012", key, $"item '{item.Id}' has not {what}", $"add it under '{key}:'");
        return [.. Items.Where(item => found.ContainsKey(item.Id)).Select(item => found[item.Id])];
    }
}
