using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Turns a delivery schedule into dated arrivals of the scenario's items and fire units, and says what it leaves out and why.</summary>
internal sealed class DeliveryCompiler(Scenario scenario, UnknownTable unknowns, OriginMap origins)
{
    /// <summary>Units that mean a whole fire unit.</summary>
    private static readonly string[] WholeUnits = ["system", "fire-unit", "battery"];
    private readonly List<UncountedDelivery> notCounted = [];

    public IReadOnlyList<UncountedDelivery> NotCounted => notCounted;

    public (DatedArrival[] Rounds, UnitArrival[] Units) Compile(DeliverySchedule schedule)
    {
        var (dated, units) = (new List<DatedArrival>(), new List<UnitArrival>());
        foreach (var delivery in schedule.Deliveries)
        {
            var items = Receivers(delivery);
            var fired = items.Length == 0 ? FiredByUnits(delivery.Item) : [];
            var (first, last) = (Offset(delivery.Earliest.FirstDay), Offset(delivery.Latest.LastDay));
            if ((fired.Length > 0 ? RefusalOfUnits(delivery, fired) : Refusal(delivery, items)) is { } what) notCounted.Add(new UncountedDelivery(delivery, what));
            else if (RefusalOfDays(delivery, first, last, fired.Length > 0) is { } when) notCounted.Add(new UncountedDelivery(delivery, when));
            else if (fired.Length > 0) units.Add(Units(delivery, fired, delivery.Arrived ? first : Math.Max(0, first), last));
            else dated.Add(Arrival(delivery, items, delivery.Arrived ? first : Math.Max(0, first), last));
        }

        return ([.. dated], [.. units]);
    }

    private UnitArrival Units(Delivery delivery, int[] items, int first, int last)
    {
        var (_, number, day) = Drawn(delivery, first, last, (int)ValueKind.FireUnits.Most!.Value, "fire units");
        foreach (var item in items)
        {
            Note(delivery, item, first != last);
            origins.Add(origins.Item(scenario.Items[item].Id), StatedRules.UnitDelivery);
        }

        return new UnitArrival(items, number, day);
    }

    /// <summary>The unknowns of a delivery: its number and its day.</summary>
    private (string Key, int Number, int Day) Drawn(Delivery delivery, int first, int last, int most, string what)
    {
        var key = $"delivery/{delivery.Origin}/{delivery.Item}/{delivery.Earliest}";
        var number = unknowns.Add($"{key}/number", delivery.Quantity.ClampAtZero(), whole: true, assumed: false);
        var day = unknowns.Add($"{key}/day", Quantity.Between(first, last, new Unit("day")), whole: true, assumed: false);
        if (unknowns.Unknowns[number].High > most)
            throw new PaviseException("PAV5017", new Place(scenario.File), $"the delivery {delivery.Origin} is above {Formatter.Number(most)} {what}", "correct the statement it comes from");
        return (key, number, day);
    }

    private DatedArrival Arrival(Delivery delivery, int[] items, int first, int last)
    {
        var (key, number, day) = Drawn(delivery, first, last, ValueKind.MostRounds, "rounds");
        int[] splits = [.. Enumerable.Range(1, items.Length - 1).Select(cut => unknowns.Add($"{key}/split{(items.Length == 2 ? "" : $"-{cut}")}", Quantity.Between(0, 1, new Unit("share")), whole: false, assumed: true))];
        foreach (var item in items)
        {
            Note(delivery, item, first != last);
            if (items.Length > 1) origins.Add(origins.Item(scenario.Items[item].Id), StatedRules.GroupDelivery);
        }

        return new DatedArrival(items, splits, number, day);
    }

    private void Note(Delivery delivery, int item, bool anyDay)
    {
        var node = origins.Item(scenario.Items[item].Id);
        origins.Add(node, delivery.Origin);
        if (anyDay) origins.Add(node, StatedRules.ArrivalDay);
        if (delivery.Quantity.IsOpen) origins.Add(node, OpenIntervalRule.Origin);
        if (!delivery.Quantity.IsExact) origins.Add(node, StatedRules.IntervalLaw);
    }

