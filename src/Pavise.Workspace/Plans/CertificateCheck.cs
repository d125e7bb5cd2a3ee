using System.Text.Json;
using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>What only a re-solve can show of a saved plan: its tiers and every certificate, solved again from the plan file.</summary>
/// <param name="Checked">How many certificates were solved again.</param>
/// <param name="Wrong">What differs, in words; empty when all hold.</param>
public sealed record CertificateCheck(int Checked, IReadOnlyList<string> Wrong)
{
    private const decimal Tolerance = 0.001m;

    /// <summary>Solves the plan file again and compares.</summary>
    public static async Task<CertificateCheck> OfAsync(JsonElement saved, PlanSession session, CancellationToken cancel)
    {
        var plan = await session.AskAsync("re-solve", () => Planner.SolveAsync(session.Model, session.Solver, session.Steps, cancel)).ConfigureAwait(false);
        using var again = JsonDocument.Parse(PlanJson.Write(plan));
        return Compare(saved.GetProperty("results"), again.RootElement.GetProperty("results"));
    }

    internal static CertificateCheck Compare(JsonElement saved, JsonElement again)
    {
        var wrong = new List<string>();
        var tiers = Tiers(again);
        foreach (var (name, value) in Tiers(saved))
        {
            if (!tiers.TryGetValue(name, out var now)) wrong.Add($"the tier {name} is not one of the plan file");
            else if (Math.Abs(now - value) > Tolerance * Math.Max(1, Math.Abs(now))) wrong.Add(FormattableString.Invariant($"the tier {name} is stated as {value} and solves to {now}"));
        }

        var certificates = Certificates(again);
        var stated = Certificates(saved);
        foreach (var (key, text) in stated)
        {
            if (!certificates.TryGetValue(key, out var now)) wrong.Add($"{key} does not come out of a re-solve");
            else if (now != text) wrong.Add($"{key} is stated as {text} and solves to {now}");
        }

        return new CertificateCheck(stated.Count, wrong);
    }

    private static Dictionary<string, decimal> Tiers(JsonElement results) => results.GetProperty("tiers").EnumerateArray()
        .ToDictionary(tier => tier.GetProperty("name").GetString()!, tier => tier.GetProperty("value").GetDecimal(), StringComparer.Ordinal);

    /// <summary>Subject, reason and limit; then amount, before, after and the sentence.</summary>
    private static Dictionary<string, string> Certificates(JsonElement results)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var explanation in results.GetProperty("explanations").EnumerateArray())
        {
            var certificate = explanation.GetProperty("certificate");
            decimal Number(string key) => Math.Round(certificate.GetProperty(key).GetDecimal(), 2);
            found[$"{explanation.GetProperty("subject").GetString()}: {explanation.GetProperty("reason").GetString()} by {certificate.GetProperty("relaxed").GetString()}"] =
                FormattableString.Invariant($"{Number("before")} to {Number("after")} by {Number("amount")}: {explanation.GetProperty("text").GetString()}");
        }

        return found;
    }
}
