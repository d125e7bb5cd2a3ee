using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>The plan of a workspace during one run: read once, and valued and solved at most once, by whichever stage needs it first.</summary>
internal sealed class PlanWork : IAsyncDisposable
{
    private readonly RunContext run;
    private readonly StageResult<RegisterStage.Result> registers;
    private readonly PlanModel read;
    private readonly ScenarioFile? scenario;
    private readonly SolveSteps steps;
    private IKeptSolver? solver;
    private Plan? plan;
    private ValuedPlan? valued;

    private PlanWork(RunContext run, StageResult<RegisterStage.Result> registers, PlanModel read, ScenarioFile? scenario, IReadOnlyList<string> inputs) =>
        (this.run, this.registers, this.read, this.scenario, Inputs, steps) = (run, registers, read, scenario, inputs, new SolveSteps(run.Log));

    /// <summary>Hashes of everything that the plan depends on.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>What the run shares.</summary>
    public RunContext Run => run;

    /// <summary>The plan file as read, with what its campaign answered once it is solved.</summary>
    public PlanModel Model => valued?.Model ?? read;

    /// <summary>Started when it is first asked for.</summary>
    public ILinearSolver Solver => solver ??= run.Parts.Solver(steps);

    /// <summary>Tells whoever watches which step is on.</summary>
    public IProgress<string> Steps => steps;

    /// <summary>Reads the first plan of the workspace; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV60xx and PAV62xx for what is wrong in the plan, PAV50xx and PAV52xx in its scenario.</exception>
    public static PlanWork? Open(RunContext run, StageResult<RegisterStage.Result> registers, StageResult<LedgerStage.Result> ledger)
    {
        if (run.Workspace.Inputs(run.Workspace.Plans, ".yaml") is not [var path, ..]) return null;
        var (file, beside) = (InputFile.Read(run.Workspace, path), PlanSession.Beside(path));
        var model = PlanReader.Read(file.AsYaml(), run.Catalogue, LedgerNumbers.Of(ledger.Value), beside);
        var scenario = ValuedPlan.Scenario(model, path, run.Catalogue);
        var raids = scenario is null ? "" : StageKey.Of(JsonSerializer.Serialize(registers.Value.Raids, PaviseJson.Options));
        return new PlanWork(run, registers, model, scenario, [run.CatalogueHash, file.Hash, ledger.Hash, model.Previous is { } before ? beside(before.File) ?? "" : "", scenario?.Hash ?? "", raids]);
    }

    /// <summary>The plan, solved and explained by the first who asks; simulated when a campaign values it.</summary>
    /// <param name="stage">Whose progress it is.</param>
    /// <param name="explained">What is explained when it is not solved yet.</param>
    public async Task<Plan> SolvedAsync(string stage, ExplainedSubjects explained)
    {
        if (plan is not null) return plan;
        valued = await ValuedPlan.AskAsync(read, scenario?.Scenario, registers.Value.Raids, Solver, run.Threads, new StageShare(run.Log, stage), run.Cancel).ConfigureAwait(false);
        var solved = await Planner.SolveAsync(Model, Solver, steps, run.Cancel, explained).ConfigureAwait(false);
        return plan = valued is { } campaign ? await Task.Run(() => campaign.Simulated(solved, run.Cancel), run.Cancel).ConfigureAwait(false) : solved;
    }

    /// <summary>Which number of the campaign that values the plan to check next; null when none does.</summary>
    public async Task<NextInputs?> InputsAsync(Plan solved) => valued is { } campaign ? await campaign.InputsAsync(solved, Solver, steps, run.Cancel).ConfigureAwait(false) : null;

    public ValueTask DisposeAsync() => solver?.DisposeAsync() ?? ValueTask.CompletedTask;
}
