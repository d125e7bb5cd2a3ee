using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Which number of the campaign behind a plan to check next: each that is known only as an interval is taken as known at both its ends, the plan simulated again and made again.</summary>
internal static class CampaignInputs
{
    /// <summary>Tries every such number of the defence; the enemy's stay drawn.</summary>
    /// <param name="model">The plan with its response of protection.</param>
    /// <param name="plan">The finished plan.</param>
    /// <param name="scenario">The campaign.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <param name="threads">Threads of the campaigns; no result depends on it.</param>
    /// <param name="solver">Solves the plan for each end.</param>
    /// <param name="progress">Is told each step in words.</param>
    /// <param name="cancel">Stops between replications and inside solves.</param>
    public static async Task<NextInputs?> OfAsync(
        PlanModel model, Plan plan, Scenario scenario, IReadOnlyList<RaidTotal> raids, int threads, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        if (model.Protection is not { } aim || model.Response is not { } response || plan.Decisions.Count == 0) return null;
        if (await Revaluation.OfAsync(model, solver, cancel).ConfigureAwait(false) is not { } revaluation) return null;
        var (options, ranges) = (ValuedPlan.Options(aim, threads), ValuedPlan.Ranges(model, aim, scenario));
        var arrivals = PlanArrivals.Of(model, plan, aim.Receiver);

        (double Mean, double Error) Effect(Scenario supposed)
        {
            var outlook = Assessment.Compare(supposed, ValuedPlan.OtherLuck(options), arrivals, response.Expected, raids, null, cancel);
            var leakers = outlook.Difference!.Results.First(one => one.Result.Kind == PairedKind.Leakers).Difference;
            return (leakers.Mean, leakers.StandardError);
        }

        async Task<SimulatedEnd> EndAsync(ScenarioValue value, decimal number)
        {
            var supposed = scenario.Supposing(value.Key, number);
            var (effect, other) = await Task.Run(() => (Effect(supposed), DeliveryResponse.Estimate(supposed, options, response.Expected, ranges, raids, null, cancel)), cancel).ConfigureAwait(false);
            var gain = await revaluation.GainAsync(other, cancel).ConfigureAwait(false);
            return new SimulatedEnd(number, effect.Mean, effect.Error, gain?.Gain, gain?.Error);
        }

        var inputs = new List<NextInput>();
        foreach (var value in scenario.Values().Where(value => !value.Adversary && !value.Quantity.IsExact))
        {
            progress?.Report($"simulating with {value.Key} at its ends");
            var (low, high) = OpenIntervalRule.Close(value.Quantity);
            if (low < high) inputs.Add(new NextInput(value.Key, value.Quantity, value.Origin, await EndAsync(value, low).ConfigureAwait(false), await EndAsync(value, high).ConfigureAwait(false)));
        }

        var (mean, error) = await Task.Run(() => Effect(scenario), cancel).ConfigureAwait(false);
        return new NextInputs(scenario.Id, options.Replications, mean, error, NextInputs.Ranked(inputs));
    }
}
