using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>A plan whose file values deliveries by a campaign: the campaign is asked before the plan is solved, and again when it is.</summary>
internal sealed class ValuedPlan
{
    private readonly Scenario scenario;
    private readonly IReadOnlyList<RaidTotal> raids;
    private readonly AssessOptions options;

    private ValuedPlan(PlanModel model, Scenario scenario, IReadOnlyList<RaidTotal> raids, AssessOptions options) =>
        (Model, this.scenario, this.raids, this.options) = (model, scenario, raids, options);

    /// <summary>The plan file as read, with what the campaign answered.</summary>
    public PlanModel Model { get; }

    /// <summary>The scenario that a plan file names; null when it names none.</summary>
    /// <exception cref="PaviseException">PAV6217: there is no such file beside the plan file; PAV50xx and PAV52xx for what is wrong in it.</exception>
    public static ScenarioFile? Scenario(PlanModel model, string planFile, Catalogue catalogue)
    {
        if (model.Protection is not { } aim) return null;
        var text = PlanSession.Beside(planFile)(aim.Scenario)
            ?? throw new PaviseException("PAV6217", model.Place, $"there is no scenario '{aim.Scenario}'", "name one relative to the plan file under 'protection'");
        return ScenarioFile.Read(new YamlSource(aim.Scenario, text), Path.GetFullPath(aim.Scenario, Path.GetDirectoryName(planFile)!), catalogue);
    }

    /// <summary>Asks the campaign how protection answers to more deliveries; a plan that is not valued by one, or has no end, is left as it is.</summary>
    /// <exception cref="PaviseException">PAV6218 when it covers no month of the plan, PAV5216 when it does not count an item or month, PAV6032 when today's schedule has no plan.</exception>
    public static async Task<ValuedPlan?> AskAsync(
        PlanModel model, Scenario? scenario, IReadOnlyList<RaidTotal> raids, ILinearSolver solver, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        if (model.Protection is not { } aim || scenario is null) return null;
        var (options, ranges) = (Options(aim, threads), Ranges(model, aim, scenario));
        if (ranges.Count == 0)
        {
            throw new PaviseException("PAV6218", model.Place, $"no span of {model.Start} to {model.End} begins within the campaign '{aim.Scenario}'",
                "name a scenario that covers the first months of the plan");
        }

        var plan = await PlanCampaign.TodayPlanAsync(model, solver, null, cancel).ConfigureAwait(false);
        // What has no end today has none with more decisions either: the plan itself says so.
        if (plan.Status == SolveStatus.Unbounded) return null;
        var today = PlanCampaign.Arrivals(model, plan, aim.Receiver);
        var response = await Task.Run(() => DeliveryResponse.Estimate(scenario, options, today, ranges, raids, progress, cancel), cancel).ConfigureAwait(false);
        return new ValuedPlan(model with { Response = response }, scenario, raids, options);
    }

    /// <summary>The campaigns that a plan is valued by.</summary>
    public static AssessOptions Options(ProtectionAim aim, int threads) => new(Method.Campaign, aim.Replications, (ulong)aim.Seed, threads);

    /// <summary>The same campaigns with luck that the plan was not chosen by.</summary>
    public static AssessOptions OtherLuck(AssessOptions options) => options with { Seed = options.Seed + 1 };

    /// <summary>Which number of the campaign to check next.</summary>
    public Task<NextInputs?> InputsAsync(Plan plan, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel) =>
        CampaignInputs.OfAsync(Model, plan, scenario, raids, options.Threads, solver, progress, cancel);

    /// <summary>The plan with what it does against today's schedule, simulated with luck that it was not chosen by.</summary>
    public Plan Simulated(Plan plan, CancellationToken cancel)
    {
        if (plan.Decisions.Count == 0) return plan;
        var aim = Model.Protection!;
        var found = PlanCampaign.Compare(Model, plan, aim.Receiver, Model.Response!.Expected, scenario, raids, OtherLuck(options), cancel);
        var origin = new Computation($"run:plan/{plan.Name}/protection", $"the plan {plan.Name} less today's schedule in the campaign {scenario.Id}, {found.Replications} pairs with the same luck",
            [.. plan.Tiers.Where(tier => tier.Name == TierName.Protection).Select(tier => tier.Origin)]);
        found = found with { Counted = CountedProtection.Of(Model.Response, PlanArrivals.Of(Model, plan, aim.Receiver)) };
        return plan with
        {
            Protection = found, Effect = PlanCampaign.Say(found, Model.Catalogue, origin.Id, "other luck than it was chosen by"),
            Notes = [.. plan.Notes, PlanCampaign.SayCounted(found, origin.Id)], Origins = [.. plan.Origins, origin],
        };
    }

    /// <summary>Spans of months that the campaign covers whole, each of an item.</summary>
    public static IReadOnlyList<DeliveryRange> Ranges(PlanModel model, ProtectionAim aim, Scenario scenario)
    {
        var (first, last) = (scenario.FirstDay, scenario.FirstDay.AddDays(scenario.HorizonDays - 1));
        var ranges = new List<DeliveryRange>();
        foreach (var amount in aim.UpTo)
        {
            for (var t = 0; t < model.Months; t += aim.SpanMonths)
            {
                var (from, until) = (model.Start + t, model.Start + (Math.Min(t + aim.SpanMonths, model.Months) - 1));
                if (from.FirstDay >= first && from.FirstDay <= last) ranges.Add(new DeliveryRange(amount.Item, from, until, (int)amount.Amount.Used, aim.Slices));
            }
        }

        return ranges;
    }
}
