using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>Solves a plan file, with the numbers of the book of the workspace it stands in.</summary>
public static class PlanRun
{
    /// <summary>A plan outside any workspace has no numbers of a book to name.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV60xx for what is wrong in the plan, PAV79xx when the solver fails.</exception>
    /// <exception cref="MissingPartException">Node.js or the built services are missing.</exception>
    public static async Task<Plan> SolveAsync(string file, string? named, Parts parts, IRunLog log, CancellationToken cancel)
    {
        var full = ScenarioRun.Existing(file);
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        Func<string, (Quantity, string)?> numbers = _ => null;
        if (WorkspaceFolder.TryFind(named ?? full) is { } workspace)
            numbers = LedgerNumbers.Of((await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false)).Ledger.Value);
        var model = PlanReader.Read(InputFile.Read(new WorkspaceFolder(Directory.GetCurrentDirectory()), full).AsYaml(), catalogue, numbers);
        log.Started("plan");
        await using var solver = new SolverService(parts.Node(), parts.Time);
        var plan = await Planner.SolveAsync(model, solver, null, cancel).ConfigureAwait(false);
        log.Finished("plan", upToDate: false);
        return plan;
    }
}
