using System.Text.Json;

namespace Pavise.Verify;

/// <summary>The numbers that a plan says it used, against the facts of its proof and against the intervals they are said to come from.</summary>
/// <remarks>A number's name is its path in the plan file. Leads and ways round up, windows round down. The ends of an interval around a best value stand in the file alone.</remarks>
internal sealed class PlanNumberCheck(PlanProof proof, PlanEquations equations, JsonElement results)
{
    private const string Subject = "the numbers of the plan";

    private static readonly ExactNumber Half = Parse("0.5"), Hundredth = Parse("0.01");

    private readonly ExactNumber tolerance = proof.Quantum * Hundredth;
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly List<string> differences = [];

    /// <summary>How a number stands in the facts: as it is, rounded up or rounded down to whole months.</summary>
    private enum Rounding
    {
        None,
        Up,
        Down,
    }

    private readonly record struct Fact(ExactNumber Value, Rounding Rounding, bool Optional);

    /// <summary>What is stated otherwise than the facts say, in words. A plan that shows none may have been made without a file, which only a re-solve can tell.</summary>
    public IReadOnlyList<string> Differences()
    {
        var shown = results.GetProperty("numbers").EnumerateArray().ToArray();
        if (shown.Length == 0) return [];
        Lines();
        Holders();
        Orders();
        Permissions();
        Money();
        string[] names = [.. shown.Select(number => number.GetProperty("name").GetString()!)];
        if (!names.SequenceEqual(names.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), StringComparer.Ordinal)) differences.Add($"{Subject} are not in the order of name, each once");
        foreach (var (number, name) in shown.Zip(names)) Number(number, name);
        foreach (var name in facts.Where(fact => !fact.Value.Optional && !fact.Value.Value.IsZero).Select(fact => fact.Key).Except(names, StringComparer.Ordinal)) differences.Add($"{Subject} lack {name}");
        return differences;
    }

    private void Number(JsonElement number, string name)
    {
        var (used, quantity) = (Of(number, "used")!.Value, number.GetProperty("quantity"));
        var (low, best, high) = (Of(quantity, "low"), Of(quantity, "best"), Of(quantity, "high"));
        var central = best ?? (low is { } a && high is { } b ? (a + b) * Half : low ?? high);
        if (central is not { } middle || (used - middle).Abs() > tolerance || low > (best ?? high) || best > high || (low == high && best != low)) differences.Add($"the number {name} is not the one its interval gives");
        // Named values are used under the names of others.
        if (name.StartsWith("values/", StringComparison.Ordinal)) return;
        if (!facts.TryGetValue(name, out var fact)) differences.Add($"{name} is no number of these facts");
        else if (!Fits(used, fact)) differences.Add($"the number {name} is shown as {PlanCheck.Text(used)}, the facts use {PlanCheck.Text(fact.Value)}");
    }

    private bool Fits(ExactNumber used, Fact fact) => fact.Rounding switch
    {
        Rounding.Up => used <= fact.Value && used > fact.Value - 1,
        Rounding.Down => used >= fact.Value && used < fact.Value + 1,
        _ => (used - fact.Value).Abs() <= tolerance,
    };

    private void Lines()
    {
        foreach (var line in proof.Facts.Lines)
        {
            var before = (ExactNumber)0;
            foreach (var (t, capacity) in line.Capacity.Index())
            {
                Add($"lines/{line.Id}/capacity/{equations.MonthAt(t)}", capacity, optional: (capacity - before).IsZero);
                before = capacity;
            }

            Add($"lines/{line.Id}/ramp", line.Ramp);
            Add($"lines/{line.Id}/lead-months", line.Lead, Rounding.Up);
            // Units under way are told without their line.
            foreach (var units in proof.Facts.UnderWay.Where(units => line.Items.Contains(units.Item, StringComparer.Ordinal))) Add($"lines/{line.Id}/under-way/{units.Item}/{equations.MonthAt(units.Month)}", units.Number, optional: true);
        }

        foreach (var one in proof.Facts.Expansions)
        {
            Add($"expansions/{one.Id}/adds-per-month", one.Adds);
            Add($"expansions/{one.Id}/lead-months", one.Lead, Rounding.Up);
            Add($"expansions/{one.Id}/cost", one.Cost);
        }
    }

    private void Holders()
    {
        foreach (var holder in proof.Facts.Holders)
        {
            var path = $"holders/{holder.Actor}";
            Add($"{path}/transport-months", holder.Transport, Rounding.Up);
            foreach (var (item, months) in holder.Training) Add($"{path}/training-months/{item}", months, Rounding.Up);
            foreach (var stock in holder.Stock) Add($"{path}/opening-stock/{stock.Item}", stock.Number);
            foreach (var receipt in holder.Receipts) Add($"{path}/receipts/{receipt.Item}/{equations.MonthAt(receipt.Month)}", receipt.Number);
            foreach (var need in holder.Needs) Add($"{path}/needs/{need.Item}/{need.Class}/{equations.MonthAt(need.From)}", need.PerMonth);
            foreach (var floor in holder.Floors) Add($"{path}/floors/{floor.Item}/{equations.MonthAt(floor.From)}", floor.Number);
        }
    }

    private void Orders()
    {
        foreach (var order in proof.Facts.Orders)
        {
            Add($"orders/{order.Whole}/divertible-share", order.Share);
            Add(order.Id == order.Whole ? $"orders/{order.Id}/quantity" : $"orders/{order.Whole}/slots/{order.Id[(order.Whole.Length + 1)..]}", order.Quantity);
        }
    }

    private void Permissions()
    {
        foreach (var one in proof.Facts.Transfers)
        {
            var path = $"transfers/{one.From}-{one.To}-{string.Join('+', one.Items)}";
            Add($"{path}/transport-months", one.Transport, Rounding.Up);
            Add($"{path}/at-most", one.AtMost);
            Add($"{path}/backfill-months", one.Backfill, Rounding.Down);
        }

        foreach (var one in proof.Facts.Diversions) Add($"diversions/{one.To}-{string.Join('+', one.Items)}/pay-back-months", one.Window, Rounding.Down);
    }

    private void Money()
    {
        foreach (var (item, cost) in proof.Facts.Costs) Add($"unit-costs/{item}", cost);
        foreach (var one in proof.Facts.Budgets) Add($"budgets/{one.Id}/amount", one.Amount);
        // How protection answers is no fact of the file; of how many rounds it was asked is.
        foreach (var one in proof.Facts.Protection ?? []) Add($"protection/{one.Item}", one.Slices.Aggregate((ExactNumber)0, (sum, slice) => sum + slice.Rounds), Rounding.Down);
        foreach (var one in proof.Facts.Requirements) Add($"requirements/{one.Id}/at-most", one.AtMost);
    }

    private void Add(string name, ExactNumber? value, Rounding rounding = Rounding.None, bool optional = false) => facts[name] = new Fact(value ?? 0, rounding, optional);

    private static ExactNumber? Of(JsonElement parent, string key) => parent.GetProperty(key) is { ValueKind: not JsonValueKind.Null } value ? Parse(value.GetRawText()) : null;

    private static ExactNumber Parse(string text) => ExactNumber.TryParseScientific(text, out var number) ? number : throw new JsonException($"'{text}' is not a number");
}
