namespace Pavise.Registers.Tables;

/// <summary>Reads a table from whatever holds it: a workbook by its first bytes, else comma-separated text.</summary>
internal static class TableFile
{
    /// <param name="file">The file.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first that is not hidden.</param>
    /// <param name="isHeader">Knows the header by its names; null for the first row.</param>
    /// <param name="windows1252">True when a text may be in Windows-1252.</param>
    public static Table Read(RegisterFile file, string? sheet = null, Func<IReadOnlyList<string>, bool>? isHeader = null, bool windows1252 = false) =>
        IsWorkbook(file) ? WorkbookTable.Read(file, sheet, isHeader) : CsvTable.Read(file, isHeader, windows1252);

    public static bool IsWorkbook(RegisterFile file)
    {
        using var stream = file.Open();
        Span<byte> start = stackalloc byte[4];
        return IsWorkbook(start[..stream.ReadAtLeast(start, 4, throwOnEndOfStream: false)]);
    }

    /// <summary>A ZIP container (XLSX) or a compound file (XLS).</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
