using Pavise.Briefing;
using Pavise.Core;
using Pavise.Judgement;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The one natural way through: documents and registers to facts, book, outlook, plan and brief.</summary>
public static class Pipeline
{
    /// <summary>Runs every stage whose inputs changed, holding the workspace lock.</summary>
    /// <exception cref="PaviseException">Any bad input; the results of the run before stay in place.</exception>
    /// <exception cref="MissingPartException">A part outside Pavise is missing.</exception>
    public static async Task<RunOutcome> RunAsync(WorkspaceFolder workspace, Parts parts, int threads, IRunLog log, CancellationToken cancel, ModelSettings? model = null)
    {
        using var hold = await WorkspaceLock.TakeForRunAsync(workspace, cancel).ConfigureAwait(false);
        var run = RunContext.Open(workspace, parts, threads, log, cancel) with { Model = model };
        var (evidence, registers, judgement, ledger) = await BookedAsync(run, documents: true).ConfigureAwait(false);
        var outlook = await OutlookStage.RunAsync(run, registers, ledger).ConfigureAwait(false);
        await using var work = PlanWork.Open(run, registers, ledger);
        var plan = await PlanStage.RunAsync(work).ConfigureAwait(false);
        var checks = await ChecksStage.RunAsync(work, judgement, plan).ConfigureAwait(false);
        AnchorFile.Write(workspace, evidence.Value.Anchors);
        string[] hashes = [evidence.Hash, registers.Hash, judgement.Hash, ledger.Hash, outlook?.Hash ?? "", plan?.Hash ?? "", checks?.Hash ?? ""];
        var brief = await BriefStage.RunAsync(run, Input(run, evidence.Value, registers.Value, judgement.Value, ledger.Value, outlook?.Value, plan?.Value, checks?.Value), hashes).ConfigureAwait(false);
        BookMark.Write(workspace, parts);
        return new RunOutcome(brief.Value.Findings, brief.Value.Sections, brief.Value.Digest, Warnings(run, evidence.Value, outlook?.Value, plan?.Value));
    }

    /// <summary>Runs only the stages that a digest tells of, and writes it.</summary>
    /// <exception cref="PaviseException">Any bad input.</exception>
    public static async Task<Brief> ToDigestAsync(WorkspaceFolder workspace, Parts parts, DigestOptions options, int threads, IRunLog log, CancellationToken cancel)
    {
        using var hold = await WorkspaceLock.TakeForRunAsync(workspace, cancel).ConfigureAwait(false);
        var run = RunContext.Open(workspace, parts, threads, log, cancel);
        var (evidence, registers, judgement, ledger) = await BookedAsync(run, documents: true).ConfigureAwait(false);
        return StoryWriter.Write(Input(run, evidence.Value, registers.Value, judgement.Value, ledger.Value, null, null, null), options);
    }

    /// <summary>The story as it could have been told in a view: the claims left are weighed anew; outlook and plan, which rest on today's files, are left out.</summary>
    /// <exception cref="PaviseException">Any bad input; PAV4018 nobody of the silent source's name speaks in the book.</exception>
    public static async Task<Brief> TellAsync(WorkspaceFolder workspace, Parts parts, DigestOptions options, int threads, IRunLog log, BookView view, CancellationToken cancel)
    {
        using var hold = await WorkspaceLock.TakeForRunAsync(workspace, cancel).ConfigureAwait(false);
        var run = RunContext.Open(workspace, parts, threads, log, cancel);
        var (evidence, registers, judgement, _) = await BookedAsync(run, documents: true).ConfigureAwait(false);
        using var book = Book.Open(workspace.Book, parts.Time);
        var left = book.Heard(view, run.Catalogue);
        var verdict = Judge.Weigh(left.Assertions, left.Sources, run.Catalogue);
        using var asked = book.Through(view, (_, _) => verdict.Facts, run.Catalogue);
        var heard = left.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var day = view.Published is not null ? new Assumption("assumption:question/published", "the question is asked as the world knew on this day", null, 0) : run.Settings.AsOfOrigin;
        var input = Input(
            run, evidence.Value with { Positions = left.Positions, Anomalies = [.. evidence.Value.Anomalies.Where(anomaly => heard.Contains(anomaly.Source))] }, registers.Value,
            judgement.Value with { Facts = verdict.Facts, Conflicts = verdict.Conflicts, Sources = left.Sources, Disputes = DisputesOf.Claims(left.Assertions, left.Sources, run.Catalogue) }, LedgerStage.Ask(run, asked, view), null, null, null);
        return StoryWriter.Write(input with { AsOf = (view.Published ?? run.Settings.AsOf, day.Id), Origins = [.. input.Origins, day] }, options);
    }

