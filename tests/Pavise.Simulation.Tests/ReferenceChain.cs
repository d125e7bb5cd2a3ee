namespace Pavise.Simulation.Tests;

/// <summary>R2L by a chain of its own in 28 decimal digits: layer A's rounds are certain, so that only layer B's 41 ready rounds are random.</summary>
/// <param name="Leakers">Mean leakers.</param>
/// <param name="LeakersDeviation">Their standard deviation.</param>
/// <param name="Shots">Mean rounds of layer B.</param>
/// <param name="FirstDayEmpty">Mean of the first day whose evening finds layer B empty, 366 for never.</param>
/// <param name="NeverEmpty">Probability of never.</param>
internal sealed record ReferenceChain(decimal Leakers, decimal LeakersDeviation, decimal Shots, decimal FirstDayEmpty, decimal NeverEmpty)
{
    private const int Days = 365;
    private const int Full = 40;

    public static ReferenceChain Of(int resupply)
    {
        // By ready rounds of B: probability, and probability times leakers so far and times their square.
        var state = Enumerable.Range(0, Full + 1).Select(ready => ready == Full ? (P: 1m, L: 0m, S: 0m) : default).ToArray();
        var (fresh, firstDay, shots, readyA) = (new decimal[Full + 1], 0m, 0m, 600);
        fresh[Full] = 1;
        for (var day = 1; day <= Days; day++)
        {
            if (day > 1)
            {
                (state, fresh, readyA) = (Reload(state, resupply), Reload(fresh, resupply), Math.Min(600, readyA + 40));
            }

            for (var threat = 0; threat < 30; threat++)
            {
                var salvo = Math.Min(2, readyA);
                readyA -= salvo;
                var through = salvo switch { 2 => 0.09m, 1 => 0.3m, _ => 1m };
                shots += Meets(state, through);
                Meets(fresh, through);
            }

            firstDay += fresh[0] * day;
            fresh[0] = 0;
        }

        var (mean, square, never) = (state.Sum(one => one.L), state.Sum(one => one.S), fresh.Sum());
        return new(mean, Root(square - mean * mean), shots, firstDay + never * (Days + 1), never);
    }

    /// <summary>One threat; returns the mean rounds it costs.</summary>
    private static decimal Meets((decimal P, decimal L, decimal S)[] state, decimal through)
    {
        var fired = 0m;
        for (var ready = 0; ready <= Full; ready++)
        {
            // Lower states are done with already: what falls to them now has met the threat.
            var (p, l, s) = state[ready];
            state[ready] = (p * (1 - through), l * (1 - through), s * (1 - through));
            foreach (var (used, share, leaks) in Ways(ready))
            {
                var weight = through * share;
                fired += weight * p * used;
                ref var next = ref state[ready - used];
                next = leaks ? (next.P + weight * p, next.L + weight * (l + p), next.S + weight * (s + 2 * l + p)) : (next.P + weight * p, next.L + weight * l, next.S + weight * s);
            }
        }

        return fired;
    }

    private static void Meets(decimal[] fresh, decimal through)
    {
        for (var ready = 0; ready <= Full; ready++)
        {
            var p = fresh[ready];
            fresh[ready] = p * (1 - through);
            foreach (var (used, share, _) in Ways(ready)) fresh[ready - used] += through * share * p;
        }
    }

    /// <summary>Rounds used, probability, and whether the threat leaks: one shot at 0.5, and one more after a miss.</summary>
    private static (int Used, decimal Share, bool Leaks)[] Ways(int ready) => ready switch
    {
        0 => [(0, 1m, true)],
        1 => [(1, 0.5m, false), (1, 0.5m, true)],
        _ => [(1, 0.5m, false), (2, 0.25m, false), (2, 0.25m, true)],
    };

    private static (decimal P, decimal L, decimal S)[] Reload((decimal P, decimal L, decimal S)[] state, int resupply)
    {
        var next = new (decimal P, decimal L, decimal S)[Full + 1];
        for (var ready = 0; ready <= Full; ready++)
        {
            ref var at = ref next[Math.Min(Full, ready + resupply)];
            at = (at.P + state[ready].P, at.L + state[ready].L, at.S + state[ready].S);
        }

        return next;
    }

    private static decimal[] Reload(decimal[] fresh, int resupply)
    {
        var next = new decimal[Full + 1];
        for (var ready = 0; ready <= Full; ready++) next[Math.Min(Full, ready + resupply)] += fresh[ready];
        return next;
    }

    /// <summary>A square root by Newton's steps from that of a double.</summary>
    private static decimal Root(decimal square)
    {
        var root = (decimal)Math.Sqrt((double)square);
        for (var step = 0; step < 3; step++) root = (root + square / root) / 2;
        return root;
    }
}
