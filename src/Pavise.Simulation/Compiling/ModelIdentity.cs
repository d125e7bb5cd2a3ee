using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pavise.Simulation;

/// <summary>A hash of everything in a compiled scenario that decides results.</summary>
internal static class ModelIdentity
{
    public static string Of(CompiledScenario model)
    {
        var text = new StringBuilder();
        void Line(object what) => text.Append(CultureInfo.InvariantCulture, $"{what}\n");
        Line(FormattableString.Invariant($"{model.Scenario.Start} {model.Days} {model.Scenario.Distribution}"));
        foreach (var unknown in model.Unknowns) Line(unknown);
        foreach (var item in model.Items) Line(item);
        foreach (var magazine in model.Magazines) Line(magazine);
        foreach (var area in model.Areas) Line(area);
        foreach (var arrival in model.Arrivals.Steady) Line(arrival);
        foreach (var arrival in model.Arrivals.Dated) Line(FormattableString.Invariant($"{string.Join(' ', arrival.Items)} {string.Join(' ', arrival.Splits)} {arrival.Number} {arrival.Day}"));
        foreach (var arrival in model.Arrivals.Units) Line(FormattableString.Invariant($"units {string.Join(' ', arrival.Items)} {arrival.Number} {arrival.Day}"));
        foreach (var theatre in model.Arrivals.Theatres) Line(FormattableString.Invariant($"elsewhere {theatre.Demand} {theatre.TakesFrom}"));
        foreach (var one in model.Classes)
        {
            Line(FormattableString.Invariant($"{one.Id} {one.Tracked} {one.Attrition} {one.UnitCost} {one.Raids}"));
            if (one.Shots.HasHalves) Line(FormattableString.Invariant($"{one.Shots}"));
            foreach (var list in new[] { one.Raids.Script, one.Raids.DayCounts ?? [] }) Line(string.Join(' ', list));
            Line(string.Join(' ', (one.Raids.MonthRates ?? []).Select(rate => rate.ToString("R", CultureInfo.InvariantCulture))));
            foreach (var steps in one.Steps) Line(string.Join('|', steps));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
