using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pavise.Planning;

/// <summary>Writes what a checker needs to judge a plan by itself: the facts as used, every variable, every tier with its dual values.</summary>
internal static class PlanProof
{
    private const int Digits = 9;

    /// <summary>The least change of an entry that the checker is sure to refuse; sums may be off by a hundredth of it.</summary>
    private const decimal Quantum = 0.001m;

    public static JsonObject Of(PlanProgram program, Lexicographic run) => new()
    {
        ["schema"] = "pavise/plan-proof/1",
        ["months"] = program.Model.Months,
        ["start"] = program.Model.Start.ToString(),
        ["quantum"] = Quantum,
        ["facts"] = Facts(program),
        ["columns"] = Map(Enumerable.Range(0, program.Columns.Count).Select(i => (program.Linear.Columns[i].Name, Rounded(run.Values[i])))),
        ["tiers"] = new JsonArray([.. run.Tiers.DistinctBy(tier => tier.Tier.Name, StringComparer.Ordinal).Select(tier => (JsonNode)new JsonObject
        {
            ["name"] = tier.Tier.Name,
            ["value"] = Rounded(tier.Tier.ValueOf(run.Values)),
            ["duals"] = Map(tier.Duals.Select((dual, i) => (program.Rows[i].Name, Rounded(dual)))),
        })]),
    };

    private static JsonObject Facts(PlanProgram program)
    {
        var model = program.Model;
        int At(Core.Month month) => model.IndexOf(month);
        return new JsonObject
        {
            ["lines"] = List(model.Lines, line => new { line.Id, line.Maker, line.Items, line.Lead, Capacity = Enumerable.Range(0, model.Months).Select(t => line.Capacity.LastOrDefault(step => At(step.From) <= t)?.PerMonth.Used ?? 0), Ramp = line.RampPerMonth?.Used }),
            ["underWay"] = List(model.Lines.SelectMany(line => line.UnderWay), units => new { units.Item, Month = At(units.Month), Number = units.Amount.Used }),
            ["expansions"] = List(model.Expansions, one => new { one.Id, one.Line, Adds = one.PerMonth.Used, one.Lead, Cost = one.Cost?.Used ?? 0, From = At(one.From) }),
            ["holders"] = List(model.Holders, holder => Holder(model, holder)),
            ["orders"] = List(model.Orders, order => new { order.Id, order.Whole, order.Customer, order.Item, Quantity = order.Quantity.Used, Due = At(order.Due), order.Class, Share = order.DivertibleShare?.Used ?? 0, order.Optional }),
            ["transfers"] = List(model.Transfers, one => new
            {
                one.From, one.To, one.Items, one.Transport, AtMost = one.AtMost?.Used, Backfill = one.Window,
                Forbidden = one.Items.Where(item => model.ForbiddenTransfers.Any(ban => ban.Forbids(one.From, one.To, item))),
            }),
            ["diversions"] = List(model.Diversions, one => new { one.To, one.Items, one.Window }),
            ["costs"] = Map(model.UnitCosts.Select(cost => (cost.Item, cost.Amount.Used))),
            ["budgets"] = List(model.Budgets, one => new { one.Id, From = At(one.From), Until = At(one.Until), Amount = one.Amount.Used, one.Pays }),
            ["fairness"] = List(model.Fairness, one => new { one.Id, one.Item, one.Members }),
            ["requirements"] = List(model.Requirements, one => new { one.Id, one.Tier, one.Order, one.Holder, one.Item, By = one.By is { } by ? At(by) : (int?)null, AtMost = one.AtMost?.Used ?? 0 }),
            ["previous"] = model.Previous is { } previous ? new JsonObject { ["frozen"] = previous.Frozen, ["decisions"] = Map(Before(program)) } : null,
            ["protection"] = List(new PlanProtectionSlices(model).GroupBy(one => (one.Slice.Item, one.Slice.From, one.Slice.Until)), span => new
            {
                model.Protection!.Receiver, span.Key.Item, From = At(span.Key.From), Until = At(span.Key.Until),
                Expected = model.Response!.Expected.Within(span.Key.Item, span.Key.From, span.Key.Until), Slices = span.Select(one => new { one.Slice.Rounds, one.Slice.Avoided, one.Slice.Error }),
            }),
            ["wholeItems"] = List(model.WholeItems, item => item),
        };
    }

    private static object Holder(PlanModel model, PlanHolder holder) => new
    {
        holder.Actor, holder.Transport, Training = holder.Training.ToDictionary(one => one.Item, one => holder.TrainingOf(one.Item)),
        Stock = holder.OpeningStock.Select(stock => new { stock.Item, Month = 0, Number = stock.Amount.Used }),
        Receipts = holder.Receipts.Select(receipt => new { receipt.Item, Month = model.IndexOf(receipt.Month), Number = receipt.Amount.Used }),
        Needs = holder.Needs.Select(need => new { need.Item, need.Class, From = model.IndexOf(need.From), Until = model.IndexOf(need.Until), PerMonth = need.PerMonth.Used }),
        Floors = holder.Floors.Select(floor => new { floor.Item, From = model.IndexOf(floor.From), Number = floor.Amount.Used, floor.Hard }),
        Exempt = holder.Exemption is not null,
    };

    /// <summary>What the plan before decided, as the rows of this one hold it.</summary>
    private static IEnumerable<(string, decimal)> Before(PlanProgram program) =>
        program.Linear.Rows.Where(row => row.Name.StartsWith("frozen/", StringComparison.Ordinal) || row.Name.StartsWith("more/", StringComparison.Ordinal))
            .Select(row => (row.Name[(row.Name.IndexOf('/', StringComparison.Ordinal) + 1)..], Rounded(row.Upper)));

    private static decimal Rounded(double value) => Math.Abs(value) < 1e-10 ? 0 : decimal.Parse(((decimal)Math.Round(value, Digits)).ToString("0.#########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static JsonArray List<T>(IEnumerable<T> list, Func<T, object> form) => new([.. list.Select(one => JsonSerializer.SerializeToNode(form(one), Core.PaviseJson.Options))]);

    private static JsonObject Map(IEnumerable<(string Name, decimal Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (name, value) in entries.Where(entry => entry.Value != 0)) map[name] = value;
        return map;
    }
}
