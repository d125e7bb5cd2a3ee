using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>Plan file to a solved plan with its reasons.</summary>
public static class PlanStage
{
    /// <summary>What the brief shows of the plan.</summary>
    public sealed record Result(PlanInput Plan, IReadOnlyList<Origin> Origins);

    /// <summary>Where there is no plan now, the last one that was stays beside its result.</summary>
    private static void KeepBefore(string output)
    {
        if (!File.Exists(output) || JsonNode.Parse(File.ReadAllText(output))?["proof"] is null) return;
        AtomicFile.Write(Path.Combine(Path.GetDirectoryName(output)!, "plan-before.json"), File.ReadAllText(output));
    }

    /// <summary>Solves the plan of the workspace; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV60xx for what is wrong in the plan, PAV79xx when the solver fails.</exception>
    /// <exception cref="MissingPartException">Node.js or the built services are missing.</exception>
    internal static async Task<StageResult<Result>?> RunAsync(PlanWork? work)
    {
        if (work is null) return null;
        var output = Path.Combine(work.Run.Workspace.Output, "plan.json");
        return await work.Run.Store.RunAsync("plan", work.Inputs, async () =>
        {
            var plan = await work.SolvedAsync("plan", ExplainedSubjects.Worst).ConfigureAwait(false);
            // Nothing counts below zero in any aim: a solver that finds no end has failed, and what it says is no result.
            if (plan.Status == SolveStatus.Unbounded) throw new PaviseException(NoPlan(work.Run.Workspace, plan.Status));
            if (plan.Proof is null) KeepBefore(output);
            AtomicFile.Write(output, PlanJson.Write(plan, proof: true) + "\n");
            var rows = PlanRows.Of(plan);
            var whole = new Computation(rows.Origin, $"the plan {plan.Name}, solved aim by aim by {plan.Solver}", [.. plan.Tiers.Select(tier => tier.Origin)]);
            return new Result(rows, [.. plan.Origins, whole]);
        }, () => File.Exists(output)).ConfigureAwait(false);
    }

    /// <summary>Says that there is no plan.</summary>
    internal static Diagnostic NoPlan(WorkspaceFolder workspace, SolveStatus status) => new(
        "PAV6033", new Place(workspace.Relative(workspace.Inputs(workspace.Plans, ".yaml")[0])), $"there is no plan: it is {status.ToString().ToLowerInvariant()}",
        status == SolveStatus.Infeasible ? "ask `pavise plan relax` what would have to give way; the last plan that was one stays in out/plan-before.json" : "run it again, or with the other solver (PAVISE_SOLVER); results of the run before stay in place");
}
