using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>A linear programme as a request frame, row by row.</summary>
internal static class ModelFrame
{
    private const int LongestName = 255;

    /// <summary>Asks for a solve of the whole programme, which is kept under a name.</summary>
    public static Frame Solve(LinearProgram program, SolveOptions options, string keep, string also) =>
        Build("solve", program, header => (header["options"], header["keep"], header["also"]) = (Limits(options), keep, also), options);

    /// <summary>Asks for a solve of the kept programme with other costs and bounds.</summary>
    public static Frame Again(LinearProgram program, SolveOptions options, string kept, string also)
    {
        var payload = new PayloadWriter();
        CostsAndBounds(program, payload);
        Starts(options, payload);
        var header = new JsonObject
        {
            ["type"] = "solve", ["kept"] = kept, ["start"] = options.GoesOn ? "kept" : "nothing", ["options"] = Limits(options), ["also"] = also, ["arrays"] = payload.Declarations,
        };
        return new Frame(header, payload.Payload);
    }

    /// <summary>True when the solver has to find whole values.</summary>
    public static bool IsWhole(LinearProgram program, SolveOptions? options) => options?.Relaxed != true && program.Columns.Any(column => column.Whole);

    private static JsonObject Limits(SolveOptions options)
    {
        var limits = new JsonObject { ["mipRelativeGap"] = options.RelativeGap };
        if (options.TimeLimit != Timeout.InfiniteTimeSpan) limits["timeLimitSeconds"] = options.TimeLimit.TotalSeconds;
        if (options.InteriorPoint) limits["method"] = "ipm";
        return limits;
    }

    public static Frame WriteMps(LinearProgram program) => Build("write-mps", program, header =>
    {
        header["model"]!["columnNames"] = Names(program.Columns.Select(column => column.Name), "c");
        header["model"]!["rowNames"] = Names(program.Rows.Select(row => row.Name), "r");
    });

    private static Frame Build(string type, LinearProgram program, Action<JsonObject> complete, SolveOptions? options = null)
    {
        var payload = Arrays(program, options);
        var header = new JsonObject
        {
            ["type"] = type,
            ["model"] = new JsonObject
            {
                ["columns"] = program.Columns.Count,
                ["rows"] = program.Rows.Count,
                ["orientation"] = "row",
                ["sense"] = "minimize",
            },
            ["arrays"] = payload.Declarations,
        };
        complete(header);
        return new Frame(header, payload.Payload);
    }

    private static PayloadWriter Arrays(LinearProgram program, SolveOptions? options)
    {
        var (columns, rows) = (program.Columns, program.Rows);
        var writer = new PayloadWriter();
        CostsAndBounds(program, writer);
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++) starts[row + 1] = starts[row] + rows[row].Terms.Count;
        writer.Add("starts", starts);
        writer.Add("indices", [.. rows.SelectMany(row => row.Terms).Select(term => term.Column)]);
        writer.Add("values", (double[])[.. rows.SelectMany(row => row.Terms).Select(term => term.Coefficient)]);
        Starts(options, writer);
        if (IsWhole(program, options)) writer.Add("integrality", [.. columns.Select(column => column.Whole ? 1 : 0)]);
        return writer;
    }

    private static void CostsAndBounds(LinearProgram program, PayloadWriter writer)
    {
        var (columns, rows) = (program.Columns, program.Rows);
        writer.Add("costs", [.. columns.Select(column => column.Cost)]);
        writer.Add("columnLower", [.. columns.Select(column => column.Lower)]);
        writer.Add("columnUpper", [.. columns.Select(column => column.Upper)]);
        writer.Add("rowLower", [.. rows.Select(row => row.Lower)]);
        writer.Add("rowUpper", [.. rows.Select(row => row.Upper)]);
    }

    private static void Starts(SolveOptions? options, PayloadWriter writer)
    {
        if (options?.Start is { } start) writer.Add("columnStart", [.. start]);
        if (options?.Basis is not { } basis) return;
        writer.Add("columnBasis", [.. basis.Columns]);
        writer.Add("rowBasis", [.. basis.Rows]);
    }

    /// <summary>MPS knows no blanks and no repeated names: blanks become underscores, and a name that is then not usable becomes its number.</summary>
    private static JsonArray Names(IEnumerable<string> names, string kind)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var result = new JsonArray();
        foreach (var (position, name) in names.Index())
        {
            var usable = string.Concat(name.Select(character => character is >= '!' and <= '~' ? character : '_'));
            if (usable.Length is 0 or > LongestName || !used.Add(usable))
            {
                usable = FormattableString.Invariant($"~{kind}{position}");
                used.Add(usable);
            }

            result.Add(usable);
        }

        return result;
    }
}
