namespace Pavise.Registers.Tables;

/// <summary>Finds the header of a table: some exports put sentences above it.</summary>
internal static class HeaderLine
{
    /// <summary>How far down a header is looked for.</summary>
    private const int MostLines = 40;

    /// <summary>The first of the upper rows that is known as the header, else the first row; null when there is none.</summary>
    public static TableRow? Find(IEnumerable<TableRow> rows, Func<IReadOnlyList<string>, bool>? isHeader)
    {
        var upper = rows.Take(isHeader is null ? 1 : MostLines).ToArray();
        return upper.FirstOrDefault(row => isHeader is not null && isHeader(row.Cells)) ?? upper.FirstOrDefault();
    }

    /// <summary>True when every column that is named, not numbered, stands in the row.</summary>
    public static Func<IReadOnlyList<string>, bool> Holding(IEnumerable<string> columns)
    {
        var named = columns.Where(column => !column.StartsWith('@')).Distinct(StringComparer.Ordinal).ToArray();
        return cells => Array.TrueForAll(named, column => cells.Contains(column, StringComparer.Ordinal));
    }
}
