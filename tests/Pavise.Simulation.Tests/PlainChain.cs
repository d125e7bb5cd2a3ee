namespace Pavise.Simulation.Tests;

/// <summary>A second, plain way to the moments of leakers, sharing nothing with the exact engine: every way of every threat, one after another, over a table of states.</summary>
/// <param name="layers">Salvo, looks, kill probability, ready rounds and reload a day of each layer.</param>
internal sealed class PlainChain((int Salvo, int Looks, double Kill, int Ready, int Reload)[] layers)
{
    /// <summary>Mean and mean square of leakers, mean rounds fired by the last layer, and by day (the last: never) the probability that its first evening without a ready round is that.</summary>
    /// <param name="days">Days.</param>
    /// <param name="numbers">Probability of each number of threats of a day.</param>
    public (double Leakers, double Squares, double LastFired, double[] FirstEmpty) Of(int days, double[] numbers)
    {
        var states = new Dictionary<string, State> { [Key(Full(), false)] = new(Full(), false, 1, 0, 0) };
        var (fired, first) = (0.0, new double[days + 1]);
        for (var day = 0; day < days; day++)
        {
            if (day > 0) states = Reloaded(states);
            var evening = new Dictionary<string, State>();
            for (var number = 0; number < numbers.Length; number++)
            {
                // What is still to come has more threats than this.
                var more = numbers.Skip(number).Sum();
                if (more <= 0) break;
                // States that no day ends in would be carried on for nothing.
                foreach (var state in states.Values.Where(_ => numbers[number] > 0)) Add(evening, state with { Mass = state.Mass * numbers[number], First = state.First * numbers[number], Second = state.Second * numbers[number] });
                var next = new Dictionary<string, State>();
                var still = numbers.Skip(number + 1).Sum();
                foreach (var state in states.Values)
                    Threat(state.Ready, 0, 0, false, 1, (left, share, leaks) =>
                    {
                        Add(next, new State(left, state.Emptied, share * state.Mass, share * (state.First + (leaks ? state.Mass : 0)), share * (state.Second + (leaks ? 2 * state.First + state.Mass : 0))));
                        fired += still * share * state.Mass * (state.Ready[^1] - left[^1]);
                    });
                states = next;
            }

            states = new Dictionary<string, State>();
            foreach (var state in evening.Values)
            {
                var empties = !state.Emptied && state.Ready[^1] == 0;
                if (empties) first[day] += state.Mass;
                Add(states, state with { Emptied = state.Emptied || empties });
            }
        }

        first[days] = states.Values.Where(state => !state.Emptied).Sum(state => state.Mass);
        return (states.Values.Sum(state => state.First), states.Values.Sum(state => state.Second), fired, first);
    }

    private int[] Full() => [.. layers.Select(layer => layer.Ready)];

    /// <summary>Fires at one threat from a layer and look on.</summary>
    private void Threat(int[] ready, int layer, int look, bool dead, double mass, Action<int[], double, bool> end)
    {
        if (dead || layer == layers.Length)
        {
            end(ready, mass, !dead);
            return;
        }

        var salvo = look == layers[layer].Looks ? 0 : Math.Min(layers[layer].Salvo, ready[layer]);
        if (salvo == 0)
        {
            Threat(ready, layer + 1, 0, false, mass, end);
            return;
        }

        var left = (int[])ready.Clone();
        left[layer] -= salvo;
        var miss = Math.Pow(1 - layers[layer].Kill, salvo);
        Threat(left, layer, look + 1, true, mass * (1 - miss), end);
        Threat(left, layer, look + 1, false, mass * miss, end);
    }

    private Dictionary<string, State> Reloaded(Dictionary<string, State> states)
    {
        var next = new Dictionary<string, State>();
        foreach (var state in states.Values) Add(next, state with { Ready = [.. state.Ready.Select((rounds, i) => Math.Min(layers[i].Ready, rounds + layers[i].Reload))] });
        return next;
    }

    private static void Add(Dictionary<string, State> states, State more)
    {
        var key = Key(more.Ready, more.Emptied);
        states[key] = states.TryGetValue(key, out var known) ? known with { Mass = known.Mass + more.Mass, First = known.First + more.First, Second = known.Second + more.Second } : more;
    }

    private static string Key(int[] ready, bool emptied) => string.Join(' ', ready) + (emptied ? " e" : "");

    /// <summary>Ready rounds, whether the last layer was ever empty, probability, and probability times leakers and times their square.</summary>
    private readonly record struct State(int[] Ready, bool Emptied, double Mass, double First, double Second);
}
