namespace Pavise.Core;

/// <summary>A linear or mixed-integer programme: minimise cost over columns with bounds, subject to rows with bounds.</summary>
/// <remarks>Infinite bounds are <see cref="double.PositiveInfinity"/> and <see cref="double.NegativeInfinity"/>. Rows are stored sparsely, in the order they were added.</remarks>
public sealed class LinearProgram
{
    private readonly List<Column> columns = [];
    private readonly List<Row> rows = [];

    /// <summary>A decision: its name, cost, bounds, and whether it is whole.</summary>
    public readonly record struct Column(string Name, double Cost, double Lower, double Upper, bool Whole);

    /// <summary>A constraint: its name, bounds and terms.</summary>
    public sealed record Row(string Name, double Lower, double Upper, IReadOnlyList<(int Column, double Coefficient)> Terms);

    /// <summary>Another object after every added column or row: while it is the same, only costs and bounds have changed.</summary>
    public object Shape { get; private set; } = new();

    public IReadOnlyList<Column> Columns => columns;

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>Adds a column and returns its index.</summary>
    public int AddColumn(string name, double cost = 0, double lower = 0, double upper = double.PositiveInfinity, bool whole = false)
    {
        columns.Add(new Column(name, cost, lower, upper, whole));
        Shape = new object();
        return columns.Count - 1;
    }

    /// <summary>Adds a row and returns its index; terms of one column are summed.</summary>
    public int AddRow(string name, double lower, double upper, IEnumerable<(int Column, double Coefficient)> terms)
    {
        var merged = terms.GroupBy(term => term.Column)
            .Select(group => (Column: group.Key, Coefficient: group.Sum(term => term.Coefficient)))
            .Where(term => term.Coefficient != 0)
            .OrderBy(term => term.Column)
            .ToArray();
        foreach (var (column, _) in merged) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, columns.Count, name);
        rows.Add(new Row(name, lower, upper, merged));
        Shape = new object();
        return rows.Count - 1;
    }

    /// <summary>Takes the <see cref="Shape"/> of a programme with the same columns, whole or not, and the same terms in each row: then only costs and bounds differ.</summary>
    /// <returns>False, and nothing is taken, when they are not the same.</returns>
    public bool TakeShape(LinearProgram other)
    {
        if (columns.Count != other.columns.Count || rows.Count != other.rows.Count) return false;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Whole != other.columns[i].Whole) return false;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].Terms.SequenceEqual(other.rows[i].Terms)) return false;
        }

        Shape = other.Shape;
        return true;
    }

    /// <summary>Sets the cost of every column: those named get the given cost, all others zero.</summary>
    public void SetObjective(IReadOnlyDictionary<int, double> costs)
    {
        for (var i = 0; i < columns.Count; i++) columns[i] = columns[i] with { Cost = costs.GetValueOrDefault(i) };
    }

    public void SetColumnBounds(int column, double lower, double upper) => columns[column] = columns[column] with { Lower = lower, Upper = upper };

    public void SetRowBounds(int row, double lower, double upper) => rows[row] = rows[row] with { Lower = lower, Upper = upper };
}
