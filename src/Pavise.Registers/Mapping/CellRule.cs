using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>A column of the table, or a text that stands for every row (written with '=' in the mapping).</summary>
internal readonly record struct CellRule(string? Column, string? Fixed)
{
    /// <summary>Reads <c>supplier</c> or <c>=UKR</c>; null stays null.</summary>
    public static CellRule? Of(string? text) => text is null ? null : text.StartsWith('=') ? new CellRule(null, text[1..]) : new CellRule(text, null);

    public string Text(RowReader row) => Column is null ? Fixed ?? "" : row.Text(Column);
}