    /// <summary>Runs only the stages up to the book, for verbs that ask it.</summary>
    public static async Task<(StageResult<RegisterStage.Result> Registers, StageResult<LedgerStage.Result> Ledger)> ToBookAsync(
        WorkspaceFolder workspace, Parts parts, CancellationToken cancel)
    {
        using var hold = await WorkspaceLock.TakeAsync(workspace, cancel).ConfigureAwait(false);
        var (_, registers, _, ledger) = await BookedAsync(RunContext.Open(workspace, parts, 1, new QuietLog(), cancel), documents: false).ConfigureAwait(false);
        return (registers, ledger);
    }

    private static async Task<(StageResult<EvidenceStage.Result>, StageResult<RegisterStage.Result>, StageResult<JudgementStage.Result>, StageResult<LedgerStage.Result>)> BookedAsync(RunContext run, bool documents)
    {
        var evidence = await ReviewStage.RunAsync(run, await EvidenceStage.RunAsync(run, documents).ConfigureAwait(false)).ConfigureAwait(false);
        var registers = await RegisterStage.RunAsync(run).ConfigureAwait(false);
        var judgement = await JudgementStage.RunAsync(run, evidence, registers).ConfigureAwait(false);
        return (evidence, registers, judgement, await LedgerStage.RunAsync(run, evidence, registers, judgement).ConfigureAwait(false));
    }

    private static BriefInput Input(
        RunContext run, EvidenceStage.Result evidence, RegisterStage.Result registers, JudgementStage.Result judgement, LedgerStage.Result ledger,
        OutlookStage.Result? outlook, PlanStage.Result? plan, ChecksStage.Result? checks) => BriefInputs.Of(run.Settings, run.Catalogue, evidence, registers, judgement, ledger, outlook, plan, checks);

    private static List<string> Warnings(RunContext run, EvidenceStage.Result evidence, OutlookStage.Result? outlook, PlanStage.Result? plan)
    {
        var warnings = new List<string>(evidence.NotRead);
        var day = new Place(run.Settings.AsOfOrigin.File!, run.Settings.AsOfOrigin.Line);
        foreach (var (what, origins) in ((string, IReadOnlyList<Origin>)[])[("outlook", outlook?.Origins ?? []), ("plan", plan?.Origins ?? [])])
            warnings.AddRange(LaterValues.Of(what, origins, run.Settings.AsOf, day).Select(later => later.ToString()));
        if (plan?.Plan.Status == SolveStatus.Infeasible) warnings.Add(PlanStage.NoPlan(run.Workspace, SolveStatus.Infeasible).ToString());
        warnings.AddRange((outlook?.NotCounted ?? []).Select(left => "the outlook leaves out these deliveries: " + left));
        foreach (var (folder, what) in new[] { (run.Workspace.Scenarios, "scenario"), (run.Workspace.Plans, "plan") })
        {
            foreach (var more in run.Workspace.Inputs(folder, ".yaml").Skip(1))
                warnings.Add($"{run.Workspace.Relative(more)}: the brief shows the first {what} only; run `pavise {(what == "plan" ? "plan" : "simulate")}` on this one");
        }

        return warnings;
    }
}
