using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Pavise.Registers.Tables;

/// <summary>Finds formulas of an XLSX sheet that were saved without their value or gave an error: read as empty they would look like unknown figures.</summary>
/// <remarks>The parts read are those of ECMA-376: xl/workbook.xml, its relationships, and the sheet's c, f and v elements.</remarks>
internal static class SheetFaults
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The mark of every such cell by row and column from 1; empty for older formats.</summary>
    public static IReadOnlyDictionary<(int Row, int Column), string> Of(byte[] bytes, string sheet)
    {
        var found = new Dictionary<(int, int), string>();
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

    /// <summary>True when the workbook counts days from 1904-01-01.</summary>
    public static bool Counts1904(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..]) return false;
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return Load(archive, "xl/workbook.xml")?.Descendants(Main + "workbookPr").FirstOrDefault()?.Attribute("date1904")?.Value is "1" or "true";
    }

    private static void Cell(XmlReader reader, Dictionary<(int, int), string> found)
    {
        var (place, failed, formula, value) = (reader.GetAttribute("r"), reader.GetAttribute("t") == "e", false, false);
        using var cell = reader.ReadSubtree();
        while (cell.Read())
        {
            if (cell.NodeType != XmlNodeType.Element) continue;
            formula |= cell.LocalName == "f";
            value |= cell.LocalName is "v" or "is";
            if (failed && cell.LocalName == "v" && place is not null) found[PlaceOf(place)] = SheetMarks.Failed + cell.ReadString();
        }

        if (formula && !value && place is not null) found[PlaceOf(place)] = SheetMarks.Uncached;
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
