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
    private readonly int[] places;

    /// <summary>Begins the file.</summary>
    /// <exception cref="PaviseException">PAV1007 when it cannot be written.</exception>
    public DrawFile(string path, ScenarioInputs inputs, AssessOptions options)
    {
        var kept = OutcomeNames.Kept(ScenarioCompiler.Compile(inputs.Scenario, inputs.Schedule, inputs.Raids), options);
        places = [.. kept.Select(entry => entry.Place)];
        file = new WholeFile(path);
        Row($"replication,{string.Join(',', kept.Select(entry => entry.Name))}\n");
    }

    /// <summary>Writes one replication's results, those that are kept.</summary>
    public void Add(int replication, long[] results)
    {
        line.Clear().Append(replication);
        foreach (var place in places) line.Append(CultureInfo.InvariantCulture, $",{results[place]}");
        Row(line.Append('\n').ToString());
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep() => file.Keep();

    /// <summary>Leaves nothing behind unless it was kept.</summary>
    public void Dispose() => file.Dispose();

    private void Row(string text) => file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
