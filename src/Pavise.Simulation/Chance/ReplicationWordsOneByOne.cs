namespace Pavise.Simulation;

/// <summary>One replication after another, for processors without wide registers.</summary>
internal sealed class ReplicationWordsOneByOne(uint seed, DecisionStream stream) : ReplicationWords
{
    public override void Fill(ReadOnlySpan<uint> replications, uint a, uint b, Span<uint> words)
    {
        var count = replications.Length;
        for (var i = 0; i < count; i++)
            (words[i], words[count + i], words[2 * count + i], words[3 * count + i]) = Philox4x32.Block(replications[i], a, b, 0, seed, (uint)stream);
    }
}
