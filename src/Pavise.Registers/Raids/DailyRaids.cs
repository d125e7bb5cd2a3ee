using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>The register of recorded raids as its author publishes it: one row for each weapon model and reporting window.</summary>
/// <remarks>
/// All figures are one belligerent's claims about the adversary. An empty cell is unknown, never zero. Rows of regional accounts
/// are interception reports: they are kept but never counted. "destroyed" changed its meaning in 2025-08 (docs/imports.md).
/// </remarks>
public static class DailyRaids
{
    private const string Register = "raids";
    private const string ClaimedBy = "UKR";
    private static readonly string[] Needed = ["time_start", "time_end", "model", "launch_place", "target", "launched", "destroyed", "not_reach_goal", "source"];

    private static readonly Attribution Credit = new("Air Force Command of Ukraine, digitised by Petro Ivaniuk", "CC BY-NC-SA 4.0 as stated by third parties");

    /// <summary>True for a file with the header of this register.</summary>
    internal static bool Fits(RegisterFile file)
    {
        try
        {
            return !TableFile.IsWorkbook(file) && CsvTable.Read(file, HeaderLine.Holding(Needed)).Has(Needed);
        }
        catch (PaviseException)
        {
            return false;
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="PaviseException">PAV2520 to PAV2533, all bad rows together unless they are to be skipped.</exception>
    internal static RegisterImport Read(RegisterFile file, ImportSettings settings)
    {
        var build = new ImportBuilder(Register, settings.Release ?? "", Credit, settings);
        build.Table(file, CsvTable.Read(file, HeaderLine.Holding(Needed)), Needed, row => Row(row, build));
        return build.Done();
    }

    private static ImportedRow? Row(RowReader row, ImportBuilder build)
    {
        var (model, source) = (row.Text("model"), row.Text("source"));
        var (start, end) = (row.Days("time_start")?.Start, row.Days("time_end")?.End);
        var (launched, destroyed, apart) = (row.Count("launched"), row.Count("destroyed"), row.Count("not_reach_goal"));
        if (destroyed > launched)
            row.Wrong("PAV2533", "destroyed", FormattableString.Invariant($"{destroyed} is more than {launched} launched"), "correct one of the two; leave launched empty when it is not known");
        if (!row.IsBad && !(start <= end)) row.Wrong("PAV2525", "time_end", "the window has no beginning and end in this order", "give both days, the end not before the start");
        if (row.IsBad) return null;
        var id = build.Keys.ByKey(row.Text("time_start"), row.Text("time_end"), model, row.Text("launch_place"), row.Text("target"), source);
        var window = new DateInterval(start, end);
        if (RaidModels.Shipped.ClassOf(model) is not { Class: { } threat } known)
            return build.Row(id, row, ImportedState.Unrepresented, RaidModels.Shipped.ClassOf(model).Reason, []);
        var national = RaidModels.Shipped.IsNational(source);
        return build.Row(id, row, national ? ImportedState.Posted : ImportedState.Held,
            national ? Remark(launched, destroyed, apart) : "a regional report: interceptions only, which may overlap the national totals",
            [.. Figures(id, threat, window, launched, destroyed, apart, build)]);
    }

    private static IEnumerable<ImportedFigure> Figures(string id, string threat, DateInterval window, int? launched, int? destroyed, int? apart, ImportBuilder build)
    {
        foreach (var (measure, aspect, number) in new[]
        {
            ("launched", AttackAspect.Launched, launched), ("destroyed", AttackAspect.Intercepted, destroyed), ("not-reached", AttackAspect.Intercepted, apart),
        })
        {
            if (number is not { } count || (measure == "not-reached" && count == 0)) continue;
            yield return new ImportedFigure(new Assertion
            {
                Id = $"{id}#{measure}",
                Kind = ClaimKind.Attack,
                Status = ClaimStatus.Reported,
                Item = threat,
                Quantity = Quantity.Exactly(count, threat == "drone" ? new Unit("drone") : Unit.Missile),
                When = window,
                // The reports are posts of the day on which the window ends or the next.
                Published = new DateInterval(window.End, window.End!.Value.AddDays(1)),
                Speaker = ClaimedBy,
                Aspect = aspect,
                Source = build.Source,
                Origin = id,
            }, measure, threat == "drone" && measure == "destroyed" ? Definition(Month.Of(window.Start!.Value)) : null);
        }
    }

    private static string? Definition(Month month) =>
        month >= RaidModels.Shipped.Break ? "series broken in 2025-08: includes drones that did not reach their target"
        : month >= RaidModels.Shipped.Apart ? "drones that did not reach their target are counted apart" : null;

    private static string? Remark(int? launched, int? destroyed, int? apart) =>
        launched is null ? "the number launched is not known, which is not zero"
        : destroyed is null ? "the number destroyed is not known, which is not zero"
        : destroyed + apart > launched ? "destroyed and not reached together are more than launched" : null;
}
