using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>The Kiel tracker's site export: a folder of tables that show the same money from several sides, posted once.</summary>
/// <remarks>
/// The country table is posted; the monthly totals, the breakdown by source of supply and the shares of the Union are kept as
/// statements or held, since they count the same money again. "Allocation" is earmarked money: an obligation, not a payment.
/// </remarks>
internal static class KielFolder
{
    private const decimal Billion = 1_000_000_000m;
    private static readonly Attribution Credit = new("Kiel Institute for the World Economy, Ukraine Support Tracker", "not stated; to be cited");

    /// <summary>The tables of the export, by file name.</summary>
    private static readonly Dictionary<string, (string[] Columns, Func<KielSite, RowReader, ImportedRow?> Read)> Tables = new(StringComparer.Ordinal)
    {
        ["data_explorer.csv"] = (["country", "iso", "year", "month", "total", "financial", "humanitarian", "military", "commitments", "to_be_allocated"], (site, row) => site.Country(row)),
        ["total_allocations.csv"] = (["year", "month", "total_allocations", "military", "financial", "humanitarian"], (site, row) => site.Month(row)),
        ["procurement_trends.csv"] = (["year", "month", "stockpile", "procurement", "unspecified", "nato_purl"], (site, row) => site.Supply(row)),
        ["weapons.csv"] = (["donor", "category", "number_of_weapons", "monetary_value_eur", "weapons_list"], (site, row) => site.Weapons(row)),
        ["eu_aid_shares.csv"] = (["country", "iso", "eu_share_bn"], (site, row) => site.Share(row)),
    };

    public static bool Fits(IReadOnlyList<RegisterFile> files) => files.Any(file => file.FileName == "data_explorer.csv");

    /// <summary>Reads the folder.</summary>
    /// <exception cref="PaviseException">PAV2534 a file that is none of the export's, PAV2535 no release, PAV2520 to PAV2532 bad content.</exception>
    public static RegisterImport Read(IReadOnlyList<RegisterFile> files, ImportSettings settings, Names names)
    {
        if (files.FirstOrDefault(file => file.FileName != "release_info.csv" && !Tables.ContainsKey(file.FileName)) is { } alien)
            throw new PaviseException("PAV2534", new Place(alien.Name), "this file is no part of the site export", $"name a folder that holds only release_info.csv, {string.Join(", ", Tables.Keys)}");
        var (release, published) = Release(files, settings);
        var build = new ImportBuilder("kiel", release, Credit, settings) { Published = settings.Published ?? published };
        var site = new KielSite(build, names, Billion);
        foreach (var file in files.Where(file => Tables.ContainsKey(file.FileName)).OrderBy(file => file.FileName, StringComparer.Ordinal))
            build.Table(file, CsvTable.Read(file), Tables[file.FileName].Columns, row => Tables[file.FileName].Read(site, row));
        return build.Done();
    }

    private static (string Release, DateInterval? Published) Release(IReadOnlyList<RegisterFile> files, ImportSettings settings)
    {
        if (files.FirstOrDefault(file => file.FileName == "release_info.csv") is { } info)
        {
            var (table, bag) = (CsvTable.Read(info), new DiagnosticBag());
            var row = new RowReader(table, Columns.Find(table, ["release", "date"]), table.Rows.First(), bag);
            var (release, date) = (row.Text("release"), row.Days("date"));
            bag.ThrowIfAny();
            return (settings.Release ?? release, date);
        }

        return (settings.Release ?? throw new PaviseException("PAV2535", new Place(files[0].Name), "nothing says which release this is: release_info.csv is missing", "say it with --release"), null);
    }
}
