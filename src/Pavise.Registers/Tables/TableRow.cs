namespace Pavise.Registers.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">Its 1-based first line, or row of the sheet.</param>
/// <param name="Cells">Trimmed texts; empty for empty cells. May be more or fewer than the header has columns.</param>
/// <param name="Columns">Where each cell starts in its line, from 1; for a workbook the number of the column.</param>
/// <param name="Raw">The row as it stood in the file.</param>
internal sealed record TableRow(int Line, string[] Cells, int[] Columns, string Raw);
