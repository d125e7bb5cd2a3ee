using System.Globalization;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>The solution file of HiGHS: the status of the model, then values and dual values of columns and rows in their order.</summary>
/// <param name="Status">The status in the solver's words.</param>
/// <param name="Objective">The objective; NaN without values.</param>
/// <param name="Values">A value for each column; empty when there are none.</param>
/// <param name="Activities">A value for each row.</param>
/// <param name="ReducedCosts">A dual value for each column; empty when there are none.</param>
/// <param name="Duals">A dual value for each row.</param>
internal sealed record NativeSolution(string Status, double Objective, double[] Values, double[] Activities, double[] ReducedCosts, double[] Duals)
{
    /// <summary>By row: the bounds between which its dual value holds; null when the file tells none.</summary>
    public (double[] Low, double[] High)? Ranges { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static NativeSolution Read(TextReader file)
    {
        var (status, objective, dual) = ("", double.NaN, false);
        double[] values = [], activities = [], reduced = [], duals = [];
        (double[], double[])? ranges = null;
        while (file.ReadLine() is { } line)
        {
            if (line == "Model status") status = Next(file);
            else if (line == "# Dual solution values") dual = true;
            else if (line == "# Basis")
            {
                ranges = Ranged(file, activities.Length);
                break;
            }
            else if (line.StartsWith("Objective ", StringComparison.Ordinal)) objective = Number(line["Objective ".Length..]);
            else if (line.StartsWith("# Columns ", StringComparison.Ordinal)) (dual ? ref reduced : ref values) = Numbers(file, line["# Columns ".Length..]);
            else if (line.StartsWith("# Rows ", StringComparison.Ordinal)) (dual ? ref duals : ref activities) = Numbers(file, line["# Rows ".Length..]);
        }

        return status.Length > 0 ? new NativeSolution(status, objective, values, activities, reduced, duals) { Ranges = ranges } : throw new InvalidDataException("it names no model status");
    }

    /// <summary>The ranges of rows, which stand behind the basis and those of columns: name, objective and value at the low end, value and objective at the high end.</summary>
    private static (double[] Low, double[] High)? Ranged(TextReader file, int rows)
    {
        string? line;
        do line = file.ReadLine();
        while (line is not (null or "# Bound ranging"));
        while (line is not (null or "# Rows")) line = file.ReadLine();
        if (line is null) return null;
        var (low, high) = (new double[rows], new double[rows]);
        for (var i = 0; i < rows; i++)
        {
            var words = Next(file).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 5) throw new InvalidDataException($"row {i} has no range");
            (low[i], high[i]) = (Number(words[^3]), Number(words[^2]));
        }

        return (low, high);
    }

    private static double[] Numbers(TextReader file, string count)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw new InvalidDataException($"'{count}' is no count");
        var numbers = new double[length];
        for (var i = 0; i < length; i++)
        {
            var line = Next(file);
            numbers[i] = Number(line[(line.LastIndexOf(' ') + 1)..]);
        }

        return numbers;
    }

    private static string Next(TextReader file) => file.ReadLine() ?? throw new InvalidDataException("it ends too early");

    private static double Number(string text) => text is "inf" or "-inf" ? text == "inf" ? double.PositiveInfinity : double.NegativeInfinity
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"'{text}' is no number");
}
