using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Benchmarks.Campaign;

/// <summary>How many Philox blocks of four words a campaign draws, counted in a run of its own that is not timed.</summary>
internal static class DrawnWords
{
    /// <summary>Blocks of all replications, with those of the pairs that the shares of variance take.</summary>
    /// <param name="scenario">One whose replications run one after another and whose threats none is walked by itself.</param>
    /// <param name="deliveries">Its deliveries.</param>
    /// <param name="replications">How many.</param>
    public static long Blocks(Scenario scenario, DeliverySchedule deliveries, int replications)
    {
        var model = ScenarioCompiler.Compile(scenario, deliveries, []);
        if (BatchRun.Serves(model) || !model.Classes.All(one => one.Steps.All(steps => steps.Length == 0 || BitEngagement.Serves(steps))))
            throw new InvalidOperationException("the words of this scenario are not counted");
        var layout = model.Layout(false);
        var run = new CampaignRun(model, layout, 1, ThreatWords.Widest);
        var outcome = new long[layout.Length];
        for (var i = 0u; i < replications; i++)
        {
            run.Run(Luck.Of(i), outcome);
            if (i >= CampaignWorker.MostPairs || model.WorldIsFixed) continue;
            run.Run(Luck.Of(i).SameWorld, outcome);
            run.Run(Luck.Of(i).SameAssumptions, outcome);
        }

        return run.DrawnBlocks;
    }
}
