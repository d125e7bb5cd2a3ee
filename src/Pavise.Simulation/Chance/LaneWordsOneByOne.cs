namespace Pavise.Simulation;

/// <summary>One replication and threat after another, for processors without wide registers.</summary>
internal sealed class LaneWordsOneByOne(uint seed, DecisionStream stream) : LaneWords(seed, stream)
{
    public override void Fill(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, int at, uint block, in Cuts cuts, Span<ulong> rows, int stride)
    {
        for (var word = 0; word < 4; word++) rows.Slice(word * stride, replications.Length).Fill(cuts.Always(word) == 0 ? 0 : ulong.MaxValue);
        for (var lane = 0; lane < replications.Length; lane++)
        {
            for (var threat = 0; threat < Math.Min(Most, counts[lane] - at); threat++)
            {
                var words = Philox4x32.Block(replications[lane], Day, FirstId + (uint)(at + threat), block, Rounds[0], Rounds[1]);
                for (var word = 0; word < 4; word++)
                {
                    if (words.Word(word) < cuts.Below(word)) rows[word * stride + lane] |= 1ul << threat;
                }
            }
        }
    }
}
