using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Reads a register in the form its publisher exports it, or any table through a mapping, for the book to import.</summary>
public static class RegisterImporter
{
    /// <summary>The kinds that are known without a mapping file.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["kiel", "sipri", "oryx", "raids", "facts"];

    /// <summary>Shipped mappings by the kind that uses them, the first that fits the header first.</summary>
    private static readonly Dictionary<string, string[]> Shipped = new(StringComparer.Ordinal)
    {
        ["kiel"] = ["kiel-items.yaml", "kiel-main.yaml", "kiel-workbook.yaml"], ["sipri"] = ["sipri.yaml", "sipri-export.yaml", "sipri-deliveries.yaml"], ["oryx"] = ["oryx.yaml", "oryx-events.yaml"], ["facts"] = ["facts.yaml"],
    };

    /// <summary>Reads a register of a known kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="files">Its file; for a folder all its tables.</param>
    /// <param name="settings">Release, date of publication, what to do with bad rows.</param>
    /// <param name="catalogue">Names of items and actors.</param>
    /// <exception cref="PaviseException">PAV2520 to PAV2535 for what is wrong in the files, PAV2537 for an unknown kind.</exception>
    public static RegisterImport Read(string kind, IReadOnlyList<RegisterFile> files, ImportSettings settings, Catalogue catalogue)
    {
        if (!Kinds.Contains(kind, StringComparer.Ordinal))
            throw new PaviseException("PAV2537", new Place(kind), "this is neither a known register nor a mapping file", $"use {string.Join(", ", Kinds)}, or a mapping in YAML");
        if (kind == "kiel" && KielFolder.Fits(files)) return KielFolder.Read(files, settings, new Names(catalogue, KielNames.Actors, KielNames.Items, onlyOwnItems: true));
        var file = Single(kind, files);
        if (kind == "raids") return SummedRaids.Fits(file) ? SummedRaids.Read(file, settings) : DailyRaids.Read(file, settings);
        var mapping = MappingFor(kind, file);
        mapping = kind switch
        {
            "kiel" => mapping with { Actors = KielNames.Actors, Items = KielNames.Items },
            // The forms of one register share the words of the first.
            "sipri" or "oryx" when MappingReader.Read(Resource.Text(Shipped[kind][0])) is var first => mapping with { Actors = first.Actors, Items = first.Items },
            _ => mapping,
        };
        return MappedRegister.Read(mapping, file, settings with { Release = settings.Release ?? mapping.Release ?? ReleaseOf(kind, file) }, catalogue);
    }

    /// <summary>Reads any table through a mapping.</summary>
    /// <exception cref="PaviseException">PAV11xx, PAV2536 for the mapping, PAV2520 to PAV2535 for the file.</exception>
    public static RegisterImport Read(YamlSource mapping, RegisterFile file, ImportSettings settings, Catalogue catalogue) =>
        MappedRegister.Read(MappingReader.Read(mapping), file, settings, catalogue);

    /// <summary>Reads a mapping alone, without a table.</summary>
    /// <exception cref="PaviseException">PAV11xx, PAV2536 for what is wrong in it.</exception>
    public static void Check(YamlSource mapping) => MappingReader.Read(mapping);

    /// <summary>A folder of several tables is no single file: the one that is the publisher's own must be named.</summary>
    private static RegisterFile Single(string kind, IReadOnlyList<RegisterFile> files) => files is [var file] ? file
        : kind == "raids" && files.Where(DailyRaids.Fits).ToArray() is [var daily] ? daily
        : throw new PaviseException("PAV2534", new Place(files.Count == 0 ? kind : Path.GetDirectoryName(files[0].Name) ?? ""),
            files.Count == 0 ? "there is no table here" : $"the folder holds {string.Join(", ", files.Select(one => one.FileName))}; only one can be the register, the others are copies of parts of it",
            "name the publisher's own file");

    /// <summary>The shipped mapping whose columns the file has.</summary>
    private static Mapping MappingFor(string kind, RegisterFile file)
    {
        var workbook = TableFile.IsWorkbook(file);
        var mappings = Shipped[kind].Select(name => MappingReader.Read(Resource.Text(name))).Where(mapping => kind != "kiel" || mapping.Sheet is not null == workbook).ToArray();
        return mappings.Length == 1 ? mappings[0] : Array.Find(mappings, mapping => Fits(mapping, file)) ?? mappings[0];
    }

    private static bool Fits(Mapping mapping, RegisterFile file)
    {
        try
        {
            return HeaderLine.Holding(mapping.Columns)(TableFile.Read(file, mapping.Sheet, HeaderLine.Holding(mapping.Columns), mapping.Windows1252).Header);
        }
        catch (PaviseException)
        {
            return false;
        }
    }

    /// <summary>Kiel files carry the release in their name only (..._release7.xlsx, ..._r21.csv).</summary>
    private static string? ReleaseOf(string kind, RegisterFile file)
    {
        if (kind != "kiel") return null;
        var name = Path.GetFileNameWithoutExtension(file.FileName);
        var start = name.Length;
        while (start > 0 && char.IsAsciiDigit(name[start - 1])) start--;
        return start < name.Length && (name[..start].EndsWith("_r", StringComparison.OrdinalIgnoreCase) || name[..start].EndsWith("release", StringComparison.OrdinalIgnoreCase))
            ? name[start..].TrimStart('0')
            : throw new PaviseException("PAV2535", new Place(file.Name), "nothing says which release this is", "say it with --release");
    }
}
