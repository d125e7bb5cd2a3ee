namespace Pavise.Simulation;

/// <summary>Shares the threats of a class and day among areas by their weights: a word a threat, counted by area.</summary>
/// <remarks>Threats are alike until they meet a layer, so they are numbered area by area after the counting: the law is the same as numbering them before.</remarks>
internal sealed class AreaSpread(int areas)
{
    private const int Guides = 256;
    private const int GuideShift = 24;

    /// <summary>Threats that share eight blocks of the spread stream.</summary>
    private const int Together = 32;

    /// <summary>Blocks drawn at once.</summary>
    private const int AtOnce = 256;

    private readonly uint[] blocks = new uint[AtOnce];
    private readonly uint[] words = new uint[4 * AtOnce];
    private readonly ulong[] upTo = new ulong[areas];
    private readonly byte[] guide = new byte[Guides];

    /// <summary>Most areas of a scenario.</summary>
    public const int MostAreas = 250;

    /// <summary>Blocks of four words drawn so far.</summary>
    public long DrawnBlocks { get; private set; }

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
    /// <param name="source">Draws the words of the spread stream.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="day">The day.</param>
    /// <param name="threatClass">The place of the class.</param>
    /// <param name="number">Threats.</param>
    /// <param name="counts">Receives the threats of each area.</param>
    public void Count(CounterWords source, uint replication, uint day, uint threatClass, int number, Span<int> counts)
    {
        counts.Clear();
        if (areas == 1)
        {
            counts[0] = number;
            return;
        }

        for (var first = 0; first < number; first += 4 * AtOnce)
        {
            // Threats 32 g + b + 8 j, with b below 8 and j below 4, have word j of block 8 g + b.
            var groups = Math.Min(AtOnce / 8, (number - first + Together - 1) / Together);
            var drawn = (8 * groups + CounterWords.Group - 1) & -CounterWords.Group;
            for (var i = 0; i < drawn; i++) blocks[i] = (uint)(first / 4 + i);
            DrawnBlocks += drawn;
            source.OverBlocks(replication, day, threatClass, blocks.AsSpan(0, drawn), words);
            for (var word = 0; word < 4; word++) Count(words.AsSpan(word * drawn, 8 * groups), number - first - 8 * word, counts);
        }
    }

    /// <summary>Counts by one word of each block, as far as there are threats.</summary>
    private void Count(ReadOnlySpan<uint> drawn, int left, Span<int> counts)
    {
        for (var group = 0; group < drawn.Length && left > 0; group += 8, left -= Together)
        {
            foreach (var word in drawn.Slice(group, Math.Min(8, left))) counts[Area(word)]++;
        }
    }

    private int Area(uint word)
    {
        var area = (int)guide[word >> GuideShift];
        while (word >= upTo[area]) area++;
        return area;
    }
}