    private string? Refusal(Delivery delivery, int[] items)
    {
        if (items.Length == 0) return "no layer of the scenario fires it";
        return delivery.Quantity.Unit == scenario.Items[items[0]].Unit ? null : $"counted in {delivery.Quantity.Unit}, not in {scenario.Items[items[0]].Unit}";
    }

    private string? RefusalOfUnits(Delivery delivery, int[] items)
    {
        if (!WholeUnits.Contains(delivery.Quantity.Unit.Symbol, StringComparer.Ordinal)) return $"counted in {delivery.Quantity.Unit}, not in whole fire units";
        foreach (var item in items)
        {
            var counted = FireUnitsOf(item).ToArray();
            if (counted.Length == 0) return $"no area has fire units of {scenario.Items[item].Id}";
            if (counted.FirstOrDefault(value => !WholeUnits.Contains(value.Quantity.Unit.Symbol, StringComparer.Ordinal)) is { } other)
                return $"the fire units of {scenario.Items[item].Id} are counted in {other.Quantity.Unit}";
        }

        return null;
    }

    private string? RefusalOfDays(Delivery delivery, int first, int last, bool units)
    {
        if (last < 0) return !delivery.Arrived ? "promised for months before the start and not arrived: nobody says when it will" : units ? "arrived before the start: it is among the fire units" : "arrived before the start: it is in the stock";
        return first >= scenario.HorizonDays ? "after the horizon" : null;
    }

    private IEnumerable<ScenarioValue> FireUnitsOf(int item) => scenario.Areas.Count == 0
        ? new[] { scenario.Magazines[item].FireUnits }.OfType<ScenarioValue>()
        : scenario.Areas.SelectMany(area => area.Units).Where(units => units.Item == scenario.Items[item].Id).Select(units => units.FireUnits);

    /// <summary>The items that one kind of fire unit fires; none for a group whose members fire different ones, of which nobody says how many are which.</summary>
    private int[] FiredByUnits(string system)
    {
        IEnumerable<string> Users(int item) => (scenario.Catalogue.Item(scenario.Items[item].Id)?.UsedBy ?? []).Where(user => scenario.Catalogue.IsA(user, system) || scenario.Catalogue.IsA(system, user));
        int[] items = [.. Enumerable.Range(0, scenario.Items.Count).Where(item => Users(item).Any())];
        return items.Length > 0 && Users(items[0]).Any(user => items.All(item => Users(item).Contains(user))) ? items : [];
    }

    private int Offset(DateOnly day) => day.DayNumber - scenario.FirstDay.DayNumber;

    /// <summary>Of a shared number every item that shares it receives; a system stands for what it fires when rounds are counted.</summary>
    private int[] Receivers(Delivery delivery) => delivery.Joint.Count == 0
        ? Receivers(delivery.Item)
        : [.. delivery.Joint.SelectMany(item => Receivers(item) is { Length: > 0 } own ? own : FiredBy(item)).Distinct().Order()];

    private IEnumerable<int> FiredBy(string system) => Enumerable.Range(0, scenario.Items.Count)
        .Where(i => scenario.Catalogue.Item(scenario.Items[i].Id)?.UsedBy.Any(user => scenario.Catalogue.IsA(user, system)) == true);

    /// <summary>The item itself, else the nearest item above it, else all items below it.</summary>
    private int[] Receivers(string item)
    {
        for (var at = item; at is not null; at = scenario.Catalogue.Item(at)?.Parent)
        {
            for (var i = 0; i < scenario.Items.Count; i++)
            {
                if (scenario.Items[i].Id == at) return [i];
            }
        }

        return [.. Enumerable.Range(0, scenario.Items.Count).Where(i => scenario.Catalogue.IsA(scenario.Items[i].Id, item))];
    }
}
