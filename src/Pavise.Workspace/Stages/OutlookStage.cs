using System.Text.Json;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Scenario, deliveries of the book and recorded raids to an outlook.</summary>
public static class OutlookStage
{
    /// <summary>Share of the stage that the campaigns take; the rest looks for the facts that would settle what is open.</summary>
    private const double Drawing = 0.7;

    /// <summary>What the brief shows of the outlook.</summary>
    public sealed record Result(OutlookInput Outlook, IReadOnlyList<Origin> Origins, IReadOnlyList<string> NotCounted);

    /// <summary>Assesses the first scenario of the workspace; null when there is none.</summary>
    /// <exception cref="PaviseException">PAV50xx for what is wrong in the scenario.</exception>
    public static async Task<StageResult<Result>?> RunAsync(RunContext run, StageResult<RegisterStage.Result> registers, StageResult<LedgerStage.Result> ledger)
    {
        if (run.Workspace.Inputs(run.Workspace.Scenarios, ".yaml") is not [var path, ..]) return null;
        var file = InputFile.Read(run.Workspace, path);
        var (scenario, texts) = ScenarioFile.Read(file.AsYaml(), path, run.Catalogue);
        var output = Path.Combine(run.Workspace.Output, "outlook.json");
        var schedule = StageKey.Of(JsonSerializer.Serialize(ledger.Value.Schedule, PaviseJson.Options));
        var raids = StageKey.Of(JsonSerializer.Serialize(registers.Value.Raids, PaviseJson.Options));
        var settings = FormattableString.Invariant($"{run.Settings.Seed} {run.Settings.Replications}");
        return await run.Store.RunAsync("outlook", [run.CatalogueHash, file.Hash, texts, schedule, raids, settings], () => Task.Run(() =>
        {
            var options = new AssessOptions(Method.Auto, run.Settings.Replications, run.Settings.Seed, run.Threads);
            var outlook = Assessment.Assess(scenario, options, ledger.Value.Schedule, registers.Value.Raids, new ProgressPart(new StageShare(run.Log, "outlook"), 0, Drawing), run.Cancel) with { RaidsFrom = scenario.DrawsOnRecords ? registers.Value.RaidsFrom : null };
            var (answered, origins) = OutlookHeadlines.Answered(new CampaignInput(scenario, ledger.Value.Schedule, registers.Value.Raids), outlook, new ProgressPart(new StageShare(run.Log, "outlook"), Drawing, 1), run.Cancel);
            AtomicFile.Write(output, OutlookJson.Write(outlook, headlines: new OutlookSentences(answered, run.Catalogue).All()));
            return new Result(answered, [.. outlook.Origins, .. origins], [.. outlook.NotCounted.GroupBy(left => left.Reason, left => left.Delivery.Item).Select(group => $"{string.Join(", ", group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} ({group.Key})")]);
        }, run.Cancel), () => File.Exists(output)).ConfigureAwait(false);
    }
}
