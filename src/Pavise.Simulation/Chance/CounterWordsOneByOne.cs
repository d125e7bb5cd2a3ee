namespace Pavise.Simulation;

/// <summary>One counter after another, for processors without wide registers.</summary>
internal sealed class CounterWordsOneByOne(uint seed, DecisionStream stream) : CounterWords
{
    public override void OverDays(uint replication, ReadOnlySpan<uint> days, uint id, Span<uint> words)
    {
        for (var i = 0; i < days.Length; i++) Put(Philox4x32.Block(replication, days[i], id, 0, seed, (uint)stream), words, i, days.Length);
    }

    public override void OverIds(uint replication, uint day, ReadOnlySpan<uint> ids, Span<uint> words)
    {
        for (var i = 0; i < ids.Length; i++) Put(Philox4x32.Block(replication, day, ids[i], 0, seed, (uint)stream), words, i, ids.Length);
    }

    public override void OverBlocks(uint replication, uint day, uint id, ReadOnlySpan<uint> blocks, Span<uint> words)
    {
        for (var i = 0; i < blocks.Length; i++) Put(Philox4x32.Block(replication, day, id, blocks[i], seed, (uint)stream), words, i, blocks.Length);
    }

    private static void Put(PhiloxBlock block, Span<uint> words, int i, int count) =>
        (words[i], words[count + i], words[2 * count + i], words[3 * count + i]) = (block.W0, block.W1, block.W2, block.W3);
}
