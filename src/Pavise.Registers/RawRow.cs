using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Rows as the book keeps them, cut into cells again.</summary>
public static class RawRow
{
    /// <summary>The cells of a kept row.</summary>
    /// <param name="raw">The row as imported.</param>
    /// <param name="header">The header of its file, which tells the separator.</param>
    public static IReadOnlyList<string> Cells(string raw, string header) => CsvTable.Cells(raw, header);
}
