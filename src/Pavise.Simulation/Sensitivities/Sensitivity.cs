using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Which unknown carries how much of the variance of a result: Sobol indices by exchanged draws.</summary>
public static class Sensitivity
{
    private const int Batches = 10;
    private const uint Second = 1u << 31;

    /// <summary>The shares of the variance of all leakers, the greatest total first.</summary>
    /// <param name="scenario">Read by <see cref="ScenarioReader"/>.</param>
    /// <param name="replications">Design points, at least 10; each costs two runs and one for each unknown.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="deliveries">What the book says will arrive.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static IReadOnlyList<SensitivityShare> Shares(
        Scenario scenario, int replications, uint seed, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Shares([SensitivityQuestion.AllLeakers], scenario, replications, seed, deliveries, raids, progress, cancel)[0];

    /// <summary>The shares for several results at once, from the same runs; in the order of the questions.</summary>
    /// <exception cref="PaviseException">PAV5208: a question about what the scenario does not have.</exception>
    public static IReadOnlyList<IReadOnlyList<SensitivityShare>> Shares(
        IReadOnlyList<SensitivityQuestion> questions, Scenario scenario, int replications, uint seed, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, Batches);
        var model = ScenarioCompiler.Compile(scenario, deliveries, raids);
        var groups = Groups(model);
        var exchanged = new uint[model.Unknowns.Length + 1];
        var layout = model.Layout(false);
        int[] places = [.. questions.Select(question => question.Place(model, layout))];
        var run = new CampaignRun(model, layout, seed, ThreatWords.Widest, WorldDial.Exchanged(exchanged));
        var outcome = new long[layout.Length];
        var sums = places.Select(_ => groups.Select(_ => Enumerable.Range(0, Batches).Select(_ => new SobolSums()).ToArray()).ToArray()).ToArray();

        long[] Results(uint replication, bool otherChance)
        {
            run.Run(new Luck(replication, replication, otherChance ? replication + Second : replication), outcome);
            return [.. places.Select(place => outcome[place])];
        }

        for (var i = 0u; i < replications; i++)
        {
            cancel.ThrowIfCancellationRequested();
            Array.Clear(exchanged);
            var a = Results(i, false);
            Array.Fill(exchanged, Second);
            var b = Results(i, true);
            for (var g = 0; g < groups.Length; g++)
            {
                Array.Clear(exchanged);
                foreach (var place in groups[g].Places) exchanged[place] = Second;
                var mixed = Results(i, groups[g].Name == "chance");
                for (var q = 0; q < places.Length; q++) sums[q][g][i % Batches].Add(a[q], b[q], mixed[q]);
            }

            progress?.Report((i + 1.0) / replications);
        }

        return [.. sums.Select(one => (IReadOnlyList<SensitivityShare>)[.. groups.Select((group, g) => Share(group.Name, one[g])).OrderByDescending(share => share.Total).ThenBy(share => share.Name, StringComparer.Ordinal)])];
    }

    /// <summary>Each of the defender's unknowns, the enemy's together, and chance.</summary>
    internal static (string Name, int[] Places)[] Groups(CompiledScenario model)
    {
        var open = Enumerable.Range(0, model.Unknowns.Length).Where(i => !model.Unknowns[i].IsPoint).ToArray();
        var climate = model.Classes.Any(one => one.Raids.Kind == RaidKind.RecordedMonths);
        int[] enemy = [.. open.Where(i => model.Unknowns[i].Adversary), .. climate ? [model.Unknowns.Length] : Array.Empty<int>()];
        var own = open.Where(i => !model.Unknowns[i].Adversary).GroupBy(i => model.Unknowns[i].Key, StringComparer.Ordinal).Select(group => (group.Key, group.ToArray()));
        return [.. own, .. enemy.Length > 0 ? [("adversary", enemy)] : Array.Empty<(string, int[])>(), ("chance", [])];
    }

    private static SensitivityShare Share(string name, SobolSums[] batches)
    {
        var all = new SobolSums();
        foreach (var batch in batches) all.Merge(batch);
        var parts = batches.Select(batch => batch.Shares()).ToArray();
        double Error(IEnumerable<double> values)
        {
            var known = values.ToArray();
            var mean = known.Average();
            return Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / (known.Length - 1) / known.Length);
        }

        return new SensitivityShare(name, all.Shares().First, Error(parts.Select(part => part.First)), all.Shares().Total, Error(parts.Select(part => part.Total)));
    }
}
