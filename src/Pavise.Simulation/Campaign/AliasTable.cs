namespace Pavise.Simulation;

/// <summary>Makes alias tables: columns of equal weight, each with a cut between its own outcome and another's (A. Walker, <i>ACM TOMS</i> 3 (1977) 253-256).</summary>
internal static class AliasTable
{
    /// <summary>2^-64: what 64 bits cannot tell from never.</summary>
    public const double Least = 5.421010862427522e-20;

    /// <summary>Finds the cut of each column, in 2^-32 of it, and whose outcome lies beyond it.</summary>
    /// <param name="weights">Probabilities of the outcomes up to a factor; used up.</param>
    /// <param name="others">Receives the places of the other outcomes.</param>
    /// <param name="cuts">Receives the cuts.</param>
    public static void Fill(Span<double> weights, Span<int> others, Span<uint> cuts)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        var scale = weights.Length / total;
        // The small ones stand from the front on, the large ones from the end on; there is room for both.
        var order = new int[weights.Length];
        var (small, large) = (0, order.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= scale;
            (others[i], cuts[i]) = (i, uint.MaxValue);
            if (weights[i] < 1) order[small++] = i;
            else order[--large] = i;
        }

        while (small > 0 && large < order.Length)
        {
            int less = order[--small], more = order[large];
            (others[less], cuts[less]) = (more, (uint)Math.Min(uint.MaxValue, weights[less] * 4294967296.0));
            weights[more] -= 1 - weights[less];
            if (weights[more] >= 1) continue;
            large++;
            order[small++] = more;
        }
    }
}
