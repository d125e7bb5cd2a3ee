using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Writes a plan as the contract's JSON, <c>pavise/plan/1</c>.</summary>
public static class PlanJson
{
    /// <summary>The JSON text; <c>results</c> is the same bytes for the same inputs, time stands outside it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="proof">True to save the proof with it, for <c>pavise verify</c>.</param>
    public static string Write(Plan plan, bool proof = false)
    {
        var document = new JsonObject
        {
            ["schema"] = "pavise/plan/1",
            ["status"] = Node(plan.Status),
            ["seconds"] = Math.Round(plan.Seconds, 3),
            ["results"] = Results(plan),
            ["solver"] = new JsonObject { ["name"] = plan.Solver, ["solves"] = plan.Solves },
        };
        if (!proof || plan.Proof is not { } stored) return document.ToJsonString(PaviseJson.Options);
        document["proof"] = stored.DeepClone();
        document["proof"]!["seal"] = Seal(document.ToJsonString(PaviseJson.Options));
        return document.ToJsonString(PaviseJson.Options);
    }

    /// <summary>SHA-256 of the text without spaces: a change of any entry shows, in whatever form the file is written.</summary>
    private static string Seal(string text)
    {
        using var whole = JsonDocument.Parse(text);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(whole.RootElement)));
    }

    private static JsonObject Results(Plan plan)
    {
        var results = Own(plan);
        if (plan.Imported is { } imported) results["imported"] = Node(imported);
        return results;
    }

    private static JsonObject Own(Plan plan) => new()
    {
        ["name"] = plan.Name,
        ["start"] = Node(plan.Start),
        ["months"] = plan.Months,
        ["unique"] = plan.Unique,
        ["order"] = plan.Order,
        ["tiers"] = new JsonArray([.. plan.Tiers.Select(Tier)]),
        ["numbers"] = new JsonArray([.. plan.Numbers.Select(value => (JsonNode)new JsonObject { ["name"] = value.Name, ["used"] = Node(value.Used), ["quantity"] = Node(value.Quantity), ["origin"] = value.Origin, ["book"] = value.Book })]),
        ["protection"] = Node(plan.Protection),
        ["decisions"] = Node(plan.Decisions),
        ["orders"] = Node(plan.Orders),
        ["holders"] = Node(plan.Holders),
        ["explanations"] = new JsonArray([.. plan.Explanations.Select(Explanation)]),
        ["notes"] = new JsonArray([.. plan.Notes.Select(note => (JsonNode)note.Text)]),
    };

    private static JsonNode? Tier(TierResult tier)
    {
        var node = Node(tier);
        if (!tier.HasValue) (node!["value"], node["bound"]) = (null, null);
        return node;
    }

    private static JsonObject Explanation(Explanation explanation)
    {
        var node = new JsonObject
        {
            ["subject"] = explanation.Subject,
            ["reason"] = explanation.Reason,
            ["text"] = explanation.Sentence.Text,
            ["sources"] = Node(explanation.Sentence.Sources),
            ["certificate"] = Node(explanation.Certificate),
        };
        if (explanation.Clashing.Count > 0) node["clashing"] = Node(explanation.Clashing);
        if (explanation.Worse is { } worse) node["worse"] = Node(worse);
        if (explanation.Changes.Count > 0) node["changes"] = Node(explanation.Changes);
        return node;
    }

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, PaviseJson.Options);
}
