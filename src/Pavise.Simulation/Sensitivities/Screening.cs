using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Morris indices: a cheap first look at which unknowns matter at all.</summary>
public static class Screening
{
    /// <summary>The effects on a result, the greatest mean first; each walk keeps one chance for all its points.</summary>
    /// <param name="question">The result.</param>
    /// <param name="scenario">Read by <see cref="ScenarioReader"/>.</param>
    /// <param name="walks">At least 2; each costs a campaign for each unknown and one more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="deliveries">What the book says will arrive.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between walks.</param>
    /// <exception cref="PaviseException">PAV5208: a question about what the scenario does not have.</exception>
    public static IReadOnlyList<ScreenedEffect> Effects(
        SensitivityQuestion question, Scenario scenario, int walks, uint seed, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(walks, 2);
        var model = ScenarioCompiler.Compile(scenario, deliveries, raids);
        var layout = model.Layout(false);
        var place = question.Place(model, layout);
        // Recorded months have no range to walk through; they belong to the walk's chance.
        var groups = Sensitivity.Groups(model).Select(group => (group.Name, Places: group.Places.Where(i => i < model.Unknowns.Length).ToArray())).Where(group => group.Places.Length > 0).ToArray();
        var point = new double[model.Unknowns.Length];
        var run = new CampaignRun(model, layout, seed, ThreatWords.Widest, WorldDial.At(point));
        var outcome = new long[layout.Length];
        var design = new MorrisDesign([.. groups.Select(group => group.Places)], point.Length, seed);
        var effects = groups.Select(_ => new List<double>()).ToArray();
        for (var walk = 0u; walk < walks; walk++)
        {
            cancel.ThrowIfCancellationRequested();
            long Result(double[] at)
            {
                at.CopyTo(point, 0);
                run.Run(Luck.Of(walk), outcome);
                return outcome[place];
            }

            design.Walk(walk, Result, (group, effect) => effects[group].Add(effect));
            progress?.Report((walk + 1.0) / walks);
        }

        return [.. groups.Select((group, g) => Of(group.Name, effects[g])).OrderByDescending(effect => effect.MeanAbsolute).ThenBy(effect => effect.Name, StringComparer.Ordinal)];
    }

    /// <summary>The indices of a list of effects.</summary>
    public static ScreenedEffect Of(string name, IReadOnlyList<double> effects)
    {
        var mean = effects.Average();
        return new ScreenedEffect(name, effects.Average(Math.Abs), Math.Sqrt(effects.Sum(effect => (effect - mean) * (effect - mean)) / (effects.Count - 1)));
    }
}
