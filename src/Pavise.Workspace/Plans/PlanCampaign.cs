using Pavise.Briefing;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Plans and today's schedule in one campaign.</summary>
public static class PlanCampaign
{
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
    public static async Task<DeliverySchedule> TodayAsync(PlanModel model, string receiver, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel) =>
        Arrivals(model, await TodayPlanAsync(model, solver, progress, cancel).ConfigureAwait(false), receiver);

    /// <summary>The plan of today's schedule, in which nothing is diverted, given or bought; nothing of it is explained.</summary>
    public static Task<Plan> TodayPlanAsync(PlanModel model, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel) => Planner.SolveAsync(PlanArrivals.AsOrdered(model), solver, progress, cancel, ExplainedSubjects.None);

    /// <summary>What arrives by the plan of today's schedule.</summary>
    /// <exception cref="PaviseException">PAV6032: it has no plan.</exception>
    public static DeliverySchedule Arrivals(PlanModel model, Plan today, string receiver) => PlanArrivals.Of(PlanArrivals.AsOrdered(model), Solved(model, today), receiver);

    /// <summary>The same comparison on the raids that were recorded on the scenario's own days; without such a record it is not determined.</summary>
    public static PlanOnRecord OnRecord(
        PlanModel model, Plan plan, string receiver, DeliverySchedule today, Scenario scenario, IReadOnlyList<RaidTotal> raids, AssessOptions options, CancellationToken cancel)
    {
        if (raids.Count == 0) return new PlanOnRecord("no recorded raids imported", null);
        var recorded = scenario with { Threats = [.. scenario.Threats.Select(threat => threat with { Raids = new AsRecordedRaids() })] };
        try
        {
            return new PlanOnRecord(null, Differences(Drawn(model, plan, receiver, today, recorded, raids, options, cancel).Outlook));
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
        var (planned, now, outlook) = Drawn(model, plan, receiver, today, scenario, raids, options, cancel);
        var (_, answer) = DifferenceHeadlines.Of(planned, now, outlook, allAlone: true, null, cancel)[0];
        return new PlanProtection(model.Name, receiver, outlook.Replications, Differences(outlook), answer.Settling, answer);
    }

    private static (CampaignInput Planned, CampaignInput Now, Outlook Outlook) Drawn(
        PlanModel model, Plan plan, string receiver, DeliverySchedule today, Scenario scenario, IReadOnlyList<RaidTotal> raids, AssessOptions options, CancellationToken cancel)
    {
        var (planned, now) = (new CampaignInput(scenario, PlanArrivals.Of(model, plan, receiver), raids), new CampaignInput(scenario, today, raids));
        return (planned, now, Assessment.Compare(planned, now, options, null, cancel));
    }

    private static IReadOnlyList<ProtectionDifference> Differences(Outlook outlook) =>
        [.. outlook.Difference!.Results.Where(one => one.Result.Kind is PairedKind.Leakers or PairedKind.LeakersOfClass or PairedKind.Shots).Select(Difference)];

    /// <summary>What a plan changes in one sentence.</summary>
    /// <param name="protection">The comparison.</param>
    /// <param name="catalogue">Names of actors and items.</param>
    /// <param name="origin">Identity of the comparison.</param>
    /// <param name="luck">What is to be said of the luck of its campaigns.</param>
    public static Sentence Say(PlanProtection protection, Catalogue catalogue, string origin, string luck)
    {
        var phrases = new Phrases(catalogue);
        SentencePart[] today = [new("today's schedule does to ", null), .. phrases.WithNames(phrases.Actor(protection.Receiver)), new(" in ", null), new($"{Formatter.Number(protection.Replications)} pairs", origin), new(" of campaigns with " + luck, null)];
        return new DifferenceSentence(catalogue).Say(new SentenceBuilder(), protection.Answer, [new("the plan", null)], today, "threats", origin, origin).Build();
    }

    /// <summary>How far the aim of protection, which counts each item and span by itself, is from what the items do together.</summary>
    /// <param name="protection">The comparison, with what the aim counts on.</param>
    /// <param name="origin">Identity of the comparison.</param>
    public static Sentence SayCounted(PlanProtection protection, string origin)
    {
        var (counted, together) = (protection.Counted!, protection.Differences.First(one => one.Result == ProtectionDifference.Leakers));
        var apart = counted.Avoided + together.Mean;
        // Chosen and simulated with different luck: the two errors are of different draws.
        var error = Math.Sqrt(counted.Error * counted.Error + together.StandardError * together.StandardError);
        static string Side(double stopped) => stopped < 0 ? " threats more" : " threats fewer";
        return new SentenceBuilder().Say("The aim of protection counts each item and span by itself: what the plan brings beyond today's schedule lets through ").Say(Formatter.Mean(Math.Abs(counted.Avoided), counted.Error), origin)
            .Say($"{Side(counted.Avoided)}. All together let through ").Say(Formatter.Mean(Math.Abs(together.Mean), together.StandardError), origin)
            .Say($"{Side(-together.Mean)} on average in the simulation of the finished plan: {(Math.Abs(apart) <= 2 * error ? "no difference beyond twice the errors, " : apart > 0 ? "the aim counts too much by " : "the aim counts too little by ")}").Say(Formatter.Mean(Math.Abs(apart), error), origin)
            .Say(" (Monte Carlo errors).").Cite(origin).Build();
    }

    private static ProtectionDifference Difference(PairedDifference one)
    {
        var (kind, drawn) = (one.Result.Kind, one.Difference.Drawn);
        return new ProtectionDifference(
            kind == PairedKind.Shots ? $"shots of {one.Result.Subject}" : kind == PairedKind.Leakers ? ProtectionDifference.Leakers : $"leakers of {one.Result.Subject}",
            one.Difference.Mean, one.Difference.StandardError, drawn.Low.Value, drawn.High.Value)
        {
            Median = drawn.Median.Value,
            QuantileError = drawn.Error,
            Determined = one.IsDetermined,
            RestsOnAssumptions = one.Shares.RestsOnAssumptions,
        };
    }

    private static Plan Solved(PlanModel model, Plan plan) => plan.Decisions.Count > 0 || plan.Status == SolveStatus.Optimal
        ? plan : throw new PaviseException("PAV6032", model.Place, $"the plan ended as {plan.Status}", "`pavise plan` says why");
}
