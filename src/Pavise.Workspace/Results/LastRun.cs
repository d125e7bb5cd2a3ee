using Pavise.Briefing;
using Pavise.Core;
using Pavise.Judgement;

namespace Pavise.Workspace;

/// <summary>What the last complete run of a workspace left, for surfaces that show it without running anything.</summary>
/// <param name="Settings">What pavise.yaml says now.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Evidence">What was read out of the documents, before any review.</param>
/// <param name="Input">All results as what the brief was written from, reviews applied.</param>
/// <param name="Brief">The finished words and drawings of the brief.</param>
/// <param name="Graph">The origin of every figure.</param>
public sealed record LastRun(
    WorkspaceSettings Settings, Catalogue Catalogue, EvidenceStage.Result Evidence, BriefInput Input, BriefStage.Result Brief, TraceGraph Graph)
{
    /// <summary>What the book says will arrive: what the outlook counted.</summary>
    public DeliverySchedule Schedule { get; init; } = DeliverySchedule.Empty("");

    /// <summary>The raids that the outlook drew from.</summary>
    public IReadOnlyList<RaidTotal> Raids { get; init; } = [];

    /// <summary>Claims of one event, told by several sources, as the run compared them: conflicts first.</summary>
    public IReadOnlyList<ClaimGroup> Groups { get; init; } = [];

    /// <summary>Which texts share the wording of which.</summary>
    public IReadOnlyList<CopyLink> Copies { get; init; } = [];

    /// <summary>The numbers of the book that a plan may name.</summary>
    public Func<string, (Quantity Quantity, string Origin)?> Numbers { get; init; } = _ => null;

    /// <summary>Reads the stored results; null when no run was ever complete.</summary>
    /// <exception cref="PaviseException">PAV11xx or PAV1202 for what is wrong in pavise.yaml.</exception>
    public static LastRun? Read(WorkspaceFolder workspace, Parts parts)
    {
        var folder = workspace.Stages;
        if (!File.Exists(workspace.Trace)
            || StageStore.Last<EvidenceStage.Result>(folder, "evidence") is not { } evidence
            || StageStore.Last<RegisterStage.Result>(folder, "registers") is not { } registers
            || StageStore.Last<JudgementStage.Result>(folder, "judgement") is not { } judgement
            || StageStore.Last<LedgerStage.Result>(folder, "ledger") is not { } ledger
            || StageStore.Last<BriefStage.Result>(folder, "brief") is not { } brief) return null;
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        var settings = WorkspaceSettings.Read(InputFile.Read(workspace, workspace.File), catalogue);
        // A stage whose input file was removed leaves its last result behind; the brief tells whether it was shown.
        var outlook = brief.Sections.Any(section => section.Id == "outlook") ? StageStore.Last<OutlookStage.Result>(folder, "outlook") : null;
        var plan = brief.Sections.Any(section => section.Id == "plan") ? StageStore.Last<PlanStage.Result>(folder, "plan") : null;
        // A run that was stopped behind its plan leaves what the run before asked of another plan.
        var checks = plan is not null && StageStore.Last<ChecksStage.Result>(folder, "checks") is { } asked && asked.Of == StageStore.LastHash(folder, "plan") ? asked : null;
        return new LastRun(
            settings, catalogue, evidence, BriefInputs.Of(settings, catalogue, Reviewed(workspace) ?? evidence, registers, judgement, ledger, outlook, plan, checks), brief, TraceFile.Read(workspace)) { Schedule = ledger.Schedule, Raids = registers.Raids, Groups = judgement.Groups, Copies = judgement.Copies, Numbers = LedgerNumbers.Of(ledger) };
    }

    /// <summary>The evidence that judgement saw when anybody had decided anything by then, else null.</summary>
    private static EvidenceStage.Result? Reviewed(WorkspaceFolder workspace)
    {
        var reviewed = Path.Combine(workspace.Stages, "review.json");
        var wasReviewed = File.Exists(reviewed) && ReviewFile.Read(workspace).Count > 0;
        return wasReviewed ? StageStore.Last<EvidenceStage.Result>(workspace.Stages, "review") : null;
    }
}
