using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Raw draws as CSV, one row a replication, written while they come; the file appears whole or not at all.</summary>
public sealed class DrawFile : IDisposable
{
    private readonly WholeFile file;
    private readonly StringBuilder line = new();

    /// <summary>Begins the file.</summary>
    /// <exception cref="PaviseException">PAV1007 when it cannot be written.</exception>
    public DrawFile(string path, ScenarioInputs inputs, bool daily)
    {
        var names = OutcomeNames.Of(ScenarioCompiler.Compile(inputs.Scenario, inputs.Schedule, inputs.Raids), daily);
        file = new WholeFile(path);
        Row($"replication,{string.Join(',', names)}\n");
    }

    /// <summary>Writes one replication's results.</summary>
    public void Add(int replication, long[] results)
    {
        line.Clear().Append(replication);
        foreach (var result in results) line.Append(CultureInfo.InvariantCulture, $",{result}");
        Row(line.Append('\n').ToString());
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep() => file.Keep();

    /// <summary>Leaves nothing behind unless it was kept.</summary>
    public void Dispose() => file.Dispose();

    private void Row(string text) => file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
