using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>What a plan does for protection: its arrivals and those of today's schedule, simulated with the same luck.</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Receiver">Actor code.</param>
/// <param name="Replications">How many pairs of campaigns.</param>
/// <param name="Differences">Plan minus today's schedule: leakers of all and of each class, and rounds fired.</param>
public sealed record PlanProtection(string Plan, string Receiver, int Replications, IReadOnlyList<ProtectionDifference> Differences)
{
    private const double Low = 0.10;

    private const double High = 0.90;

    /// <summary>Solves the plan and today's schedule, and compares them in a scenario.</summary>
    /// <exception cref="PaviseException">PAV1001 no such scenario, PAV50xx for what is wrong in it, PAV6032 when there is no plan.</exception>
    public static async Task<PlanProtection> CompareAsync(PlanSession session, string scenarioFile, string receiver, AssessOptions options, Parts parts, CancellationToken cancel)
    {
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        var full = ScenarioRun.Existing(scenarioFile);
        var scenario = ScenarioReader.Read(InputFile.Read(new WorkspaceFolder(Directory.GetCurrentDirectory()), full).AsYaml(), catalogue);
        var raids = WorkspaceFolder.TryFind(full) is { } workspace ? (await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false)).Registers.Value.Raids : [];
        var plan = await SolveAsync(session, session.Model, cancel).ConfigureAwait(false);
        var today = PlanArrivals.AsOrdered(session.Model);
        var ordered = await SolveAsync(session, today, cancel).ConfigureAwait(false);
        var outlook = await session.AskAsync("simulate", () => Task.Run(() => Assessment.Compare(
            scenario, options, PlanArrivals.Of(session.Model, plan, receiver), PlanArrivals.Of(today, ordered, receiver), raids, null, cancel), cancel)).ConfigureAwait(false);
        return new PlanProtection(session.Model.Name, receiver, outlook.Replications, [.. outlook.Difference!.Results
            .Where(one => one.Result.Kind is PairedKind.Leakers or PairedKind.LeakersOfClass or PairedKind.Shots)
            .Select(one => new ProtectionDifference(
                one.Result.Kind == PairedKind.Shots ? $"shots of {one.Result.Subject}" : one.Result.Kind == PairedKind.Leakers ? "leakers" : $"leakers of {one.Result.Subject}",
                one.Difference.Mean, one.Difference.StandardError, one.Difference.At(Low), one.Difference.At(High)))]);
    }

    private static async Task<Plan> SolveAsync(PlanSession session, PlanModel model, CancellationToken cancel)
    {
        var plan = await session.AskAsync("plan", () => Planner.SolveAsync(model, session.Solver, session.Steps, cancel)).ConfigureAwait(false);
        return plan.Decisions.Count > 0 || plan.Status == SolveStatus.Optimal
            ? plan : throw new PaviseException("PAV6032", model.Place, $"the plan ended as {plan.Status}", "`pavise plan` says why");
    }
}
