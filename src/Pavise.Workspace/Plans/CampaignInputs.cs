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

        PairedLeakers Campaigns(Scenario supposed) => new(supposed, [arrivals, response.Expected], raids, ValuedPlan.OtherLuck(options));

        var drawn = Campaigns(scenario);
        var effect = await Task.Run(() => Effect(drawn, 0, cancel), cancel).ConfigureAwait(false);

        // What only parts of the campaign use that the plan's deliveries do not touch leaves its effect as it is.
        Task<SimulatedEnd> EndAsync(ScenarioValue value, decimal number) =>
            drawn.LeavesOut(value.Key) ? Task.FromResult(effect with { Number = number }) : Task.Run(() => Effect(Campaigns(scenario.Supposing(value.Key, number)), number, cancel), cancel);

        // The response is many campaigns: it is asked only where the plan's effect answers to the number at all.
        async Task<SimulatedEnd> MadeForAsync(ScenarioValue value, SimulatedEnd end)
        {
            var other = await Task.Run(() => DeliveryResponse.Estimate(scenario.Supposing(value.Key, end.Number), options, response.Expected, ranges, raids, null, cancel), cancel).ConfigureAwait(false);
            return await revaluation.GainAsync(other, cancel).ConfigureAwait(false) is var (gain, error) ? end with { Gain = gain, GainError = error } : end;
        }

        var inputs = new List<NextInput>();
        foreach (var value in scenario.Values().Where(value => !value.Adversary && !value.Quantity.IsExact))
        {
            progress?.Report($"simulating with {value.Key} at its ends");
            var (low, high) = OpenIntervalRule.Close(value.Quantity);
            if (low >= high) continue;
            var input = new NextInput(value.Key, value.Quantity, value.Origin, await EndAsync(value, low).ConfigureAwait(false), await EndAsync(value, high).ConfigureAwait(false));
            inputs.Add(input.Matters ? input with { AtLow = await MadeForAsync(value, input.AtLow).ConfigureAwait(false), AtHigh = await MadeForAsync(value, input.AtHigh).ConfigureAwait(false) } : input);
        }

        return new NextInputs(scenario.Id, options.Replications, effect.Mean, effect.StandardError, NextInputs.Ranked(inputs));
    }

    private static SimulatedEnd Effect(PairedLeakers campaigns, decimal number, CancellationToken cancel)
    {
        var leakers = campaigns.Differences([(0, 1)], null, cancel)[0];
        return new SimulatedEnd(number, leakers.Mean, leakers.StandardError, null, null);
    }
}
