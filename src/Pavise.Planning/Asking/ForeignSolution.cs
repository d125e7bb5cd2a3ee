using System.Globalization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A solution of an exported programme that another solver wrote, judged against the programme.</summary>
/// <param name="Objective">The programme's objective at this solution.</param>
/// <param name="Violation">The largest amount by which a row, a bound or a whole number is missed.</param>
/// <param name="Worst">Where that is; empty when nothing is missed.</param>
/// <param name="Unknown">Names in the solution that the programme does not have.</param>
/// <param name="Values">A value for each column; zero where none is given.</param>
public sealed record ForeignSolution(double Objective, double Violation, string Worst, int Unknown, [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<double> Values)
{
    /// <summary>Reads lines of name and value, as Cbc, HiGHS and SCIP write them; names not given are zero. The short names of the LP format (<c>c1</c>, <c>c2</c>, ...) are those of the columns in their order.</summary>
    /// <returns>The judgement, or null when no line has a name of the programme.</returns>
    public static ForeignSolution? Judge(LinearProgram program, TextReader text)
    {
        var index = program.Columns.Index().ToDictionary(column => column.Item.Name, column => column.Index, StringComparer.Ordinal);
        var (values, unknown, known) = (new double[program.Columns.Count], 0, 0);
        while (text.ReadLine() is { } line)
        {
            // The rows of a HiGHS file follow its columns and have names of their own.
            if (line.StartsWith("# Rows", StringComparison.Ordinal)) break;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            // Cbc: number name value cost; others: name value.
            var at = words.Length >= 3 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? 1 : 0;
            if (words.Length < at + 2 || !double.TryParse(words[at + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) continue;
            if (index.TryGetValue(words[at], out var column) || IsShort(words[at], program.Columns.Count, out column)) (values[column], known) = (value, known + 1);
            // The objective stands above the columns of a HiGHS file, in the same form.
            else if (known > 0 || words[at] != "Objective") unknown++;
        }

        return known == 0 ? null : Judge(program, values, unknown);
    }

    /// <summary>A column by its short name; no full name is one, since each begins with what it stands for and a slash.</summary>
    private static bool IsShort(string name, int columns, out int column)
    {
        var known = name.StartsWith('c') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= columns;
        column = known ? int.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) - 1 : -1;
        return known;
    }

    private static ForeignSolution Judge(LinearProgram program, double[] values, int unknown)
    {
        var (worst, name) = (0.0, "");
        void Miss(double by, string where)
        {
            if (by > worst) (worst, name) = (by, where);
        }

        foreach (var (i, column) in program.Columns.Index())
        {
            Miss(Math.Max(column.Lower - values[i], values[i] - column.Upper), column.Name);
            if (column.Whole) Miss(Math.Abs(values[i] - Math.Round(values[i])), column.Name);
        }

        foreach (var row in program.Rows)
        {
            var sum = row.Terms.Sum(term => term.Coefficient * values[term.Column]);
            Miss(Math.Max(row.Lower - sum, sum - row.Upper), row.Name);
        }

        return new ForeignSolution(program.Columns.Select((column, i) => column.Cost * values[i]).Sum(), worst, name, unknown, values);
    }
}
