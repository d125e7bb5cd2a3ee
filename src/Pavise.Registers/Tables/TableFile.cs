namespace Pavise.Registers.Tables;

/// <summary>Reads a table from whatever holds it: a workbook by its first bytes, else comma-separated text.</summary>
internal static class TableFile
{
    public static Table Read(RegisterFile file, string? sheet = null, bool windows1252 = false) =>
        IsWorkbook(file.Bytes) ? WorkbookTable.Read(file, sheet) : CsvTable.Read(file, windows1252);

    /// <summary>A ZIP container (XLSX) or a compound file (XLS).</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
