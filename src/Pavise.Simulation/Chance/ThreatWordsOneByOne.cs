using System.Numerics;

namespace Pavise.Simulation;

/// <summary>One threat after another, for processors without wide registers.</summary>
internal sealed class ThreatWordsOneByOne(uint seed, DecisionStream stream) : ThreatWords(seed, stream)
{
    public override void Fill(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride)
    {
        for (var first = 0; first < ids.Length; first += 8)
        {
            for (var row = 0; row < cuts.Rows; row++) bits[row * stride + (first >> 3)] = cuts.Always(row);
            for (var i = 0; i < 8; i++)
            {
                for (var below = Decide(cuts, replication, days[first + i], ids[first + i], block); below != 0; below &= below - 1)
                    bits[BitOperations.TrailingZeroCount(below) * stride + (first >> 3)] |= (byte)(1 << i);
            }
        }
    }

    /// <inheritdoc />
    public override void Share(ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, Span<ulong> shared)
    {
        for (var i = 0; i < ids.Length; i++) shared[SharedPerThreat * i] = ((ulong)days[i] << 32) | ids[i];
    }

    /// <inheritdoc />
    public override void Fill(uint replication, uint block, ReadOnlySpan<ulong> shared, in Cuts cuts, Span<byte> bits, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cuts.Halved, 0);
        for (var first = 0; first < shared.Length / SharedPerThreat; first += 8)
        {
            var eight = new Eight(cuts);
            for (var i = 0; i < 8; i++)
            {
                var threat = shared[SharedPerThreat * (first + i)];
                eight.Add(i, Philox4x32.Block(replication, (uint)(threat >> 32), (uint)threat, block, Rounds[0], Rounds[1]), cuts);
            }

            eight.Store(bits, first >> 3, stride);
        }
    }

    /// <summary>The bits of eight threats.</summary>
    private struct Eight(in Cuts cuts)
    {
        private byte b0 = cuts.Always(0), b1 = cuts.Always(1), b2 = cuts.Always(2), b3 = cuts.Always(3);

        public void Add(int place, PhiloxBlock words, in Cuts below)
        {
            var bit = (byte)(1 << place);
            if (words.W0 < below.Below(0)) b0 |= bit;
            if (words.W1 < below.Below(1)) b1 |= bit;
            if (words.W2 < below.Below(2)) b2 |= bit;
            if (words.W3 < below.Below(3)) b3 |= bit;
        }

        public readonly void Store(Span<byte> bits, int at, int stride) =>
            (bits[at], bits[stride + at], bits[2 * stride + at], bits[3 * stride + at]) = (b0, b1, b2, b3);
    }
}
