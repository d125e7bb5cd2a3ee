using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>The regions of Ukraine as the rows of an imported register name them: recorded words, nothing computed beyond their number.</summary>
/// <param name="Part">The part of the book the register fills; null when no register names regions.</param>
/// <param name="Lines">Every region of the catalogue, in the order of its code; empty without a register.</param>
/// <param name="Rows">Rows of the register in view.</param>
/// <param name="Named">Those that name a region.</param>
/// <param name="Origins">The computations of the lines, and the rows they rest on.</param>
/// <param name="Others">Further registers with regions.</param>
public sealed record RegionRows(string? Part, IReadOnlyList<RegionLine> Lines, int Rows, int Named, IReadOnlyList<Origin> Origins, IReadOnlyList<string> Others)
{
    /// <summary>The columns that name a region: what was affected, and what was the target. Where something was launched is no such place.</summary>
    private static readonly Dictionary<string, bool> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["affected region"] = true, ["affected regions"] = true, ["region"] = true, ["regions"] = true, ["oblast"] = true, ["target"] = false,
    };

    private static readonly char[] Marks = ['[', ']', '\'', '"', ' '];

    /// <summary>Counts the rows of the register that the view names, else of the last one whose columns name regions.</summary>
    /// <param name="asked">The book through a view.</param>
    public static RegionRows Of(BookInView asked)
    {
        var fitting = asked.Whole.Parts().Where(part => Files(asked, part).Any(file => ColumnsOf(file.Header).Length > 0)).ToArray();
        var part = asked.View.Register ?? fitting.LastOrDefault();
        return part is null || !fitting.Contains(part, StringComparer.Ordinal) ? new RegionRows(null, [], 0, 0, [], fitting) : Count(asked, part, [.. fitting.Where(one => one != part)]);
    }

    private static RegionRows Count(BookInView asked, string part, string[] others)
    {
        var view = asked.View with { Register = part };
        var files = Files(asked, part).Select(file => (file.Header, Columns: ColumnsOf(file.Header), Width: RawRow.Cells(file.Header, file.Header).Count)).ToArray();
        var names = Names(asked.Catalogue);
        var found = asked.Catalogue.Regions.ToDictionary(region => region.Code, _ => new Tally(), StringComparer.Ordinal);
        var (rows, named) = (asked.Whole.RowsOf(view), 0);
        foreach (var row in rows)
        {
            var codes = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (affected, cell) in Cells(row.Raw ?? "", files))
            {
                foreach (var code in Regions(cell, names).Distinct(StringComparer.Ordinal))
                {
                    found[code].Add(row.Fact, affected);
                    codes.Add(code);
                }
            }

            if (codes.Count > 0) named++;
        }

        var origins = new List<Origin>();
        RegionLine[] lines = [.. asked.Catalogue.Regions.Select(region => Line(region, found[region.Code], part, asked.View with { Register = null }, origins))];
        return new RegionRows(part, lines, rows.Count, named, origins, others);
    }

    private static RegionLine Line(Region region, Tally tally, string part, BookView view, List<Origin> origins)
    {
        if (tally.Rows.Count == 0) return new RegionLine(region, 0, 0, 0, null);
        var id = $"run:ledger/regions/{part}/{region.Code}{view}";
        origins.Add(new Computation(id, $"rows of {part} that name {region.Name}", [.. tally.Rows.Order(StringComparer.Ordinal)]));
        return new RegionLine(region, tally.Rows.Count, tally.Affected.Count, tally.Target.Count, id);
    }

    private static ImportedFile[] Files(BookInView asked, string part) => asked.Whole.Row($"register:{part}")?.Raw is { } raw ? JsonSerializer.Deserialize<ImportedFile[]>(raw)! : [];

    private static (int At, bool Affected)[] ColumnsOf(string header) =>
        header.Length == 0 ? [] : [.. RawRow.Cells(header, header).Select((name, at) => (Name: name.Trim(), at)).Where(one => Columns.ContainsKey(one.Name)).Select(one => (one.at, Columns[one.Name]))];

    /// <summary>The cells that name regions, under the header of the file that has as many columns.</summary>
    private static IEnumerable<(bool Affected, string Cell)> Cells(string raw, (string Header, (int At, bool Affected)[] Columns, int Width)[] files)
    {
        foreach (var (header, columns, width) in files)
        {
            var cells = RawRow.Cells(raw, header);
            if (cells.Count == width) return columns.Select(column => (column.Affected, cells[column.At]));
        }

        return [];
    }

    /// <summary>The regions that a cell names, by their whole name: a town or district is none.</summary>
    private static IEnumerable<string> Regions(string cell, Dictionary<string, string> names)
    {
        foreach (var word in cell.Replace(" and ", ",", StringComparison.Ordinal).Split(',', ';'))
        {
            var plain = word.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? word[..open] : word;
            if (names.TryGetValue(plain.Trim(Marks), out var code)) yield return code;
        }
    }

    private static Dictionary<string, string> Names(Catalogue catalogue)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var region in catalogue.Regions)
        {
            names[region.Code] = names[region.Name] = region.Code;
            if (region.Kind != "city") names.TryAdd(string.Create(CultureInfo.InvariantCulture, $"{region.Name} {region.Kind}"), region.Code);
        }

        return names;
    }

    private sealed class Tally
    {
        public HashSet<string> Rows { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Affected { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Target { get; } = new(StringComparer.Ordinal);

        public void Add(string row, bool affected)
        {
            Rows.Add(row);
            (affected ? Affected : Target).Add(row);
        }
    }
}
