using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Writes a plan as the contract's JSON, <c>pavise/plan/1</c>.</summary>
public static class PlanJson
{
    /// <summary>The JSON text; <c>results</c> is the same bytes for the same inputs, time stands outside it.</summary>
    public static string Write(Plan plan)
    {
        var document = new JsonObject
        {
            ["schema"] = "pavise/plan/1",
            ["status"] = Node(plan.Status),
            ["seconds"] = Math.Round(plan.Seconds, 3),
            ["results"] = Results(plan),
            ["solver"] = new JsonObject { ["name"] = plan.Solver, ["solves"] = plan.Solves },
        };
        return document.ToJsonString(PaviseJson.Options);
    }

    private static JsonObject Results(Plan plan) => new()
    {
        ["name"] = plan.Name,
        ["start"] = Node(plan.Start),
        ["months"] = plan.Months,
        ["unique"] = plan.Unique,
        ["tiers"] = Node(plan.Tiers),
        ["decisions"] = Node(plan.Decisions),
        ["orders"] = Node(plan.Orders),
        ["holders"] = Node(plan.Holders),
        ["explanations"] = new JsonArray([.. plan.Explanations.Select(Explanation)]),
        ["notes"] = new JsonArray([.. plan.Notes.Select(note => (JsonNode)note.Text)]),
    };

    private static JsonNode Explanation(Explanation explanation) => new JsonObject
    {
        ["subject"] = explanation.Subject,
        ["reason"] = explanation.Reason,
        ["text"] = explanation.Sentence.Text,
        ["sources"] = Node(explanation.Sentence.Sources),
        ["certificate"] = Node(explanation.Certificate),
    };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, PaviseJson.Options);
}
