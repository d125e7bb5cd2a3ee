using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>The first plan of a workspace as its file stands, with the numbers that the last run took from the book: for surfaces that ask about it without running anything.</summary>
public static class PlanOfRun
{
    /// <summary>Reads the plan; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV60xx and PAV62xx for what is wrong in its file now.</exception>
    public static PlanModel? Read(WorkspaceFolder workspace, LastRun run) => workspace.Inputs(workspace.Plans, ".yaml") is [var path, ..]
        ? PlanReader.Read(InputFile.Read(workspace, path).AsYaml(), run.Catalogue, run.Numbers, PlanSession.Beside(path)) : null;

    /// <summary>The plan with what its campaign answers; as it is when it is not valued by one.</summary>
    /// <param name="workspace">Its workspace.</param>
    /// <param name="run">The last run.</param>
    /// <param name="read">The plan as <see cref="Read"/> gives it.</param>
    /// <param name="solver">Solves today's schedule.</param>
    /// <param name="log">Told how far the campaign is.</param>
    /// <param name="cancel">Stops between replications.</param>
    /// <exception cref="PaviseException">PAV6217 there is no such scenario, PAV6218 it covers no month of the plan, else as for the campaign.</exception>
    public static async Task<PlanModel> ValuedAsync(WorkspaceFolder workspace, LastRun run, PlanModel read, ILinearSolver solver, IRunLog log, CancellationToken cancel)
    {
        if (workspace.Inputs(workspace.Plans, ".yaml") is not [var path, ..] || ValuedPlan.Scenario(read, path, run.Catalogue) is not { } scenario) return read;
        log.Started(Response);
        var valued = await ValuedPlan.AskAsync(read, scenario.Scenario, run.Raids, solver, Environment.ProcessorCount, new StageShare(log, Response), cancel).ConfigureAwait(false);
        log.Finished(Response, upToDate: false);
        return valued?.Model ?? read;
    }

    /// <summary>The plan with what the book would answer to it if one of the sources that disagree were believed alone.</summary>
    /// <exception cref="PaviseException">PAV40xx for what is wrong with the book.</exception>
    public static PlanModel Disputed(WorkspaceFolder workspace, Parts parts, PlanModel model, CancellationToken cancel) => DisputedNumbers.Of(model, workspace, parts, cancel);

    /// <summary>Which number of the campaign that values the plan to check next; null when none does.</summary>
    /// <param name="workspace">Its workspace.</param>
    /// <param name="run">The last run.</param>
    /// <param name="model">The plan with what its campaign answers.</param>
    /// <param name="plan">The plan as solved.</param>
    /// <param name="solver">Solves the plan for each end.</param>
    /// <param name="steps">Is told each step in words.</param>
    /// <param name="cancel">Stops between replications and inside solves.</param>
    public static async Task<NextInputs?> InputsAsync(WorkspaceFolder workspace, LastRun run, PlanModel model, Plan plan, ILinearSolver solver, IProgress<string> steps, CancellationToken cancel) =>
        workspace.Inputs(workspace.Plans, ".yaml") is [var path, ..] && ValuedPlan.Scenario(model, path, run.Catalogue) is { } scenario
            ? await CampaignInputs.OfAsync(model, plan, scenario.Scenario, run.Raids, Environment.ProcessorCount, solver, steps, cancel).ConfigureAwait(false) : null;

    /// <summary>The step in which the campaign is asked.</summary>
    private const string Response = "response";
}
