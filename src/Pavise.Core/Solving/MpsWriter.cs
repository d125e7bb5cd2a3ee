using System.Globalization;

namespace Pavise.Core;

/// <summary>Writes a linear programme in free MPS, which any other solver reads.</summary>
/// <remarks>Rows with two different finite bounds become a row and a range; numbers are written so that they read back the same.</remarks>
public static class MpsWriter
{
    private const string Objective = "objective";

    /// <summary>Writes the programme, lines ending in LF.</summary>
    /// <exception cref="ArgumentException">A name has a blank or stands twice, or a row is called <c>objective</c>.</exception>
    public static void Write(LinearProgram program, string name, TextWriter output)
    {
        CheckNames(program.Columns.Select(column => column.Name));
        CheckNames(program.Rows.Select(row => row.Name).Append(Objective));
        void Line(string text) => output.Write(text + "\n");
        Line($"NAME {name.Replace(' ', '-')}");
        Line("ROWS");
        Line($" N {Objective}");
        foreach (var row in program.Rows) Line($" {Sense(row)} {row.Name}");
        Columns(program, Line);
        Line("RHS");
        foreach (var row in program.Rows.Where(row => Right(row) != 0 && double.IsFinite(Right(row)))) Line($" RHS {row.Name} {Text(Right(row))}");
        Line("RANGES");
        foreach (var row in program.Rows.Where(row => row.Lower != row.Upper && double.IsFinite(row.Lower) && double.IsFinite(row.Upper)))
            Line($" RNG {row.Name} {Text(row.Upper - row.Lower)}");
        Line("BOUNDS");
        foreach (var column in program.Columns) Bounds(column, Line);
        Line("ENDATA");
    }

    private static void Columns(LinearProgram program, Action<string> line)
    {
        var terms = new List<(string Row, double Coefficient)>[program.Columns.Count];
        for (var i = 0; i < terms.Length; i++) terms[i] = program.Columns[i].Cost == 0 ? [] : [(Objective, program.Columns[i].Cost)];
        foreach (var row in program.Rows)
        {
            foreach (var (column, coefficient) in row.Terms) terms[column].Add((row.Name, coefficient));
        }

        line("COLUMNS");
        var whole = false;
        for (var i = 0; i < terms.Length; i++)
        {
            var column = program.Columns[i];
            if (column.Whole != whole) line($" MARKER 'MARKER' {(column.Whole ? "'INTORG'" : "'INTEND'")}");
            whole = column.Whole;
            // A column without terms must still be named once, or its bounds refer to nothing.
            if (terms[i].Count == 0) line($" {column.Name} {Objective} 0");
            foreach (var (row, coefficient) in terms[i]) line($" {column.Name} {row} {Text(coefficient)}");
        }

        if (whole) line(" MARKER 'MARKER' 'INTEND'");
    }

    private static void Bounds(LinearProgram.Column column, Action<string> line)
    {
        var (lower, upper) = (column.Lower, column.Upper);
        if (lower == upper) line($" FX BND {column.Name} {Text(lower)}");
        else if (double.IsNegativeInfinity(lower) && double.IsPositiveInfinity(upper)) line($" FR BND {column.Name}");
        else
        {
            if (double.IsNegativeInfinity(lower)) line($" MI BND {column.Name}");
            else if (lower != 0) line($" LO BND {column.Name} {Text(lower)}");
            if (double.IsFinite(upper)) line($" UP BND {column.Name} {Text(upper)}");
            else if (column.Whole) line($" PL BND {column.Name}");
        }
    }

    private static char Sense(LinearProgram.Row row) => (double.IsFinite(row.Lower), double.IsFinite(row.Upper)) switch
    {
        (false, false) => 'N',
        (true, false) => 'G',
        (false, true) => 'L',
        _ => row.Lower == row.Upper ? 'E' : 'L',
    };

    private static double Right(LinearProgram.Row row) => Sense(row) == 'G' ? row.Lower : row.Upper;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void CheckNames(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Length == 0 || name.Any(char.IsWhiteSpace)) throw new ArgumentException($"the name '{name}' is empty or has a blank", nameof(names));
            if (!seen.Add(name)) throw new ArgumentException($"the name '{name}' stands twice", nameof(names));
        }
    }
}
