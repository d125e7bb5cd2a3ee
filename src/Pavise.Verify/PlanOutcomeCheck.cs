using System.Globalization;
using System.Text.Json;

namespace Pavise.Verify;

/// <summary>What a plan says of each order and holder, derived again from its variables and facts.</summary>
internal sealed class PlanOutcomeCheck(PlanProof proof, PlanEquations equations, JsonElement results)
{
    /// <summary>Sums of numbers that are printed to six decimals may be off by half a quantum.</summary>
    private static readonly ExactNumber Half = Parse("0.5"), Hundredth = Parse("0.01"), Nothing = Parse("0.0000005");

    private readonly List<string> differences = [];
    private readonly ExactNumber tolerance = proof.Quantum * Hundredth, ofSums = proof.Quantum * Half;

    /// <summary>What is stated otherwise than the variables say, in words.</summary>
    public IReadOnlyList<string> Differences()
    {
        var orders = results.GetProperty("orders").EnumerateArray().ToArray();
        Same("orders", orders.Select(order => Text(order, "order")), proof.Facts.Orders.Select(order => order.Id));
        foreach (var (shown, order) in from shown in orders join order in proof.Facts.Orders on Text(shown, "order") equals order.Id select (shown, order)) Order(shown, order);
        var holders = results.GetProperty("holders").EnumerateArray().ToArray();
        Same("holders", holders.Select(holder => $"{Text(holder, "holder")}/{Text(holder, "item")}"), equations.Kept.Select(kept => $"{kept.Holder}/{kept.Item}"));
        foreach (var holder in holders) Holder(holder, Text(holder, "holder"), Text(holder, "item"));
        return differences;
    }

    private void Order(JsonElement shown, PlanProof.Order order)
    {
        var who = $"the order {order.Id}";
        var (last, due) = (proof.Months - 1, order.Optional ? proof.Months : order.Due);
        var open = Value($"open/{order.Id}/{order.Item}", last);
        var accepted = Enumerable.Range(0, proof.Months).Select(t => Value($"accept/{order.Id}/{order.Item}", t)).ToArray();
        int[] months = [.. Enumerable.Range(0, proof.Months).Where(t => accepted[t] >= Nothing)];
        if (Text(shown, "customer") != order.Customer || Text(shown, "item") != order.Item || Text(shown, "due") != equations.MonthAt(order.Due)) Differs(who, "customer, item or month due");
        Number(who, "class", Of(shown, "class"), order.Class, tolerance);
        Number(who, "quantity", Of(shown, "quantity"), order.Quantity, tolerance);
        HandOvers(who, shown.GetProperty("handOvers").EnumerateArray().ToArray(), months, accepted);
        Delay(who, shown.GetProperty("delayMonths"), order.Optional ? 0 : open < Nothing || due > last ? Math.Max(0, (months.Length > 0 ? months[^1] : order.Due) - order.Due) : null);
        Number(who, "units late", Of(shown, "unitsLate"), due > last ? 0 : Value($"open/{order.Id}/{order.Item}", due), tolerance);
        Number(who, "units open", Of(shown, "unitsOpen"), open, tolerance);
        Number(who, "unit-months late", Of(shown, "unitMonthsLate"), Total(Enumerable.Range(0, proof.Months).Where(t => t >= due).Select(t => Value($"open/{order.Id}/{order.Item}", t))), ofSums);
        var diverted = Total(proof.Columns.Where(column => column.Key.StartsWith($"divert/{order.Id}/", StringComparison.Ordinal)).Select(column => column.Value));
        Number(who, "units diverted", Of(shown, "diverted"), diverted, ofSums);
        Number(who, "units owed", Of(shown, "owed"), diverted < open ? diverted : open, ofSums);
        Waits(who, shown.GetProperty("waits").EnumerateArray().ToArray(), [.. months.GroupBy(t => Math.Max(0, t - order.Due)).OrderBy(group => group.Key).Select(group => ((int?)group.Key, Total(group.Select(t => accepted[t]))))], due > last ? 0 : open);
    }

    private void HandOvers(string who, JsonElement[] shown, int[] months, ExactNumber[] accepted)
    {
        Same($"hand-overs of {who}", shown.Select(one => Text(one, "month")), months.Select(equations.MonthAt));
        foreach (var (one, t) in shown.Zip(months)) Number(who, "hand-over", Of(one, "quantity"), accepted[t], tolerance);
    }

