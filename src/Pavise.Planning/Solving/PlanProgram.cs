using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan model as a linear programme, with the meaning of its columns and rows.</summary>
internal sealed class PlanProgram(PlanModel model)
{
    private readonly Dictionary<PlanColumn, int> index = [];
    private readonly List<PlanColumn> columns = [];
    private readonly List<PlanRow> rows = [];

    public PlanModel Model { get; } = model;

    public LinearProgram Linear { get; } = new();

    public IReadOnlyList<PlanColumn> Columns => columns;

    public IReadOnlyList<PlanRow> Rows => rows;

    public int AddColumn(PlanColumn column, double upper = double.PositiveInfinity)
    {
        index.Add(column, columns.Count);
        columns.Add(column);
        return Linear.AddColumn(column.Name(Model), 0, 0, upper, IsWhole(column));
    }

    private bool IsWhole(PlanColumn column) =>
        column.Kind == ColumnKind.Expand || (column.IsHandOver && Model.WholeItems.Contains(column.Item, StringComparer.Ordinal));

    public void AddRow(string kind, string subject, int? month, double lower, double upper, IEnumerable<(int Column, double Coefficient)> terms, params IEnumerable<string> origins)
    {
        var name = month is { } at ? $"{kind}/{subject}/{Model.Start + at}" : $"{kind}/{subject}";
        Linear.AddRow(name, lower, upper, terms);
        rows.Add(new PlanRow(kind, name, [.. origins.Where(origin => origin.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
    }

    /// <summary>The column's index, or null when the plan has no such decision.</summary>
    public int? Find(PlanColumn column) => index.TryGetValue(column, out var at) ? at : null;

    /// <summary>The indices of the columns of a kind, in order.</summary>
    public IEnumerable<int> Of(ColumnKind kind) => Enumerable.Range(0, columns.Count).Where(i => columns[i].Kind == kind);

    /// <summary>The value of a column in a solution; 0 when the plan has no such decision.</summary>
    public double Value(IReadOnlyList<double> values, PlanColumn column) => Find(column) is { } at ? values[at] : 0;

    /// <summary>Copies the programme, so that the copy's bounds can be changed.</summary>
    public LinearProgram Copy()
    {
        var copy = new LinearProgram();
        foreach (var column in Linear.Columns) copy.AddColumn(column.Name, column.Cost, column.Lower, column.Upper, column.Whole);
        foreach (var row in Linear.Rows) copy.AddRow(row.Name, row.Lower, row.Upper, row.Terms);
        return copy;
    }
}
