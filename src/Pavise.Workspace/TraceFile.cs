using System.Text.Json;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>The origins of the last run, in out/trace.json.</summary>
public static class TraceFile
{
    private sealed record Form(string Schema, IReadOnlyList<Origin> Origins);

    /// <summary>Writes every origin in the order of identity.</summary>
    public static void Write(WorkspaceFolder workspace, TraceGraph graph) =>
        AtomicFile.Write(workspace.Trace, JsonSerializer.Serialize(new Form("pavise/origins/1", [.. graph.Origins]), PaviseJson.Options) + "\n");

    /// <summary>Reads the origins of the last run.</summary>
    /// <exception cref="PaviseException">PAV1010 when the workspace was not run yet.</exception>
    public static TraceGraph Read(WorkspaceFolder workspace)
    {
        if (!File.Exists(workspace.Trace))
            throw new PaviseException("PAV1010", new Place(workspace.Root), "this workspace was not run yet", $"run `pavise run {workspace.Root}` first");
        return new TraceGraph(JsonSerializer.Deserialize<Form>(File.ReadAllBytes(workspace.Trace), PaviseJson.Options)!.Origins);
    }

    /// <summary>The origin of that identity.</summary>
    /// <exception cref="PaviseException">PAV1008 when there is none; the remedy names those that begin alike.</exception>
    public static Origin Require(TraceGraph graph, string id)
    {
        if (graph.Find(id) is { } origin) return origin;
        var near = graph.Origins.Select(known => known.Id).OrderByDescending(known => Common(known, id)).ThenBy(known => known, StringComparer.Ordinal).Take(3);
        throw new PaviseException("PAV1008", new Place("trace"), $"there is no origin '{id}' in the last run", $"copy an identity from the brief; the nearest are {string.Join(", ", near)}");
    }

    private static int Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length]) length++;
        return length;
    }
}
