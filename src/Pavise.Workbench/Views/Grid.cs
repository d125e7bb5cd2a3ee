namespace Pavise.Workbench.Views;

/// <summary>A table that a reader can search and leaf through without script.</summary>
/// <param name="Caption">What it shows; without digits and unlike any other on its page.</param>
/// <param name="Columns">Headings without digits.</param>
/// <param name="Rows">Cells, as many in each row as there are columns.</param>
/// <param name="CountOrigin">Origin of the number of rows.</param>
public sealed record Grid(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, string CountOrigin)
{
    /// <summary>What stands in place of the table when nothing is in it.</summary>
    public string Empty { get; init; } = "Nothing.";

    /// <summary>What one row is called in the line under the table.</summary>
    public string RowName { get; init; } = "rows";

    /// <summary>The same for a single row: "debt", "entry".</summary>
    public string OneRow => RowName.EndsWith("ies", StringComparison.Ordinal) ? RowName[..^3] + "y" : RowName.TrimEnd('s');

    /// <summary>Names of the files that hold all of it, such as <c>csv</c>, with their addresses.</summary>
    public IReadOnlyList<(string Name, string Href)> Files { get; init; } = [];

    /// <summary>Makes ready what a first search would wait for.</summary>
    internal void Prepare() => (Rows as ISearchedRows)?.Prepare();
}
