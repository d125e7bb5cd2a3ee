using System.Text.Json;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Reads the decisions of a plan that was saved as JSON.</summary>
public static class PlanDecisions
{
    /// <summary>The decisions of a <c>pavise/plan/1</c> document; null when the text is none.</summary>
    public static IReadOnlyList<PlanDecision>? TryRead(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("schema").GetString() != "pavise/plan/1") return null;
            return document.RootElement.GetProperty("results").GetProperty("decisions").Deserialize<PlanDecision[]>(PaviseJson.Options);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
