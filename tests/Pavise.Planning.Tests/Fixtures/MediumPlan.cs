using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A generated plan of policy size: three items, two lines of which one makes two items, seven holders, fourteen orders, two years.</summary>
internal static class MediumPlan
{
    private static readonly string[] Items = ["arrow", "bolt", "tower"];

    private static readonly string[] Customers = ["BBB", "CCC", "DDD"];

    public static PlanModel Random(int seed)
    {
        var random = new Random(seed);
        var start = new Month(2025, 1);
        PlanValue Value(string name, decimal number, string unit) => new(name, Quantity.Exactly(number, new Core.Unit(unit)), $"assumption:medium/{name}");
        PlanValue Units(string item, string name, decimal number) => new(name, Quantity.Exactly(number, Names.Catalogue.Item(item)!.Unit), $"assumption:medium/{name}");
        PlanLine Line(string id, string[] items) => new(
            id, "MKR", items,
            [.. Enumerable.Range(0, 3).Select(s => new CapacityStep(start + s * 8, Units(items[0], $"{id}-{s}", random.Next(4, 12) + s * 2)))],
            null, Value($"{id}-lead", random.Next(3), "month"), []);
        PlanHolder Holder(string code) => PlanHolder.Empty(code) with
        {
            OpeningStock = [.. Items.Select(item => new ItemAmount(item, Units(item, $"stock-{code}-{item}", random.Next(5, 30))))],
            Floors = [.. Items.Select(item => new PlanFloor(item, Units(item, $"floor-{code}-{item}", random.Next(5, 15)), false, start))],
        };
        PlanHolder user = Holder("AAA") with
        {
            Needs = [.. Items.Select((item, i) => new PlanNeed(item, 1 + i % 2, start, start + 23, Units(item, $"need-{item}", random.Next(2, 6) + 0.5m)))],
        };
        PlanOrder Order(int k)
        {
            var item = Items[random.Next(3)];
            return new PlanOrder(
                $"order-{k:D2}", Customers[random.Next(3)], item, Units(item, $"quantity-{k}", random.Next(5, 40)), start + random.Next(2, 22), random.Next(1, 4),
                Value($"share-{k}", random.Next(3) * 0.5m, "share"));
        }

        PlanOrder[] orders = [.. Enumerable.Range(0, 14).Select(Order)];
        return new PlanModel(
            "medium", new Place("plans/medium.yaml", 1, 1), start, 24, [Line("line-a", ["arrow", "bolt"]), Line("line-b", ["tower"])],
            [user, .. Customers.Select(Holder)], orders,
            [.. Customers.Take(2).Select(from => new TransferPermission(from, "AAA", ["arrow", "bolt"], Value($"way-{from}", 1, "month"), null, $"assumption:medium/transfer-{from}"))],
            [], [new DiversionPermission("AAA", ["arrow", "tower"], Value("window", 9, "month"), "assumption:medium/diversion")],
            [.. Items.Select((item, i) => new ItemAmount(item, Value($"cost-{item}", 3 + i * 2, "million-usd")))], TierName.Default, [], [], Names.Catalogue);
    }
}
