namespace Pavise.Simulation;

/// <summary>One threat after another, for processors without wide registers.</summary>
internal sealed class ThreatWordsOneByOne(uint seed, DecisionStream stream) : ThreatWords(seed, stream)
{
    public override void Fill(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride)
    {
        for (var first = 0; first < ids.Length; first += 8)
        {
            var (m0, m1, m2, m3) = (cuts.Always(0), cuts.Always(1), cuts.Always(2), cuts.Always(3));
            for (var i = 0; i < 8; i++)
            {
                var words = Philox4x32.Block(replication, days[first + i], ids[first + i], block, Rounds[0], Rounds[1]);
                var bit = (byte)(1 << i);
                if (words.W0 < cuts.Below(0)) m0 |= bit;
                if (words.W1 < cuts.Below(1)) m1 |= bit;
                if (words.W2 < cuts.Below(2)) m2 |= bit;
                if (words.W3 < cuts.Below(3)) m3 |= bit;
            }

            var at = first >> 3;
            (bits[at], bits[stride + at], bits[2 * stride + at], bits[3 * stride + at]) = (m0, m1, m2, m3);
        }
    }
}
