using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Cells that must hold one of some words ("*" is any word), all of them; no cells: always true.</summary>
internal sealed record Condition(IReadOnlyList<(string Column, IReadOnlyList<string> Words)> Cells)
{
    public IEnumerable<string> Columns => Cells.Select(cell => cell.Column);

    public bool Holds(RowReader row) => Cells.All(cell => Fits(row.Text(cell.Column), cell.Words));

    private static bool Fits(string text, IReadOnlyList<string> words) =>
        words is ["*"] ? text.Length > 0 : words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
