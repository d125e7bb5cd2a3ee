using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pavise.Benchmarks;

/// <summary>What a benchmark prints, which is also kept: machine, figures and every line go to <c>artifacts/bench/NAME.json</c> when it ends.</summary>
/// <param name="output">Where lines are printed.</param>
/// <param name="name">The benchmark.</param>
/// <param name="file">The results file.</param>
internal sealed class BenchReport(TextWriter output, string name, string file) : TextWriter
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly StringBuilder all = new();
    private readonly List<BenchFigure> figures = [];
    private readonly Machine machine = Machine.Here();

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        output.Write(value);
        all.Append(value);
    }

    public override void Write(string? value)
    {
        output.Write(value);
        all.Append(value);
    }

    public override void WriteLine(string? value) => Write(value + '\n');

    /// <summary>Runs a benchmark with its report, and keeps what it printed; returns its exit code.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="name">The benchmark.</param>
    /// <param name="run">Prints to the report; the exit code.</param>
    public static async Task<int> KeepAsync(string root, string name, Func<BenchReport, Task<int>> run)
    {
        using var report = new BenchReport(Console.Out, name, Path.Combine(root, "artifacts", "bench", name + ".json"));
        var began = TimeProvider.System.GetUtcNow();
        report.WriteLine(report.machine.ToString());
        var code = await run(report).ConfigureAwait(false);
        report.Save(code, began);
        return code;
    }

    /// <summary>Notes a figure under a name.</summary>
    /// <param name="figure">The figure.</param>
    public void Note(BenchFigure figure) => figures.Add(figure);

    private void Save(int code, DateTimeOffset began)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(new { schema = "pavise/bench/1", benchmark = name, began, machine, passed = code == 0, figures, lines = all.ToString().TrimEnd().Split('\n') }, Layout) + "\n");
        output.WriteLine($"kept in {file}");
    }
}
