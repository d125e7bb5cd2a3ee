using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>A plan file as read, with the numbers of the book of the workspace it stands in, and a solver for the questions about it.</summary>
public sealed class PlanSession : IAsyncDisposable
{
    private readonly IKeptSolver solver;
    private readonly IRunLog log;
    private readonly SolveSteps steps;
    private readonly PlanModel read;
    private readonly WorkspaceFolder? workspace;
    private readonly Parts parts;
    private ValuedPlan? valued;

    private PlanSession(PlanModel read, WorkspaceFolder? workspace, IRunLog log, Parts parts)
    {
        (this.read, this.workspace, this.log, this.parts, steps) = (read, workspace, log, parts, new SolveSteps(log));
        solver = parts.Solver(steps);
    }

    /// <summary>The plan file as read, with what a campaign answered when the file values deliveries by one.</summary>
    public PlanModel Model => valued?.Model ?? read;

    public ILinearSolver Solver => solver;

    /// <summary>Tells whoever watches which step is on.</summary>
    public IProgress<string> Steps => steps;

    /// <summary>Reads a plan file; one outside any workspace has no numbers of a book to name.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV60xx and PAV62xx for what is wrong in the plan.</exception>
    /// <exception cref="MissingPartException">Node.js or the built services are missing.</exception>
    public static async Task<PlanSession> OpenAsync(string file, string? named, Parts parts, IRunLog log, CancellationToken cancel)
    {
        var full = ScenarioRun.Existing(file);
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        Func<string, (Quantity, string)?> numbers = _ => null;
        IReadOnlyList<RaidTotal> raids = [];
        var workspace = WorkspaceFolder.TryFind(named ?? full);
        if (workspace is not null)
        {
            var (registers, ledger) = await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false);
            (numbers, raids) = (LedgerNumbers.Of(ledger.Value), registers.Value.Raids);
        }

        var model = PlanReader.Read(InputFile.Read(new WorkspaceFolder(Directory.GetCurrentDirectory()), full).AsYaml(), catalogue, numbers, Beside(full));
        var session = new PlanSession(model, workspace, log, parts);
        if (ValuedPlan.Scenario(model, full, catalogue) is not { } scenario) return session;
        try
        {
            session.valued = await session.AskAsync("response", () => ValuedPlan.AskAsync(model, scenario.Scenario, raids, session.solver, Environment.ProcessorCount, new StageShare(log, "response"), cancel)).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Solves the plan, and simulates it when the file values deliveries by a campaign.</summary>
    public async Task<Plan> SolveAsync(CancellationToken cancel)
    {
        var plan = await Planner.SolveAsync(Model, solver, Steps, cancel).ConfigureAwait(false);
        return valued is { } campaign ? await Task.Run(() => campaign.Simulated(plan, cancel), cancel).ConfigureAwait(false) : plan;
    }

    /// <summary>Asks everything about the plan: the numbers of the book as each source has them, and those of the campaign, too.</summary>
    /// <param name="within">By how many per cent each aim may be worse in plans that count as nearly best; 0 to leave them out.</param>
    /// <param name="explained">What is explained.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <param name="named">As of <see cref="PlanSaying"/>.</param>
    public async Task<(PlanReasons Reasons, PlanSaying Saying)> ReasonsAsync(int within, ExplainedSubjects explained, CancellationToken cancel, bool named = false)
    {
        var model = workspace is null ? Model : DisputedNumbers.Of(Model, workspace, parts, cancel);
        var reasons = await PlanReasons.AskAsync(model, within, solver, Steps, null, cancel, explained).ConfigureAwait(false);
        var inputs = valued is null ? null : await valued.InputsAsync(reasons.Plan, solver, Steps, cancel).ConfigureAwait(false);
        return (reasons with { Inputs = inputs }, new PlanSaying(model, named));
    }

    /// <summary>Solves and saves the plan of each point of a curve, with its proof, as <c>point-01.json</c> and so on; each file is whole or absent.</summary>
    public async Task SaveAsync(Frontier curve, string folder, CancellationToken cancel)
    {
        foreach (var (at, point) in curve.Points.Index())
        {
            log.Step(FormattableString.Invariant($"saving point {at + 1} of {curve.Points.Count}"));
            var plan = await Planner.SolveAsync(curve.ModelOf(Model, point), solver, null, cancel).ConfigureAwait(false);
            AtomicFile.Write(Path.Combine(folder, FormattableString.Invariant($"point-{at + 1:00}.json")), PlanJson.Write(plan, proof: true) + "\n");
        }
    }

    /// <summary>Answers a question, with its start and end told.</summary>
    public async Task<T> AskAsync<T>(string what, Func<Task<T>> question)
    {
        log.Started(what);
        var answer = await question().ConfigureAwait(false);
        log.Finished(what, upToDate: false);
        return answer;
    }

    public ValueTask DisposeAsync() => solver.DisposeAsync();

    /// <summary>Texts named relative to a file; null for what is not there.</summary>
    internal static Func<string, string?> Beside(string file) => name =>
    {
        var path = Path.GetFullPath(name, Path.GetDirectoryName(file)!);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    };
}
