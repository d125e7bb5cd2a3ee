using ExcelDataReader;

namespace Pavise.Registers.Tables;

/// <summary>Cells of a sheet whose emptiness is not what it seems; they carry a mark that no text has, and reading one is an error.</summary>
internal sealed class SheetMarks(IReadOnlyDictionary<(int Row, int Column), string> faults, CellRange[] merged)
{
    /// <summary>A formula that was saved without its value.</summary>
    public const string Uncached = "\uFFFCformula";

    /// <summary>A cell that is covered by a merged one: its value stands elsewhere.</summary>
    public const string Merged = "\uFFFCmerged";

    /// <summary>Before the name of an error that a formula gave.</summary>
    public const string Failed = "\uFFFCerror ";

    /// <summary>The mark of a cell by its row and column from 1, or null.</summary>
    public string? At(int row, int column) =>
        faults.TryGetValue((row, column), out var fault) ? fault
        : Array.Exists(merged, range => row - 1 >= range.FromRow && row - 1 <= range.ToRow && column - 1 >= range.FromColumn && column - 1 <= range.ToColumn
            && (row - 1, column - 1) != (range.FromRow, range.FromColumn)) ? Merged : null;

    /// <summary>Code, cause and remedy of a marked cell; null for any other.</summary>
    public static (string Code, string Cause, string Remedy)? Of(string cell) => cell switch
    {
        Uncached => ("PAV2531", "the cell holds a formula without its value", "open the workbook in a spreadsheet and save it again"),
        Merged => ("PAV2538", "the cell is merged with another that holds the value", "unmerge the cells and write the value into each"),
        _ when cell.StartsWith(Failed, StringComparison.Ordinal) => ("PAV2539", $"the formula of the cell gave the error {cell[Failed.Length..]}", "mend the formula, or leave the cell empty when the figure is unknown"),
        _ => null,
    };
}
