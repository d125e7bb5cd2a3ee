using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.EndToEnd;

/// <summary>What a run leaves behind, short enough to be read and compared: claims, decisions, donors, outlook, plan.</summary>
internal static class ExpectedResults
{
    public static string Of(string workspace)
    {
        JsonNode Stage(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(workspace, "out", "stages", name + ".json")))!;
        JsonNode Result(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(workspace, "out", name + ".json")))!["results"]!;
        var facts = Stage("judgement")["facts"]!.AsArray().Where(fact => (string)fact!["assertion"]!["kind"]! != "attack").Select(fact =>
        {
            var claim = fact!["assertion"]!;
            return $"{fact["decision"]} {claim["kind"]} {claim["status"]} {claim["item"]} {Quantity(fact["quantity"])} {List(claim["from"])}>{List(claim["to"])}";
        });
        var donors = Stage("ledger")["donors"]!.AsArray().Select(row => $"{row!["donor"]} {row["item"]} {Quantity(row["pledged"])} {Quantity(row["delivered"])}");
        var tiers = !File.Exists(Path.Combine(workspace, "out", "plan.json")) ? [] : Result("plan")["tiers"]!.AsArray().Select(tier => $"{tier!["name"]} {tier["value"]}");
        var needs = !File.Exists(Path.Combine(workspace, "out", "plan.json")) ? [] : Result("plan")["holders"]!.AsArray().Where(holder => (decimal)holder!["need"]! > 0).Select(holder => $"{holder!["holder"]} {holder["item"]} {Hundredths(holder["shortage"])} short of {Hundredths(holder["need"])}");
        var protection = File.Exists(Path.Combine(workspace, "out", "plan.json")) ? Result("plan")["protection"] : null;
        return JsonSerializer.Serialize(
            new
            {
                Facts = facts.Order(StringComparer.Ordinal),
                Donors = donors,
                Leakers = !File.Exists(Path.Combine(workspace, "out", "stages", "outlook.json")) ? [] : Stage("outlook")["outlook"]!["leakerTotals"]!.AsArray().Select(row => $"{row!["id"]} {row["low"]} {row["median"]} {row["high"]}"),
                Plan = tiers,
                Needs = needs,
                AgainstToday = protection is null ? [] : protection["differences"]!.AsArray().Select(Difference),
            },
            PaviseJson.Options) + "\n";
    }

    /// <summary>Plan less today's schedule in pairs of campaigns; what the rule against false precision does not let be said is not determined.</summary>
    private static string Difference(JsonNode? one)
    {
        return FormattableString.Invariant($"{one!["result"]} {(double)one["mean"]!:0.##} ± {(double)one["standardError"]!:0.##}, 80 % from {(double)one["low"]!:0.##} to {(double)one["high"]!:0.##}{((bool)one["determined"]! ? "" : ": not determined")}");
    }

    /// <summary>A number of a plan, to two digits.</summary>
    public static string Hundredths(JsonNode? number) => ((decimal)number!).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static string Quantity(JsonNode? quantity) => quantity is null ? "-" : $"[{quantity["low"]?.ToString() ?? "*"}, {quantity["high"]?.ToString() ?? "*"}] {quantity["unit"]}";

    private static string List(JsonNode? codes) => string.Join('+', codes!.AsArray().Select(code => (string)code!));
}
