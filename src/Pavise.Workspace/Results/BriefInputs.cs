using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Puts the results of the stages together as what a brief is written from.</summary>
internal static class BriefInputs
{
    public static BriefInput Of(
        WorkspaceSettings settings, Catalogue catalogue, EvidenceStage.Result evidence, RegisterStage.Result registers, JudgementStage.Result judgement, LedgerStage.Result ledger,
        OutlookStage.Result? outlook, PlanStage.Result? plan, ChecksStage.Result? checks) => new()
    {
        Name = settings.Name,
        AsOf = (settings.AsOf, settings.AsOfOrigin.Id),
        Receiver = settings.Receiver,
        Catalogue = catalogue,
        Sources = judgement.Sources,
        Facts = judgement.Facts,
        Conflicts = judgement.Conflicts,
        Disputes = judgement.Disputes,
        NotRead = evidence.NotRead,
        Positions = evidence.Positions,
        Anomalies = evidence.Anomalies,
        Donors = ledger.Donors,
        Debts = ledger.Debts,
        Outlook = outlook?.Outlook,
        Plan = plan is null || checks is null ? plan?.Plan : plan.Plan with { Checks = checks.Numbers, CampaignChecks = checks.Campaign, IsChecked = checks.Asked },
        Origins =
        [
            settings.AsOfOrigin, .. evidence.Origins, .. registers.Origins, .. judgement.Origins, .. ledger.Origins,
            .. outlook?.Origins ?? [], .. checks?.Origins ?? [], .. plan?.Origins ?? [],
        ],
    };
}
