using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Turns a delivery schedule into dated arrivals of the scenario's items, and says what it leaves out and why.</summary>
internal sealed class DeliveryCompiler(Scenario scenario, UnknownTable unknowns, OriginMap origins)
{
    private readonly List<UncountedDelivery> notCounted = [];

    public IReadOnlyList<UncountedDelivery> NotCounted => notCounted;

    public DatedArrival[] Compile(DeliverySchedule schedule)
    {
        var dated = new List<DatedArrival>();
        foreach (var delivery in schedule.Deliveries)
        {
            var items = Receivers(delivery);
            var first = Offset(delivery.Earliest.FirstDay);
            var last = Offset(delivery.Latest.LastDay);
            if (Refusal(delivery, items, first, last) is { } reason)
            {
                notCounted.Add(new UncountedDelivery(delivery, reason));
                continue;
            }

            dated.Add(Arrival(delivery, items, delivery.Arrived ? first : Math.Max(0, first), last));
        }

        return [.. dated];
    }

    private DatedArrival Arrival(Delivery delivery, int[] items, int first, int last)
    {
        var key = $"delivery/{delivery.Origin}/{delivery.Item}/{delivery.Earliest}";
        var number = unknowns.Add($"{key}/number", delivery.Quantity.ClampAtZero(), whole: true, assumed: false);
        var day = unknowns.Add($"{key}/day", Quantity.Between(first, last, new Unit("day")), whole: true, assumed: false);
        if (unknowns.Unknowns[number].High > ValueKind.MostRounds)
            throw new PaviseException("PAV5017", new Place(scenario.File), $"the delivery {delivery.Origin} is above {Formatter.Number(ValueKind.MostRounds)} rounds", "correct the statement it comes from");
        int[] splits = [.. Enumerable.Range(1, items.Length - 1).Select(cut => unknowns.Add($"{key}/split{(items.Length == 2 ? "" : $"-{cut}")}", Quantity.Between(0, 1, new Unit("share")), whole: false, assumed: true))];
        foreach (var item in items)
        {
            var node = origins.Item(scenario.Items[item].Id);
            origins.Add(node, delivery.Origin);
            if (first != last) origins.Add(node, StatedRules.ArrivalDay);
            if (items.Length > 1) origins.Add(node, StatedRules.GroupDelivery);
            if (delivery.Quantity.IsOpen) origins.Add(node, OpenIntervalRule.Origin);
            if (!delivery.Quantity.IsExact) origins.Add(node, StatedRules.IntervalLaw);
        }

        return new DatedArrival(items, splits, number, day);
    }

    private string? Refusal(Delivery delivery, int[] items, int first, int last)
    {
        if (items.Length == 0) return "no layer of the scenario fires it";
        if (delivery.Quantity.Unit != scenario.Items[items[0]].Unit) return $"counted in {delivery.Quantity.Unit}, not in {scenario.Items[items[0]].Unit}";
        if (last < 0) return delivery.Arrived ? "arrived before the start: it is in the stock" : "promised for months before the start and not arrived: nobody says when it will";
        return first >= scenario.HorizonDays ? "after the horizon" : null;
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
