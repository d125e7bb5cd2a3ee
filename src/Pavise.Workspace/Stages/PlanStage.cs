using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

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

    /// <summary>Solves the first plan of the workspace; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV60xx for what is wrong in the plan, PAV79xx when the solver fails.</exception>
    /// <exception cref="MissingPartException">Node.js or the built services are missing.</exception>
    public static async Task<StageResult<Result>?> RunAsync(RunContext run, StageResult<RegisterStage.Result> registers, StageResult<LedgerStage.Result> ledger)
    {
        if (run.Workspace.Inputs(run.Workspace.Plans, ".yaml") is not [var path, ..]) return null;
        var file = InputFile.Read(run.Workspace, path);
        var model = PlanReader.Read(file.AsYaml(), run.Catalogue, LedgerNumbers.Of(ledger.Value), PlanSession.Beside(path));
        var scenario = ValuedPlan.Scenario(model, path, run.Catalogue);
        var output = Path.Combine(run.Workspace.Output, "plan.json");
        return await run.Store.RunAsync("plan", [run.CatalogueHash, file.Hash, ledger.Hash, model.Previous is { } before ? PlanSession.Beside(path)(before.File) ?? "" : "", scenario?.Hash ?? "", scenario is null ? "" : StageKey.Of(JsonSerializer.Serialize(registers.Value.Raids, PaviseJson.Options))], async () =>
        {
            await using var solver = run.Parts.Solver();
            var valued = await ValuedPlan.AskAsync(model, scenario?.Scenario, registers.Value.Raids, solver, run.Threads, new StageShare(run.Log, "plan"), run.Cancel).ConfigureAwait(false);
            var plan = await Planner.SolveAsync(valued?.Model ?? model, solver, null, run.Cancel).ConfigureAwait(false);
            if (valued is not null) plan = await Task.Run(() => valued.Simulated(plan, run.Cancel), run.Cancel).ConfigureAwait(false);
            if (plan.Proof is null) KeepBefore(output);
            AtomicFile.Write(output, PlanJson.Write(plan, proof: true) + "\n");
            var rows = PlanRows.Of(plan);
            var whole = new Computation(rows.Origin, $"the plan {plan.Name}, solved aim by aim by {plan.Solver}", [.. plan.Tiers.Select(tier => tier.Origin)]);
            return new Result(rows, [.. plan.Origins, whole]);
        }, () => File.Exists(output)).ConfigureAwait(false);
    }
}
