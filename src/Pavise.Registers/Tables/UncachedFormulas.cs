using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Pavise.Registers.Tables;

/// <summary>Finds formulas of an XLSX sheet that were saved without their value: read as empty they would look like unknown figures.</summary>
/// <remarks>The parts read are those of ECMA-376: xl/workbook.xml, its relationships, and the sheet's c, f and v elements.</remarks>
internal static class UncachedFormulas
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Row and column, from 1, of every such cell; empty for older formats.</summary>
    public static IReadOnlySet<(int Row, int Column)> Of(byte[] bytes, string sheet)
    {
        var found = new HashSet<(int, int)>();
        if (bytes is not [(byte)'P', (byte)'K', ..]) return found;
        using var archive = new ZipArchive(new MemoryStream(bytes));
        if (Part(archive, sheet) is not { } part) return found;
        using var reader = XmlReader.Create(part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c") Cell(reader, found);
        }

        return found;
    }

    private static void Cell(XmlReader reader, HashSet<(int, int)> found)
    {
        var (place, formula, value) = (reader.GetAttribute("r"), false, false);
        using var cell = reader.ReadSubtree();
        while (cell.Read())
        {
            if (cell.NodeType != XmlNodeType.Element) continue;
            formula |= cell.LocalName == "f";
            value |= cell.LocalName is "v" or "is";
        }

        if (formula && !value && place is not null) found.Add(PlaceOf(place));
    }

    private static ZipArchiveEntry? Part(ZipArchive archive, string sheet)
    {
        if (Load(archive, "xl/workbook.xml") is not { } book || Load(archive, "xl/_rels/workbook.xml.rels") is not { } relations) return null;
        var id = book.Descendants(Main + "sheet").FirstOrDefault(one => one.Attribute("name")?.Value == sheet)?.Attribute(Relation + "id")?.Value;
        var target = relations.Root!.Elements().FirstOrDefault(one => one.Attribute("Id")?.Value == id)?.Attribute("Target")?.Value;
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static XDocument? Load(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } part) return null;
        using var stream = part.Open();
        return XDocument.Load(stream);
    }

    /// <summary>"AB12" as row 12 and column 28.</summary>
    private static (int Row, int Column) PlaceOf(string reference)
    {
        var (row, column) = (0, 0);
        foreach (var c in reference)
        {
            if (char.IsAsciiLetterUpper(c)) column = (column * 26) + c - 'A' + 1;
            else if (char.IsAsciiDigit(c)) row = (row * 10) + c - '0';
        }

        return (row, column);
    }
}
