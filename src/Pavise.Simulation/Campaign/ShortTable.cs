namespace Pavise.Simulation;

/// <summary>What some rounds of a layer kill before they run out, by the threat that finds the last of them, drawn by inversion.</summary>
/// <remarks>Sums over the threats in their order, so that the law of a raid of k, which the rounds do not outlast, is that of the sums before threat k: one table serves raids of all sizes.</remarks>
internal sealed class ShortTable
{
    private readonly double[] sums;
    private readonly byte[] killed;
    private readonly int[] ends;
    private readonly int[] guide;
    private readonly double scale;

    /// <summary>Makes the table.</summary>
    /// <param name="law">The layer's laws.</param>
    /// <param name="rounds">The rounds.</param>
    /// <param name="lowest">By threats, the fewest rounds that may suffice.</param>
    public ShortTable(LayerLaw law, int rounds, int[] lowest)
    {
        var (running, numbers, last) = (new List<double>(), new List<byte>(), 0.0);
        ends = new int[lowest.Length];
        var ofThreat = new double[lowest.Length];
        for (var before = 0; before < lowest.Length - 1; before++)
        {
            Array.Clear(ofThreat);
            // They are sure to have run out before a threat that comes later.
            if (lowest[before] <= rounds) law.AddShort(before, rounds, ofThreat);
            for (var number = 0; number <= before + 1 && lowest[before] <= rounds; number++)
            {
                if (ofThreat[number] < AliasTable.Least) continue;
                last += ofThreat[number];
                running.Add(last);
                numbers.Add((byte)number);
            }

            ends[before + 1] = running.Count;
        }

        (sums, killed, guide) = ([.. running], [.. numbers], new int[running.Count]);
        scale = last > 0 ? guide.Length / last : 0;
        for (int part = 0, place = 0; part < guide.Length; guide[part++] = place)
        {
            while (place < sums.Length - 1 && sums[place] * scale <= part) place++;
        }
    }

    /// <summary>Threats killed of a raid of so many, of two words.</summary>
    public int Draw(int threats, uint high, uint low)
    {
        var end = ends[threats] - 1;
        // A case below what can be summed at all: nothing is killed.
        if (end < 0) return 0;
        var at = new PhiloxBlock(high, low, 0, 0).Uniform * sums[end];
        var place = Math.Min(end, guide[Math.Min(guide.Length - 1, (int)(at * scale))]);
        // Rounding may have led one part too far.
        while (place > 0 && sums[place - 1] > at) place--;
        while (place < end && sums[place] <= at) place++;
        return killed[place];
    }
}
