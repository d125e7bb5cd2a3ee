using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Raw draws as CSV, one row a replication, written while they come; the file appears whole or not at all.</summary>
public sealed class DrawFile : IDisposable
{
    private readonly string path;
    private readonly string neighbour;
    private readonly StreamWriter writer;
    private readonly StringBuilder line = new();

    /// <summary>Begins the file.</summary>
    /// <exception cref="PaviseException">PAV1007 when it cannot be written.</exception>
    public DrawFile(string path, ScenarioInputs inputs, bool daily)
    {
        this.path = Path.GetFullPath(path);
        neighbour = FormattableString.Invariant($"{this.path}.{Environment.ProcessId}.tmp");
        var names = OutcomeNames.Of(ScenarioCompiler.Compile(inputs.Scenario, inputs.Schedule, inputs.Raids), daily);
        writer = Try(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
            return new StreamWriter(neighbour, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        });
        Try(() => writer.WriteLine($"replication,{string.Join(',', names)}"));
    }

    /// <summary>Writes one replication's results.</summary>
    public void Add(int replication, long[] results)
    {
        line.Clear().Append(replication);
        foreach (var result in results) line.Append(CultureInfo.InvariantCulture, $",{result}");
        Try(() => writer.WriteLine(line));
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep() => Try(() =>
    {
        writer.Dispose();
        File.Move(neighbour, path, overwrite: true);
    });

    /// <summary>Leaves nothing behind unless it was kept.</summary>
    public void Dispose()
    {
        writer.Dispose();
        File.Delete(neighbour);
    }

    private void Try(Action write) => Try(() =>
    {
        write();
        return true;
    });

    private T Try<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1007", new Place(path), "the draws cannot be written: " + error.Message.TrimEnd('.'), "free space or permit writing, then run again");
        }
    }
}
