using System.Globalization;
using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Benchmarks.Plans;

/// <summary>An invented plan of any size: lines that are full, orders of three classes, holders with needs and floors, pairs that may give.</summary>
internal static class GeneratedPlan
{
    private static readonly Unit MonthUnit = new("month");

    /// <summary>A plan of a size; with receivers of diversions, every order but a fifth may be diverted to them and is paid back within a year.</summary>
    public static PlanModel Of(int items, int holders, int lines, int months, int orders, int pairs, int receivers = 0)
    {
        var random = new Random(20260101);
        string[] item = [.. Enumerable.Range(0, items).Select(i => Text($"item-{i:00}"))];
        string[] holder = [.. Enumerable.Range(0, holders).Select(i => Text($"H{i:00}"))];
        var start = new Month(2025, 1);
        var values = new List<PlanValue>();
        PlanValue Value(string name, decimal number, Unit unit)
        {
            values.Add(new PlanValue(name, Quantity.Exactly(number, unit), $"assumption:generated/{name}"));
            return values[^1];
        }

        PlanValue Units(string name, decimal number) => Value(name, number, Unit.Missile);
        var catalogue = new Catalogue([], [.. item.Select(id => new Item(id, id, ItemKind.Interceptor, null, Unit.Missile, [], [], []))], [], [], [], [], []);
        PlanLine[] made = [.. Enumerable.Range(0, lines).Select(l =>
        {
            string[] makes = [.. Enumerable.Range(0, 2).Select(k => item[(l + k * 3) % items]).Distinct().Order(StringComparer.Ordinal)];
            return new PlanLine(Text($"line-{l:00}"), holder[0], makes, [.. Enumerable.Range(0, 3).Select(s => new CapacityStep(start + s * (months / 3), Units(Text($"capacity-{l}-{s}"), random.Next(15, 40) + s * 5)))],
                null, Value(Text($"lead-{l}"), random.Next(1, 4), MonthUnit), []);
        })];
        PlanHolder[] held = [.. holder.Select((code, h) => PlanHolder.Empty(code) with
        {
            OpeningStock = [.. item.Select(i => new ItemAmount(i, Units($"stock-{code}-{i}", random.Next(0, 60))))],
            Needs = [.. item.Select((i, k) => new PlanNeed(i, 1 + (h + k) % 3, start, start + (months - 1), Units($"need-{code}-{i}", random.Next(0, 5) + 0.25m * random.Next(4))))],
            Floors = [.. item.Select(i => new PlanFloor(i, Units($"floor-{code}-{i}", random.Next(0, 30)), false, start))],
            TransportMonths = Value($"transport-{code}", random.Next(0, 3), MonthUnit),
        })];
        PlanOrder[] ordered = [.. Enumerable.Range(0, orders).Select(k => new PlanOrder(
            Text($"order-{k:000}"), holder[random.Next(holders)], item[random.Next(items)], Units($"quantity-{k}", random.Next(20, 150)), start + random.Next(3, months), random.Next(1, 4), receivers == 0 || k % 5 == 0 ? null : Value($"share-{k}", 0.5m + 0.25m * (k % 3), new Unit("share"))))];
        TransferPermission[] given = [.. Enumerable.Range(0, pairs).Select(p => (From: p % holders, To: (p * 7 + 3 + p / holders) % holders)).Where(pair => pair.From != pair.To).Distinct()
            .Select(pair => new TransferPermission(holder[pair.From], holder[pair.To], item, Value(Text($"way-{pair.From}-{pair.To}"), random.Next(0, 3), MonthUnit), null, "assumption:generated/transfer"))];
        DiversionPermission[] diverted = [.. holder.Take(receivers).Select(to => new DiversionPermission(to, item, Value($"window-{to}", 12, MonthUnit), "assumption:generated/diversion"))];
        ItemAmount[] costs = [.. item.Select(i => new ItemAmount(i, Value($"cost-{i}", random.Next(1, 9), Unit.Usd)))];
        return new PlanModel("generated", new Place("generated"), start, months, made, held, ordered, given, [], diverted, costs, TierName.Default, values, [], catalogue);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