    private void Delay(string who, JsonElement shown, int? months)
    {
        if ((shown.ValueKind == JsonValueKind.Null) != (months is null)) Differs(who, "delay");
        else if (months is { } stated) Number(who, "delay", Parse(shown.GetRawText()), stated, tolerance);
    }

    private void Waits(string who, JsonElement[] shown, List<(int? Months, ExactNumber Quantity)> waits, ExactNumber open)
    {
        if (open >= Nothing) waits.Add((null, open));
        if (shown.Length != waits.Count) Differs(who, "waits");
        foreach (var (one, (months, quantity)) in shown.Zip(waits))
        {
            Number(who, "units waiting", Of(one, "quantity"), quantity, ofSums);
            Delay(who, one.GetProperty("months"), months);
        }
    }

    private void Holder(JsonElement shown, string holder, string item)
    {
        var who = $"{holder}/{item}";
        ExactNumber need = 0;
        foreach (var one in proof.Facts.Holders.First(other => other.Actor == holder).Needs.Where(one => one.Item == item)) need += one.PerMonth * (one.Until - one.From + 1);
        Number(who, "need", Of(shown, "need"), need, ofSums);
        Number(who, "shortage", Of(shown, "shortage"), Sum($"short/{who}/"), ofSums);
        Number(who, "units given", Of(shown, "given"), Sum($"give/{who}/"), ofSums);
        Number(who, "units received", Of(shown, "received"), Received(holder, item), ofSums);
        var months = shown.GetProperty("months").EnumerateArray().ToArray();
        Same($"months of {who}", months.Select(month => Text(month, "month")), Enumerable.Range(0, proof.Months).Select(equations.MonthAt));
        foreach (var (t, month) in months.Take(proof.Months).Index())
        {
            Number(who, "stock", Of(month, "stock"), Value($"stock/{who}", t), tolerance);
            Number(who, "shortage of a month", Of(month, "shortage"), Total(Enumerable.Range(1, 3).Select(priority => Value($"short/{who}/{priority.ToString(CultureInfo.InvariantCulture)}", t))), tolerance);
            Number(who, "stock below the floor", Of(month, "belowFloor"), Value($"below-floor/{who}", t), tolerance);
        }
    }

    /// <summary>What reaches a holder within the plan, on its way or in training for as long as its facts say.</summary>
    private ExactNumber Received(string holder, string item)
    {
        var customers = proof.Facts.Orders.ToDictionary(order => order.Id, order => order.Customer, StringComparer.Ordinal);
        var late = proof.Facts.Holders.First(other => other.Actor == holder) is var own ? own.Transport + own.Training.GetValueOrDefault(item) : 0;
        return Total(proof.Columns.Where(column => column.Key.Split('/') is var part && part.Length > 3 && part[2] == item && part[0] switch
        {
            "accept" => customers[part[1]] == holder && equations.Month(column.Key) + late < proof.Months,
            "divert" => part[3] == holder && equations.Month(column.Key) + late < proof.Months,
            "backfill" => part[1] == holder && equations.Month(column.Key) + late < proof.Months,
            "give" => part[3] == holder,
            _ => false,
        }).Select(column => column.Value));
    }

    private void Same(string what, IEnumerable<string> shown, IEnumerable<string> proven)
    {
        if (!shown.SequenceEqual(proven, StringComparer.Ordinal)) differences.Add($"the results show other {what} than proven");
    }

    private void Number(string who, string what, ExactNumber shown, ExactNumber proven, ExactNumber by)
    {
        if ((shown - proven).Abs() > by) differences.Add($"the results show the {what} of {who} as {PlanCheck.Text(shown)}, proven is {PlanCheck.Text(proven)}");
    }

    private void Differs(string who, string what) => differences.Add($"the results show the {what} of {who} otherwise than proven");

    private ExactNumber Value(string name, int t) => proof.Columns.GetValueOrDefault(equations.Dated(name, t));

    private ExactNumber Sum(string start) => Total(proof.Columns.Where(column => column.Key.StartsWith(start, StringComparison.Ordinal)).Select(column => column.Value));

    private static ExactNumber Total(IEnumerable<ExactNumber> numbers) => numbers.Aggregate((ExactNumber)0, (sum, one) => sum + one);

    private static string Text(JsonElement parent, string key) => parent.GetProperty(key).GetString() ?? "";

    private static ExactNumber Of(JsonElement parent, string key) => Parse(parent.GetProperty(key).GetRawText());

    private static ExactNumber Parse(string text) => ExactNumber.TryParseScientific(text, out var number) ? number : throw new JsonException($"'{text}' is not a number");
}
