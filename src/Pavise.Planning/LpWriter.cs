using System.Globalization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Writes a linear programme in the CPLEX LP format, which people can read and most solvers too.</summary>
/// <remarks>Names are written as <c>c1</c>, <c>r1</c> with the full name in a comment, since the format forbids the slashes of ours.</remarks>
public static class LpWriter
{
    private const int TermsOfALine = 8;

    /// <summary>Writes the programme, lines ending in LF.</summary>
    public static void Write(LinearProgram program, string name, TextWriter output)
    {
        void Line(string text) => output.Write(text + "\n");
        Line($"\\ {name}");
        foreach (var (i, column) in program.Columns.Index()) Line($"\\ {Column(i)} {column.Name}");
        Line("Minimize");
        Line($" cost: {Sum(program.Columns.Index().Where(column => column.Item.Cost != 0).Select(column => (column.Index, column.Item.Cost)))}");
        Line("Subject To");
        foreach (var (i, row) in program.Rows.Index()) Row(i, row, Line);
        Line("Bounds");
        foreach (var (i, column) in program.Columns.Index()) Line($" {Bound(column.Lower, "-inf")} <= {Column(i)} <= {Bound(column.Upper, "+inf")}");
        if (program.Columns.Any(column => column.Whole))
        {
            Line("General");
            foreach (var (i, _) in program.Columns.Index().Where(column => column.Item.Whole)) Line($" {Column(i)}");
        }

        Line("End");
    }

    private static void Row(int i, LinearProgram.Row row, Action<string> line)
    {
        var (lower, upper) = (double.IsFinite(row.Lower), double.IsFinite(row.Upper));
        if ((!lower && !upper) || row.Terms.Count == 0) return;
        line($"\\ {row.Name}");
        var sum = Sum(row.Terms);
        var name = string.Create(CultureInfo.InvariantCulture, $"r{i + 1}");
        if (row.Lower == row.Upper) line($" {name}: {sum} = {Text(row.Lower)}");
        else
        {
            if (lower) line($" {name}{(upper ? "a" : "")}: {sum} >= {Text(row.Lower)}");
            if (upper) line($" {name}{(lower ? "b" : "")}: {sum} <= {Text(row.Upper)}");
        }
    }

    private static string Sum(IEnumerable<(int Column, double Coefficient)> terms)
    {
        var parts = terms.Select(term => $"{(term.Coefficient < 0 ? "-" : "+")} {Text(Math.Abs(term.Coefficient))} {Column(term.Column)}").ToArray();
        return parts.Length == 0 ? "0 c1" : string.Join("\n  ", parts.Chunk(TermsOfALine).Select(chunk => string.Join(' ', chunk)));
    }

    private static string Column(int i) => string.Create(CultureInfo.InvariantCulture, $"c{i + 1}");

    private static string Bound(double value, string infinite) => double.IsFinite(value) ? Text(value) : infinite;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
