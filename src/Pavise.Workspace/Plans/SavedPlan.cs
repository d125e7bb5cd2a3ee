using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Verify;

namespace Pavise.Workspace;

/// <summary>Plans that were saved as JSON: read, checked without a solver, compared.</summary>
public static class SavedPlan
{
    /// <summary>Reads a saved plan.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV6215 not a saved plan.</exception>
    public static JsonElement Read(string file)
    {
        var full = ScenarioRun.Existing(file);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(full));
            if (document.RootElement.TryGetProperty("schema", out var schema) && schema.GetString() == "pavise/plan/1") return document.RootElement.Clone();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Refused(file, "it is not JSON");
        }

        throw Refused(file, "its schema is not pavise/plan/1");
    }

    /// <summary>Checks a saved plan without a solver.</summary>
    /// <exception cref="PaviseException">PAV6215: it was saved without its proof.</exception>
    public static PlanFindings Check(string file)
    {
        try
        {
            return PlanCheck.Of(Read(file));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException)
        {
            throw Refused(file, error.Message.TrimEnd('.'));
        }
    }

    /// <summary>Solves the plan file again and compares every entry of the saved plan with it.</summary>
    public static async Task<CertificateCheck> CheckAgainstAsync(JsonElement saved, PlanSession session, CancellationToken cancel)
    {
        var plan = await session.AskAsync("re-solve", () => session.SolveAsync(cancel)).ConfigureAwait(false);
        using var again = JsonDocument.Parse(PlanJson.Write(plan, proof: saved.TryGetProperty("proof", out _)));
        return CertificateCheck.Compare(saved, again.RootElement);
    }

    private static PaviseException Refused(string file, string cause) =>
        new("PAV6215", new Place(file), $"this is no saved plan: {cause}", "save one with `pavise plan FILE --save OUT.json`");
}
