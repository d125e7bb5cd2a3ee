using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Which unknown carries how much of the variance of a result: Sobol indices by exchanged draws.</summary>
public static class Sensitivity
{
    private const int Batches = 10;

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
        IReadOnlyList<SensitivityQuestion> questions, Scenario scenario, int replications, uint seed, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Shares(questions, new CampaignInput(scenario, deliveries, raids), null, replications, seed, progress, cancel);

    /// <summary>The shares of the variance of each difference of two campaigns with one luck; an unknown that both have is one.</summary>
    /// <exception cref="PaviseException">PAV5208: a question about what either scenario does not have.</exception>
    public static IReadOnlyList<IReadOnlyList<SensitivityShare>> Shares(
        IReadOnlyList<SensitivityQuestion> questions, CampaignInput one, CampaignInput? other, int replications, uint seed, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, Batches);
        var first = new DesignRun(one, questions, seed);
        var second = other is null ? null : new DesignRun(other, questions, seed);
        string[] groups = [.. first.Groups.Concat(second?.Groups ?? []).Distinct(StringComparer.Ordinal)];
        var sums = questions.Select(_ => groups.Select(_ => Enumerable.Range(0, Batches).Select(_ => new SobolSums()).ToArray()).ToArray()).ToArray();

        long[] Results(uint replication, bool otherChance, Action<DesignRun> exchange)
        {
            exchange(first);
            var results = first.Results(replication, otherChance);
            if (second is null) return results;
            exchange(second);
            return [.. results.Zip(second.Results(replication, otherChance), (a, b) => a - b)];
        }

        for (var i = 0u; i < replications; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var (a, b) = (Results(i, false, run => run.ExchangeNone()), Results(i, true, run => run.ExchangeAll()));
            for (var g = 0; g < groups.Length; g++)
            {
                var mixed = Results(i, groups[g] == DesignRun.Chance, run => run.Exchange(groups[g]));
                for (var q = 0; q < questions.Count; q++) sums[q][g][i % Batches].Add(a[q], b[q], mixed[q]);
            }

            progress?.Report((i + 1.0) / replications);
        }

        return [.. sums.Select(all => (IReadOnlyList<SensitivityShare>)[.. groups.Select((group, g) => Share(group, all[g])).OrderByDescending(share => share.Total).ThenBy(share => share.Name, StringComparer.Ordinal)])];
    }

    /// <summary>Each of the defender's unknowns, the enemy's together, and chance.</summary>
    internal static (string Name, int[] Places)[] Groups(CompiledScenario model)
    {
        var open = Enumerable.Range(0, model.Unknowns.Length).Where(i => !model.Unknowns[i].IsPoint).ToArray();
        var climate = model.Classes.Any(one => one.Raids.Kind == RaidKind.RecordedMonths);
        int[] enemy = [.. open.Where(i => model.Unknowns[i].Adversary), .. climate ? [model.Unknowns.Length] : Array.Empty<int>()];
        var own = open.Where(i => !model.Unknowns[i].Adversary).GroupBy(i => model.Unknowns[i].Key, StringComparer.Ordinal).Select(group => (group.Key, group.ToArray()));
        return [.. own, .. enemy.Length > 0 ? [("adversary", enemy)] : Array.Empty<(string, int[])>(), (DesignRun.Chance, [])];
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
