using System.Globalization;
using System.Text.Json;

namespace Pavise.Verify;

/// <summary>What people read of a plan, derived again from its proof: tiers, binding rows, decisions, the words of the order.</summary>
internal sealed class PlanResults(PlanProof proof, PlanEquations equations, JsonElement results, Action<string> broken)
{
    /// <summary>Decisions that a plan prints, by the beginning of the name of their variable.</summary>
    private static readonly string[] Printed = ["produce/", "accept/", "divert/", "repay/", "give/", "backfill/", "expand/"];

    private static readonly ExactNumber Hundredth = Number("0.01"), Half = Number("0.5"), Shown = Number("0.0000005"), Doubtful = Number("0.000001"), Least = Number("0.001");

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["shortage-class-1"] = "no use of the first class goes short",
        ["protection"] = "few threats get through that more rounds would stop",
        ["floor-shortfall"] = "holders keep their readiness floors",
        ["backlog-class-1"] = "orders of the first class are not late",
        ["shortage-class-2"] = "no use of the second class goes short",
        ["backlog-class-2"] = "orders of the second class are not late",
        ["shortage-class-3"] = "no use of the third class goes short",
        ["backlog-class-3"] = "orders of the third class are not late",
        ["fairness"] = "shortage is shared evenly",
        ["diversion"] = "little is diverted, and paid back soon",
        ["cost"] = "it costs little",
        ["change"] = "little changes against the plan before",
    };

    private readonly ExactNumber tolerance = proof.Quantum * Hundredth;

    /// <summary>Compares everything that can be derived, and tells what only a re-solve can show.</summary>
    /// <param name="status">How the plan says that its solve ended.</param>
    /// <param name="unproven">Tiers whose dual values do not prove them least.</param>
    public IReadOnlyList<string> Check(string? status, IEnumerable<string> unproven)
    {
        if (proof.Quantum > Least || proof.Quantum <= 0) broken("the declared quantum is not between 0 and 0.001");
        Head(status);
        foreach (var (shown, tier) in Pairs())
        {
            Tier(shown, tier);
            Binding(shown, tier);
        }

        Decisions();
        foreach (var one in new PlanOutcomeCheck(proof, equations, results).Differences()) broken(one);
        foreach (var one in new PlanNumberCheck(proof, equations, results).Differences()) broken(one);
        return ByResolve(unproven);
    }

    private void Head(string? status)
    {
        var names = proof.Tiers.Select(tier => tier.Name).ToArray();
        if (results.GetProperty("start").GetString() != proof.Start) broken("the results start in another month than proven");
        if (Of(results, "months") != proof.Months) broken("the results have another number of months than proven");
        var shown = results.GetProperty("tiers").EnumerateArray().ToArray();
        if (!shown.Select(tier => tier.GetProperty("name").GetString()).SequenceEqual(names, StringComparer.Ordinal)) broken("the results show other tiers, or in another order, than proven");
        if (results.GetProperty("order").GetString() != "First " + string.Join("; then ", names.Where(name => name != PlanEquations.TieBreak).Select(name => Words.GetValueOrDefault(name, name))) + ".")
            broken("the words of the order of tiers are not those of the order proven");
        var open = shown.Where(tier => tier.GetProperty("status").GetString() != "optimal").Select(tier => tier.GetProperty("status").GetString()).FirstOrDefault();
        if (status != (open ?? "optimal")) broken("the plan's status is not that of its tiers");
        if (open is not null && results.GetProperty("unique").GetBoolean()) broken("a plan with a gap cannot be known to be the only one");
    }

    private IEnumerable<(JsonElement Shown, PlanProof.Tier Tier)> Pairs() =>
        from shown in results.GetProperty("tiers").EnumerateArray()
        join tier in proof.Tiers on shown.GetProperty("name").GetString() equals tier.Name
        select (shown, tier);

    private void Tier(JsonElement shown, PlanProof.Tier tier)
    {
        var (value, bound) = (Of(shown, "value"), Of(shown, "bound"));
        if ((value - tier.Value).Abs() > tolerance) broken($"the results do not show the tier {tier.Name} as it is proven");
        var closed = shown.GetProperty("status").GetString() == "optimal";
        if (closed ? (value - bound).Abs() > proof.Quantum * Half : bound > value + tolerance) broken($"the bound of the tier {tier.Name} is not one of its value");
        ExactNumber error = 0;
        if (tier.Name == "protection")
        {
            foreach (var name in equations.Costs(tier.Name).Keys.Union(proof.Columns.Keys.Where(name => name.StartsWith("missing/", StringComparison.Ordinal)), StringComparer.Ordinal))
                if (equations.Slice(name) is { } slice) error += slice.Error * proof.Columns.GetValueOrDefault(name);
        }

        var stated = shown.GetProperty("error");
        if (stated.ValueKind is not (JsonValueKind.Number or JsonValueKind.Null) || shown.GetProperty("status").ValueKind != JsonValueKind.String) broken($"the tier {tier.Name} shows no status, or an error that is no number");
        if (stated.ValueKind == JsonValueKind.Number ? (Number(stated.GetRawText()) - error).Abs() > tolerance : tier.Name == "protection")
            broken($"the error of the tier {tier.Name} is not the one its parts have");
    }

    /// <summary>A row is binding where its dual is not zero to six decimals.</summary>
    private void Binding(JsonElement shown, PlanProof.Tier tier)
    {
        var rows = new Dictionary<string, ExactNumber>(StringComparer.Ordinal);
        foreach (var row in shown.GetProperty("binding").EnumerateArray())
        {
            if (!rows.TryAdd(row.GetProperty("row").GetString()!, Of(row, "dual"))) broken($"the tier {tier.Name} shows the row {row.GetProperty("row").GetString()} twice");
        }

        foreach (var name in rows.Keys.Union(tier.Duals.Where(dual => dual.Value.Abs() > Doubtful).Select(dual => dual.Key), StringComparer.Ordinal))
        {
            var listed = rows.TryGetValue(name, out var dual);
            if (!listed || dual.Abs() < Shown || (dual - tier.Duals.GetValueOrDefault(name)).Abs() > tolerance) broken($"the tier {tier.Name} shows the row {name} otherwise than proven");
        }
    }

    private void Decisions()
    {
        var shown = new Dictionary<string, ExactNumber>(StringComparer.Ordinal);
        foreach (var decision in results.GetProperty("decisions").EnumerateArray())
        {
            var name = Name(decision);
            if (!shown.TryAdd(name, Of(decision, "quantity"))) broken($"the results show {name} twice");
            if (!Fits(decision)) broken($"{name} is shown between others than proven");
        }

        foreach (var name in shown.Keys.Union(proof.Columns.Keys.Where(name => Printed.Any(kind => name.StartsWith(kind, StringComparison.Ordinal))), StringComparer.Ordinal))
        {
            var proven = proof.Columns.GetValueOrDefault(name);
            if ((shown.GetValueOrDefault(name) - proven).Abs() > tolerance) broken($"the results show {name} as {PlanCheck.Text(shown.GetValueOrDefault(name))}, proven is {PlanCheck.Text(proven)}");
        }
    }

    /// <summary>Who stands on either side of a decision, where its name does not say it: makers and customers.</summary>
    private bool Fits(JsonElement decision)
    {
        string? Text(string key) => decision.GetProperty(key).GetString();
        string? Customer() => proof.Facts.Orders.FirstOrDefault(order => order.Id == Text("subject"))?.Customer;
        return Text("kind") switch
        {
            "production" => Text("from") == proof.Facts.Lines.FirstOrDefault(line => line.Id == Text("subject"))?.Maker && Text("to") is null,
            "acceptance" => Text("from") is null && Text("to") == Customer(),
            "diversion" => Text("from") == Customer(),
            "repayment" => Text("to") == Customer(),
            "transfer" or "backfill" => Text("subject") is null,
            "expansion" => Text("from") is null && Text("to") is null,
            _ => false,
        };
    }

    private static string Name(JsonElement decision)
    {
        string Text(string key) => decision.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";
        var (subject, item, month) = (Text("subject"), Text("item"), Text("month"));
        return Text("kind") switch
        {
            "production" => $"produce/{subject}/{item}/{month}",
            "acceptance" => $"accept/{subject}/{item}/{month}",
            "diversion" => $"divert/{subject}/{item}/{Text("to")}/{month}",
            "repayment" => $"repay/{subject}/{item}/{Text("from")}/{month}",
            "transfer" => $"give/{Text("from")}/{item}/{Text("to")}/{month}",
            "backfill" => $"backfill/{Text("to")}/{item}/{Text("from")}/{month}",
            "expansion" => $"expand/{subject}/{month}",
            var other => other,
        };
    }

    private List<string> ByResolve(IEnumerable<string> unproven)
    {
        List<string> list = [.. unproven.Select(tier => $"the tier {tier} is least")];
        list.Add(results.GetProperty("unique").GetBoolean() ? "no other plan has these tiers" : "another plan may have these tiers");
        var ranges = results.GetProperty("tiers").EnumerateArray().SelectMany(tier => tier.GetProperty("binding").EnumerateArray()).Count();
        if (ranges > 0) list.Add(string.Create(CultureInfo.InvariantCulture, $"{ranges} ranges of dual values"));
        var explanations = results.GetProperty("explanations").GetArrayLength();
        if (explanations > 0) list.Add(string.Create(CultureInfo.InvariantCulture, $"{explanations} explanations with their certificates"));
        if (results.TryGetProperty("protection", out var effect) && effect.ValueKind == JsonValueKind.Object) list.Add("the effect in the campaign");
        if (results.GetProperty("numbers").GetArrayLength() == 0) list.Add("the numbers of the plan, of which it shows none");
        if (results.GetProperty("numbers").EnumerateArray().Any(number => number.GetProperty("name").GetString()!.StartsWith("values/", StringComparison.Ordinal))) list.Add("the named values of the file, which it uses under other names");
        list.Add("names, units, notes, origins and the ends of intervals in the file");
        return list;
    }

    private static ExactNumber Of(JsonElement parent, string key) => Number(parent.GetProperty(key).GetRawText());

    private static ExactNumber Number(string text) => ExactNumber.TryParseScientific(text, out var number) ? number : throw new JsonException($"'{text}' is not a number");
}
