using System.IO.Compression;
using System.Text;

namespace Pavise.Registers.Tests;

/// <summary>A minimal XLSX with one sheet or a hidden one before it, its cells written as given.</summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The workbook of some rows of cells such as <c>&lt;v&gt;4&lt;/v&gt;</c>, texts, or a style with a value as <c>s="1"|&lt;v&gt;45000&lt;/v&gt;</c>.</summary>
    public static RegisterFile File(string sheet, bool date1904, params string[][] rows) => File(sheet, date1904, null, null, rows);

    /// <summary>The same with merged cells such as <c>A2:A3</c>, or with a hidden sheet of a name before it that holds one row.</summary>
    public static RegisterFile File(string sheet, bool date1904, string? merged, string? hidden, string[][] rows)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", $"""
                <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """);
            Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{Relations}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""");
            Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(date1904 ? 1 : 0)}"/><sheets>{(hidden is null ? "" : $"""<sheet name="{hidden}" sheetId="2" state="hidden" r:id="r3"/>""")}<sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Part(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Part(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select(Row))}</sheetData>{(merged is null ? "" : $"""<mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>""")}</worksheet>""");
            if (hidden is not null) Part(archive, "xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{Row(["secret"], 0)}{Row(["row"], 1)}</sheetData></worksheet>""");
        }

        return new RegisterFile("book.xlsx", memory.ToArray());
    }

    private static string Row(string[] cells, int at) => FormattableString.Invariant($"""<row r="{at + 1}">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{at + 1}")))}</row>""");

    private static string Cell(string cell, string place)
    {
        if (cell.Length == 0) return "";
        var bar = cell.IndexOf('|', StringComparison.Ordinal);
        if (bar >= 0) return $"""<c r="{place}" {cell[..bar]}>{cell[(bar + 1)..]}</c>""";
        return cell.StartsWith('<') ? $"""<c r="{place}">{cell}</c>""" : $"""<c r="{place}" t="inlineStr"><is><t>{cell}</t></is></c>""";
    }

    private static void Part(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text));
    }
}
