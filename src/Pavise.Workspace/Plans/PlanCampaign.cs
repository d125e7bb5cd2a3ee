using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Plans and today's schedule in one campaign.</summary>
public static class PlanCampaign
{
    private const double Low = 0.10;

    private const double High = 0.90;

    /// <summary>The code of raids that are not recorded for every day of a scenario.</summary>
    private const string NotRecorded = "PAV5018";

    /// <summary>Solves the plan and today's schedule, and compares them in a scenario.</summary>
    /// <exception cref="PaviseException">PAV1001 no such scenario, PAV50xx for what is wrong in it, PAV6032 when there is no plan.</exception>
    public static async Task<(PlanProtection Campaign, PlanOnRecord OnRecord)> CompareAsync(PlanSession session, string scenarioFile, string receiver, AssessOptions options, Parts parts, CancellationToken cancel)
    {
        var full = ScenarioRun.Existing(scenarioFile);
        var scenario = ScenarioRun.Read(full, parts);
        var raids = WorkspaceFolder.TryFind(full) is { } workspace ? (await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false)).Registers.Value.Raids : [];
        var plan = Solved(session.Model, await session.AskAsync("plan", () => Planner.SolveAsync(session.Model, session.Solver, session.Steps, cancel)).ConfigureAwait(false));
        var today = await session.AskAsync("plan", () => TodayAsync(session.Model, receiver, session.Solver, session.Steps, cancel)).ConfigureAwait(false);
        return await session.AskAsync("simulate", () => Task.Run(() => (
            Compare(session.Model, plan, receiver, today, scenario, raids, options, cancel), OnRecord(session.Model, plan, receiver, today, scenario, raids, options, cancel)), cancel)).ConfigureAwait(false);
    }

    /// <summary>What arrives if nothing is diverted, given or bought.</summary>
    /// <exception cref="PaviseException">PAV6032 when there is no such plan.</exception>
    public static async Task<DeliverySchedule> TodayAsync(PlanModel model, string receiver, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var today = PlanArrivals.AsOrdered(model);
        return PlanArrivals.Of(today, Solved(today, await Planner.SolveAsync(today, solver, progress, cancel).ConfigureAwait(false)), receiver);
    }

    /// <summary>The same comparison on the raids that were recorded on the scenario's own days; without such a record it is not determined.</summary>
    public static PlanOnRecord OnRecord(
        PlanModel model, Plan plan, string receiver, DeliverySchedule today, Scenario scenario, IReadOnlyList<RaidTotal> raids, AssessOptions options, CancellationToken cancel)
    {
        if (raids.Count == 0) return new PlanOnRecord("no recorded raids imported", null);
        var recorded = scenario with { Threats = [.. scenario.Threats.Select(threat => threat with { Raids = new AsRecordedRaids() })] };
        try
        {
            return new PlanOnRecord(null, Compare(model, plan, receiver, today, recorded, raids, options, cancel));
        }
        catch (PaviseException unrecorded) when (unrecorded.Diagnostics.All(one => one.Code == NotRecorded))
        {
            return new PlanOnRecord(unrecorded.Diagnostics[0].Cause, null);
        }
    }

    /// <summary>A plan's arrivals less those expected anyway, campaign by campaign with one luck.</summary>
    public static PlanProtection Compare(
        PlanModel model, Plan plan, string receiver, DeliverySchedule today, Scenario scenario, IReadOnlyList<RaidTotal> raids, AssessOptions options, CancellationToken cancel)
    {
        var outlook = Assessment.Compare(scenario, options, PlanArrivals.Of(model, plan, receiver), today, raids, null, cancel);
        return new PlanProtection(model.Name, receiver, outlook.Replications, [.. outlook.Difference!.Results
            .Where(one => one.Result.Kind is PairedKind.Leakers or PairedKind.LeakersOfClass or PairedKind.Shots)
            .Select(one => new ProtectionDifference(
                one.Result.Kind == PairedKind.Shots ? $"shots of {one.Result.Subject}" : one.Result.Kind == PairedKind.Leakers ? ProtectionDifference.Leakers : $"leakers of {one.Result.Subject}",
                one.Difference.Mean, one.Difference.StandardError, one.Difference.At(Low), one.Difference.At(High)))]);
    }

    private static Plan Solved(PlanModel model, Plan plan) => plan.Decisions.Count > 0 || plan.Status == SolveStatus.Optimal
        ? plan : throw new PaviseException("PAV6032", model.Place, $"the plan ended as {plan.Status}", "`pavise plan` says why");
}
