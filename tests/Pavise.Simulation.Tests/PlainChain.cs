namespace Pavise.Simulation.Tests;

/// <summary>A second, plain way to the mean number of leakers, sharing nothing with the exact engine: every way of every threat, one after another, over a table of states.</summary>
/// <param name="layers">Salvo, looks, kill probability, ready rounds and reload a day of each layer.</param>
internal sealed class PlainChain((int Salvo, int Looks, double Kill, int Ready, int Reload)[] layers)
{
    /// <summary>Mean leakers and mean rounds fired by the last layer over some days with as many threats each.</summary>
    public (double Leakers, double LastFired) Of(int days, int threats)
    {
        var states = new Dictionary<string, (int[] Ready, double Mass)> { [Key(Full())] = (Full(), 1) };
        var (leakers, fired) = (0.0, 0.0);
        for (var day = 0; day < days; day++)
        {
            if (day > 0) states = Reloaded(states);
            for (var threat = 0; threat < threats; threat++)
            {
                var next = new Dictionary<string, (int[] Ready, double Mass)>();
                foreach (var (ready, mass) in states.Values)
                    Threat(ready, 0, 0, false, mass, (left, share, leaks) =>
                    {
                        Add(next, left, share);
                        if (leaks) leakers += share;
                        fired += share * (ready[^1] - left[^1]);
                    });
                states = next;
            }
        }

        return (leakers, fired);
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

    private Dictionary<string, (int[] Ready, double Mass)> Reloaded(Dictionary<string, (int[] Ready, double Mass)> states)
    {
        var next = new Dictionary<string, (int[] Ready, double Mass)>();
        foreach (var (ready, mass) in states.Values) Add(next, [.. ready.Select((rounds, i) => Math.Min(layers[i].Ready, rounds + layers[i].Reload))], mass);
        return next;
    }

    private static void Add(Dictionary<string, (int[] Ready, double Mass)> states, int[] ready, double mass)
    {
        var key = Key(ready);
        states[key] = (ready, mass + (states.TryGetValue(key, out var known) ? known.Mass : 0));
    }

    private static string Key(int[] ready) => string.Join(' ', ready);
}
