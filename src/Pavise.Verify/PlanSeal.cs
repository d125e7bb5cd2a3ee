using System.Security.Cryptography;
using System.Text.Json;

namespace Pavise.Verify;

/// <summary>The seal of a saved plan: a SHA-256 over all of it but the seal itself, so that no entry changes unseen, not even one that only a re-solve could judge.</summary>
/// <remarks>It shows damage, not forgery: who changes a plan can seal it anew, and then the equations and the re-solve are what is left.</remarks>
internal static class PlanSeal
{
    public static bool Holds(JsonElement plan)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text)) Write(writer, plan, top: true);
        return plan.GetProperty("proof").TryGetProperty("seal", out var seal) && seal.ValueKind == JsonValueKind.String && seal.GetString() == Convert.ToHexStringLower(SHA256.HashData(text.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement parent, bool top)
    {
        writer.WriteStartObject();
        foreach (var entry in parent.EnumerateObject().Where(entry => top || entry.Name != "seal"))
        {
            if (top && entry.Name == "proof")
            {
                writer.WritePropertyName(entry.Name);
                Write(writer, entry.Value, top: false);
            }
            else entry.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
