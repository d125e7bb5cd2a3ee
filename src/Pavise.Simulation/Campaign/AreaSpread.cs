namespace Pavise.Simulation;

/// <summary>Shares the threats of a class and day among areas by their weights: a word a threat, counted by area.</summary>
/// <remarks>Threats are alike until they meet a layer, so they are numbered area by area after the counting: the law is the same as numbering them before.</remarks>
internal sealed class AreaSpread(int areas)
{
    private const int Guides = 256;
    private const int GuideShift = 24;

    /// <summary>Words of the spread stream that are drawn together: eight blocks of four.</summary>
    private const int Together = 32;

    private readonly ulong[] upTo = new ulong[areas];
    private readonly byte[] guide = new byte[Guides];

    /// <summary>Most areas of a scenario.</summary>
    public const int MostAreas = 250;

    /// <summary>Takes the weights of a world.</summary>
    public void Draw(CompiledArea[] all, World world)
    {
        if (areas == 1) return;
        var total = 0.0;
        for (var area = 0; area < areas; area++) total += world.Or(all[area].Weight, 1);
        var sum = 0.0;
        for (var area = 0; area < areas; area++)
        {
            sum += world.Or(all[area].Weight, 1);
            upTo[area] = area == areas - 1 || total <= 0 ? StepLaw.Always : ChanceKey.Threshold(sum / total);
        }

        for (int i = 0, area = 0; i < Guides; i++)
        {
            while ((ulong)i << GuideShift >= upTo[area]) area++;
            guide[i] = (byte)area;
        }
    }

    /// <summary>Counts the threats of a class and day that fall on each area.</summary>
    public void Count(ChanceKey key, uint replication, uint day, uint threatClass, int number, Span<int> counts)
    {
        counts.Clear();
        if (areas == 1)
        {
            counts[0] = number;
            return;
        }

        for (var first = 0; first < number; first += Together)
        {
            for (var block = 0; block < 8 && first + block < number; block++)
            {
                var words = key.Draw(DecisionStream.Spread, replication, day, threatClass, (uint)(first / 4 + block));
                counts[Area(words.W0)]++;
                if (first + block + 8 < number) counts[Area(words.W1)]++;
                if (first + block + 16 < number) counts[Area(words.W2)]++;
                if (first + block + 24 < number) counts[Area(words.W3)]++;
            }
        }
    }

    private int Area(uint word)
    {
        var area = (int)guide[word >> GuideShift];
        while (word >= upTo[area]) area++;
        return area;
    }
}
