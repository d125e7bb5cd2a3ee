using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>What every stage of one run shares.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Parts">Clock, catalogue and services.</param>
/// <param name="Catalogue">The catalogue, read.</param>
/// <param name="CatalogueHash">Hash of its files.</param>
/// <param name="Settings">What pavise.yaml says.</param>
/// <param name="Store">Results of earlier runs.</param>
/// <param name="Log">Who watches.</param>
/// <param name="Threads">Threads a stage may use; no result depends on it.</param>
/// <param name="Cancel">Set when the user interrupts.</param>
public sealed record RunContext(
    WorkspaceFolder Workspace, Parts Parts, Catalogue Catalogue, string CatalogueHash, WorkspaceSettings Settings,
    StageStore Store, IRunLog Log, int Threads, CancellationToken Cancel)
{
    /// <summary>A model that proposes claims beside the rules; null when the rules alone read.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>Reads catalogue and settings of a workspace.</summary>
    /// <exception cref="PaviseException">PAV10xx, PAV11xx or PAV12xx for what is wrong in them.</exception>
    public static RunContext Open(WorkspaceFolder workspace, Parts parts, int threads, IRunLog log, CancellationToken cancel)
    {
        var files = parts.CatalogueFiles();
        var catalogue = CatalogueReader.Read(files);
        var settings = WorkspaceSettings.Read(InputFile.Read(workspace, workspace.File), catalogue);
        return new RunContext(
            workspace, parts, catalogue, StageKey.Of(files.SelectMany(file => new[] { file.File, file.Text })), settings,
            new StageStore(workspace.Stages, log), log, threads, cancel);
    }
}
