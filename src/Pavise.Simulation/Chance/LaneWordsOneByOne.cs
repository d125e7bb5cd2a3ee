namespace Pavise.Simulation;

/// <summary>One replication and threat after another, for processors without wide registers.</summary>
internal sealed class LaneWordsOneByOne(uint seed, DecisionStream stream) : LaneWords(seed, stream)
{
    public override void Fill(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, int at, uint block, in Cuts cuts, Span<ulong> rows, int stride)
    {
        for (var row = 0; row < cuts.Rows; row++) rows.Slice(row * stride, replications.Length).Fill(cuts.Always(row) == 0 ? 0 : ulong.MaxValue);
        for (var lane = 0; lane < replications.Length; lane++)
        {
            for (var threat = 0; threat < Math.Min(Most, counts[lane] - at); threat++) Decide(cuts, replications[lane], at, threat, block, rows[lane..], stride);
        }
    }
}
