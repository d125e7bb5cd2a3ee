namespace Pavise.Verify;

/// <summary>A limit: low &lt;= sum of variables &lt;= high; a null end is open.</summary>
internal sealed class PlanRow(ExactNumber? low, ExactNumber? high)
{
    public ExactNumber? Low { get; private set; } = low;

    public ExactNumber? High { get; private set; } = high;

    public Dictionary<string, ExactNumber> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a variable times a number; a null variable is none.</summary>
    public PlanRow Add(string? column, ExactNumber times)
    {
        if (column is not null) Terms[column] = Terms.GetValueOrDefault(column) + times;
        return this;
    }

    /// <summary>A variable that stands once however often it is named.</summary>
    public PlanRow Put(string column, ExactNumber times)
    {
        Terms[column] = times;
        return this;
    }

    /// <summary>Moves both ends.</summary>
    public PlanRow Shift(ExactNumber by)
    {
        (Low, High) = (Low + by, High + by);
        return this;
    }

    public ExactNumber Sum(Dictionary<string, ExactNumber> values)
    {
        ExactNumber sum = 0;
        foreach (var (column, times) in Terms) sum += times * values.GetValueOrDefault(column);
        return sum;
    }
}
