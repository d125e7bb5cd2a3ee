using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>For each state of a chain, the probability of being in it together with each value of a counted reward, kept within a window.</summary>
internal sealed class RewardLaws : IRewardLaws
{
    private readonly List<int> active = [];
    private double[][] mass = [];
    private int[] low = [];
    private int[] high = [];

    /// <inheritdoc />
    public long Held { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<int> Active => active;

    /// <summary>Adds to y the product of x and a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<double> x, double factor, Span<double> y)
    {
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(y[i..]) + new Vector<double>(x[i..]) * factor).CopyTo(y[i..]);
        for (; i < x.Length; i++) y[i] += x[i] * factor;
    }

    /// <summary>The window without negligible ends; at least one value wide.</summary>
    public static (int Low, int High) Trim(ReadOnlySpan<double> values, int low, int high)
    {
        while (high - low > 1 && values[low] < IRewardLaws.Negligible) low++;
        while (high - low > 1 && values[high - 1] < IRewardLaws.Negligible) high--;
        return (low, high);
    }

    /// <inheritdoc />
    public void Clear()
    {
        foreach (var state in CollectionsMarshal.AsSpan(active))
        {
            Array.Clear(mass[state], low[state], high[state] - low[state]);
            high[state] = low[state] = 0;
        }

        active.Clear();
    }

    /// <inheritdoc />
    public void Put(int state, double probability)
    {
        Widen(state, 0, 1);
        mass[state][0] += probability;
    }

    /// <inheritdoc />
    public void Add(int state, IRewardLaws other, int from, double factor, long reward) => Add(state, (RewardLaws)other, from, factor, (int)reward);

    /// <summary>Adds another's state to a state of this, its reward raised and its mass scaled.</summary>
    public void Add(int state, RewardLaws other, int from, double factor, int reward)
    {
        var (first, end) = (other.low[from], other.high[from]);
        Widen(state, first + reward, end + reward);
        AddScaled(other.mass[from].AsSpan(first, end - first), factor, mass[state].AsSpan(first + reward, end - first));
    }

    /// <inheritdoc />
    public void Trim()
    {
        for (var i = active.Count - 1; i >= 0; i--)
        {
            var state = active[i];
            var (first, end) = Trim(mass[state], low[state], high[state]);
            Array.Clear(mass[state], low[state], first - low[state]);
            Array.Clear(mass[state], end, high[state] - end);
            (low[state], high[state]) = (first, end);
            if (end - first > 1 || mass[state][first] >= IRewardLaws.Negligible) continue;
            mass[state][first] = 0;
            high[state] = low[state] = 0;
            active.RemoveAt(i);
        }
    }

    /// <inheritdoc />
    public int Width(int state) => high[state] - low[state];

    /// <inheritdoc />
    public double Probability(int state)
    {
        var sum = 0.0;
        for (var i = low[state]; i < high[state]; i++) sum += mass[state][i];
        return sum;
    }

    /// <summary>A state's probabilities by reward, from a lowest one on.</summary>
    public ReadOnlySpan<double> Window(int state, out int lowest)
    {
        lowest = low[state];
        return mass[state].AsSpan(low[state], high[state] - low[state]);
    }

    /// <summary>The law of the reward over all states.</summary>
    public Law Marginal()
    {
        var (first, end) = (int.MaxValue, 0);
        foreach (var state in active) (first, end) = (Math.Min(first, low[state]), Math.Max(end, high[state]));
        var sum = new double[end - first];
        foreach (var state in active) AddScaled(mass[state].AsSpan(low[state], high[state] - low[state]), 1, sum.AsSpan(low[state] - first, high[state] - low[state]));
        return new Law(first, sum);
    }

    private void Widen(int state, int first, int end)
    {
        if (state >= mass.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)state + 1);
            Array.Resize(ref mass, size);
            Array.Resize(ref low, size);
            Array.Resize(ref high, size);
        }

        if (high[state] == 0)
        {
            active.Add(state);
            (low[state], high[state]) = (first, end);
        }
        else
        {
            (low[state], high[state]) = (Math.Min(low[state], first), Math.Max(high[state], end));
        }

        mass[state] ??= [];
        if (mass[state].Length >= end) return;
        var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, end));
        Held += room - mass[state].Length;
        Array.Resize(ref mass[state], room);
    }
}
