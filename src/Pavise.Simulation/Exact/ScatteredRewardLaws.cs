using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Keeps the rewards that occur one by one, for those that lie far apart: several counts carried in one number.</summary>
internal sealed class ScatteredRewardLaws : IRewardLaws
{
    private readonly List<int> active = [];
    private readonly Dictionary<int, Dictionary<long, double>> mass = [];

    /// <inheritdoc />
    public IReadOnlyList<int> Active => active;

    /// <inheritdoc />
    public long Held { get; private set; }

    /// <inheritdoc />
    public void Clear()
    {
        active.Clear();
        mass.Clear();
        Held = 0;
    }

    /// <inheritdoc />
    public void Put(int state, double probability) => Raise(Of(state), 0, probability);

    /// <inheritdoc />
    public void Add(int state, IRewardLaws other, int from, double factor, long reward)
    {
        var to = Of(state);
        foreach (var (at, probability) in ((ScatteredRewardLaws)other).mass[from])
        {
            if (probability * factor >= IRewardLaws.Negligible) Raise(to, at + reward, probability * factor);
        }
    }

    /// <inheritdoc />
    public void Trim() => active.RemoveAll(state => mass[state].Count == 0);

    /// <inheritdoc />
    public int Width(int state) => mass[state].Count;

    /// <inheritdoc />
    public double Probability(int state) => mass[state].Values.Sum();

    /// <summary>The law of the reward over all states, lowest first.</summary>
    public IReadOnlyList<(long Reward, double Probability)> Marginal()
    {
        var sum = new SortedDictionary<long, double>();
        foreach (var (reward, probability) in active.SelectMany(state => mass[state])) sum[reward] = sum.GetValueOrDefault(reward) + probability;
        return [.. sum.Select(pair => (pair.Key, pair.Value))];
    }

    private Dictionary<long, double> Of(int state)
    {
        if (mass.TryGetValue(state, out var law)) return law;
        active.Add(state);
        return mass[state] = [];
    }

    private void Raise(Dictionary<long, double> law, long reward, double probability)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(law, reward, out var known);
        sum += probability;
        if (!known) Held++;
    }
}
