using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Workbench.Plans;

/// <summary>Answers questions about the plan of a workspace: as jobs whose answers are kept under their address, and at once from a plan that is kept solved.</summary>
/// <remarks>Answers are files under out/plan-answers, named after the question and what it was asked of; another run or plan file makes it another question. Safe for concurrent requests.</remarks>
internal sealed class PlanDesk(Desk desk) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private (string Basis, PlanModel? Model, PlanChoices? Choices)? read;
    private KeptPlan? kept;
    private string? refused;
    private bool ended;

    private string Folder => Path.Combine(desk.Workspace.Output, "plan-answers");

    /// <summary>The plan as its file stands, before any campaign values it; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV60xx and PAV62xx for what is wrong in its file now.</exception>
    public PlanModel? Model(LastRun run) => Read(run).Model;

    /// <summary>What a form over it offers.</summary>
    public PlanChoices Choices(LastRun run) => Read(run).Choices!;

    /// <summary>The answer that was found before; null when it was not, or was asked of another run.</summary>
    public PlanAnswer? Found(PlanQuestion question) => new FileInfo(PathOf(question.Text)) is { Exists: true } file ? Known(file) : null;

    /// <summary>The plan kept solved; null until it was made ready, and when run or file changed since.</summary>
    public KeptPlan? Kept()
    {
        lock (gate) return kept is { } plan && plan.Basis == Basis() ? plan : null;
    }

    /// <summary>True when run, plan and scenarios are those of which the plan could not be made ready: to try again by itself would be refused again.</summary>
    public bool IsRefused()
    {
        lock (gate) return refused == Basis();
    }

    /// <summary>Makes the plan ready for questions that are answered at once.</summary>
    public async Task MakeReadyAsync(IRunLog log, CancellationToken cancel)
    {
        if (Kept() is not null) return;
        var (run, basis) = (desk.Require(), Basis());
        var solver = desk.Parts.Solver();
        try
        {
            var model = await PlanOfRun.ValuedAsync(desk.Workspace, run, Required(run), solver, log, cancel).ConfigureAwait(false);
            log.Started("plan");
            var warm = await WarmPlan.OfAsync(model, solver, cancel).ConfigureAwait(false);
            log.Finished("plan", upToDate: false);
            Keep(new KeptPlan(basis, warm, solver, desk.Parts.Time));
        }
        catch (Exception error)
        {
            await solver.DisposeAsync().ConfigureAwait(false);
            if (error is not OperationCanceledException) Refuse(basis);
            throw;
        }
    }

    /// <summary>Answers a question by re-solves and keeps the answer.</summary>
    /// <param name="text">The question as <see cref="PlanQuestion.Text"/> holds it.</param>
    /// <param name="log">Told how far it is.</param>
    /// <param name="cancel">Stops between and inside solves; nothing is kept then.</param>
    /// <exception cref="PaviseException">PAV1010 there is no run, PAV9112 there is no plan to ask, PAV621x a question that does not fit it.</exception>
    public async Task AnswerAsync(string text, IRunLog log, CancellationToken cancel)
    {
        // Of what it is asked of now: an answer of the plan before is not that of one saved meanwhile.
        var path = PathOf(text);
        var run = desk.Require();
        var question = PlanQuestion.Read(text) ?? throw NoPlan();
        await using var solver = desk.Parts.Solver();
        var model = Kept()?.Plan.Model ?? await PlanOfRun.ValuedAsync(desk.Workspace, run, Required(run), solver, log, cancel).ConfigureAwait(false);
        if (question.Kind == PlanQuestionKind.Why) model = PlanOfRun.Disputed(desk.Workspace, desk.Parts, model, cancel);
        var saying = new PlanSaying(model);
        var parts = await SayAsync(question, run, model, saying, solver, log, cancel).ConfigureAwait(false);
        AtomicFile.Write(path, JsonSerializer.Serialize(new PlanAnswer(text, parts, saying.Origins), PaviseJson.Options) + "\n");
    }

    /// <summary>The origins behind a figure of an answer that was found, or of one that is given at once; null for any other identity.</summary>
    public TraceGraph? Find(LastRun run, string id)
    {
        if (TrialOrigins.Find(run, Model, id) is { } tried) return tried;
        // A number of the campaign may stand in no result of the run: the answer that names it holds its origin.
        if ((!id.StartsWith("run:plan/", StringComparison.Ordinal) && run.Graph.Find(id) is not null) || !Directory.Exists(Folder)) return null;
        foreach (var file in new DirectoryInfo(Folder).GetFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc))
        {
            if (Known(file) is { } answer && answer.Origins.Any(origin => origin.Id == id)) return new TraceGraph(run.Graph, answer.Origins);
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        KeptPlan? last;
        lock (gate) (last, kept, ended) = (kept, null, true);
        if (last is not null) await last.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<PlanPart>> SayAsync(PlanQuestion question, LastRun run, PlanModel model, PlanSaying saying, ILinearSolver solver, IRunLog log, CancellationToken cancel)
    {
        if (question.Kind == PlanQuestionKind.Why)
        {
            string? open = null;
            void Reach(string? step)
            {
                if (open is not null) log.Finished(open, upToDate: false);
                if (step is not null) log.Started(step);
                open = step;
            }

            var steps = new SolveSteps(log);
            var reasons = await PlanReasons.AskAsync(model, question.Within, solver, steps, Reach, cancel).ConfigureAwait(false);
            if (model.Response is not null) Reach("inputs of the campaign");
            var inputs = await PlanOfRun.InputsAsync(desk.Workspace, run, model, reasons.Plan, solver, steps, cancel).ConfigureAwait(false);
            Reach(null);
            return saying.Reasons(reasons with { Inputs = inputs });
        }

        const string Step = "re-solve";
        log.Started(Step);
        var parts = question.Kind == PlanQuestionKind.WhyNot
            ? saying.WhyNot(await WhyNot.AskAsync(model, question.Conditions, solver, cancel).ConfigureAwait(false))
            : saying.Relief(await Relief.AskAsync(model, question.Changes, question.Dropped, solver, cancel).ConfigureAwait(false), question.Changes, question.Dropped);
        log.Finished(Step, upToDate: false);
        return parts;
    }

    private void Keep(KeptPlan plan)
    {
        KeptPlan? before;
        lock (gate) (before, kept) = ended ? (plan, null) : (kept, plan);
        // Whoever asks it just now is answered first.
        before?.Retire();
    }

    private void Refuse(string basis)
    {
        lock (gate) refused = basis;
    }

    private PlanModel Required(LastRun run) => Model(run) ?? throw NoPlan();

    private static PaviseException NoPlan() => new("PAV9112", new Place("plan"), "there is no plan to ask this of", "make one on the page Files, or put it in the folder plans");

    private (string Basis, PlanModel? Model, PlanChoices? Choices) Read(LastRun run)
    {
        var basis = Basis();
        lock (gate)
        {
            if (read is { } known && known.Basis == basis) return known;
            var model = PlanOfRun.Read(desk.Workspace, run);
            read = (basis, model, model is null ? null : new PlanChoices(model));
            return read.Value;
        }
    }

    private static PlanAnswer? Known(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<PlanAnswer>(File.ReadAllBytes(file.FullName), PaviseJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string question) => Path.Combine(Folder, StageKey.Of(Basis() + question) + ".json");

    /// <summary>Tells one run, plan file and scenario from another.</summary>
    private string Basis() => desk.RunNow + desk.Looks.At(desk.Workspace.Plans).Stamp + desk.Looks.At(desk.Workspace.Scenarios).Stamp;
}
