using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>What the draws at a class's threats say, one row of bits for each potential shot, layer and look.</summary>
internal sealed class BitRows
{
    /// <summary>Most threats of which bits can be read at once: a word of 64 bits may begin within a byte.</summary>
    public const int Piece = 56;

    private readonly int one;
    private readonly World world;
    private readonly RowBlock[] blocks;
    private readonly int rowCount;
    private readonly int lanes;
    private readonly int[] used;
    private readonly ulong[] gathered;
    private byte[] bits = [];
    private int usedCount;
    private ulong[] shared = [];
    private int stride;

    public BitRows(CompiledClass compiled, int one, World world, uint seed, int width, int lanes = 1)
    {
        (this.one, this.world, this.lanes) = (one, world, lanes);
        var steps = compiled.Steps.SelectMany(area => area).ToArray();
        var slots = Blocks(steps.Select(step => step.FirstSlot + step.WidestSalvo * step.Looks));
        var layers = Blocks(steps.Select(step => step.Layer + 1));
        var looks = Blocks(steps.Select(step => step.FirstLook + step.Looks));
        (CoverRow, MissRow) = (4 * slots, 4 * (slots + layers + 1));
        KillRow = MissRow + 4 * looks;
        rowCount = KillRow + 4 * looks;
        used = new int[rowCount];
        gathered = new ulong[lanes > 1 ? rowCount * lanes : 0];
        var (shots, cover, judged) = (ThreatWords.Of(width, seed, DecisionStream.Shots), ThreatWords.Of(width, seed, DecisionStream.Coverage), ThreatWords.Of(width, seed, DecisionStream.Looks));
        blocks =
        [
            .. Enumerable.Range(0, slots).Select(block => new RowBlock(shots, (uint)block, 4 * block)),
            .. Enumerable.Range(0, layers).Select(block => new RowBlock(cover, (uint)block, CoverRow + 4 * block)),
            new RowBlock(cover, TrackBlock, TrackRow),
            .. Enumerable.Range(0, looks).Select(block => new RowBlock(judged, (uint)block, MissRow + 4 * block)),
            .. Enumerable.Range(0, looks).Select(block => new RowBlock(judged, (uint)block, KillRow + 4 * block)),
        ];
        Cut();
    }

    /// <summary>The block of the coverage stream that says whether a threat is tracked.</summary>
    public const uint TrackBlock = 16;

    /// <summary>The row that says which threats are tracked.</summary>
    public int TrackRow => MissRow - 4;

    /// <summary>The first row of layers that cover.</summary>
    public int CoverRow { get; }

    /// <summary>The first row of looks that take a miss for a kill.</summary>
    public int MissRow { get; }

    /// <summary>The first row of looks that take a kill for a miss.</summary>
    public int KillRow { get; }

    /// <summary>Takes the thresholds of a world; blocks that decide nothing are not drawn.</summary>
    public void Cut()
    {
        Span<ulong> cuts = stackalloc ulong[rowCount];
        Span<bool> decides = stackalloc bool[rowCount];
        cuts.Clear();
        decides.Clear();
        foreach (var area in world.Steps[one])
        {
            foreach (ref readonly var law in area.AsSpan()) Cut(law, cuts, decides);
        }

        (cuts[TrackRow], decides[TrackRow]) = (world.Tracked[one], world.Tracked[one] != StepLaw.Always);
        usedCount = 0;
        for (var row = 0; row < rowCount; row++)
        {
            if (decides[row]) used[usedCount++] = row;
        }

        foreach (var block in blocks)
        {
            var row = block.Row;
            block.Needed = decides[row] | decides[row + 1] | decides[row + 2] | decides[row + 3];
            block.Cuts = new Cuts(cuts[row], cuts[row + 1], cuts[row + 2], cuts[row + 3]);
        }
    }

    private void Cut(in StepLaw law, Span<ulong> cuts, Span<bool> decides)
    {
        for (var slot = law.Step.FirstSlot; slot < law.Step.FirstSlot + law.Step.WidestSalvo * law.Step.Looks; slot++) (cuts[slot], decides[slot]) = (law.Kill, true);
        (cuts[CoverRow + law.Step.Layer], decides[CoverRow + law.Step.Layer]) = (law.Coverage, law.Coverage != StepLaw.Always);
        for (var look = law.Step.FirstLook; law.LooksErr && look < law.Step.FirstLook + law.Step.Looks; look++)
        {
            (cuts[MissRow + look], decides[MissRow + look]) = (law.MissJudgedKill, true);
            (cuts[KillRow + look], decides[KillRow + look]) = (law.KillJudgedMiss, true);
        }
    }

    /// <summary>Draws all bits of a window of threats of one replication; there must be <see cref="Room"/> for the windows of all lanes before the first is drawn.</summary>
    public void Fill(uint replication, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, int lane = 0)
    {
        Room(ids.Length);
        foreach (var block in blocks)
        {
            if (block.Needed) block.Words.Fill(replication, block.Block, days, ids, block.Cuts, bits.AsSpan((lane * rowCount + block.Row) * stride), stride);
        }
    }

    /// <summary>The same for as many replications as given, each in a lane of its own; the other lanes keep what they have.</summary>
    public void FillLanes(ReadOnlySpan<uint> replications, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids)
    {
        Room(ids.Length);
        var count = ThreatWords.SharedPerThreat * ids.Length;
        if (shared.Length < count) shared = new ulong[count];
        ThreatWords? of = null;
        foreach (var block in blocks)
        {
            if (!block.Needed) continue;
            if (block.Words != of) (of = block.Words).Share(days, ids, shared);
            for (var lane = 0; lane < replications.Length; lane++)
                block.Words.Fill(replications[lane], block.Block, shared.AsSpan(0, count), block.Cuts, bits.AsSpan((lane * rowCount + block.Row) * stride), stride);
        }
    }

    /// <summary>Makes room for so many threats in each lane; what was drawn may be gone.</summary>
    public void Room(int threats)
    {
        if (stride >= threats / 8 + 8) return;
        stride = (int)BitOperations.RoundUpToPowerOf2((uint)threats / 8) + 8;
        bits = new byte[lanes * rowCount * stride];
    }

    /// <summary>What the draws at the threats from a place on say; until the next window is drawn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BitView At(int place) => new(this, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), place >> 3), stride, place & 7);

    /// <summary>Brings what is said of the threats from some place on together, row by row, for the lanes that are named.</summary>
    /// <param name="named">The lanes.</param>
    /// <param name="places">Where the first threat of each lane stands.</param>
    /// <param name="at">Threats after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(ReadOnlySpan<int> named, ReadOnlySpan<int> places, int at)
    {
        ref var place = ref MemoryMarshal.GetReference(places);
        var apart = rowCount * stride;
        foreach (var row in used.AsSpan(0, usedCount))
        {
            ref var column = ref GatheredRow(row);
            ref var from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), row * stride);
            foreach (var lane in named)
            {
                var bit = Unsafe.Add(ref place, lane) + at;
                Unsafe.Add(ref column, lane) = Little(Little(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, lane * apart + (bit >> 3)))) >> (bit & 7));
            }
        }
    }

    /// <summary>What was gathered of a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BitView Gathered(int lane) => new(this, ref Unsafe.As<ulong, byte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gathered), lane)), lanes * sizeof(ulong), 0);

    /// <summary>What was gathered of a row, by lane, the first threat in the lowest bit of the first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong GatheredRow(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gathered), row * lanes);

    /// <summary>A word whose lowest byte comes first, as this processor reads it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Little(ulong word) => BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);

    private static int Blocks(IEnumerable<int> counts) => (counts.DefaultIfEmpty(0).Max() + 3) / 4;

    /// <summary>Four rows that one block of words fills.</summary>
    private sealed class RowBlock(ThreatWords words, uint block, int row)
    {
        public ThreatWords Words => words;

        public uint Block => block;

        public int Row => row;

        public bool Needed { get; set; }

        public Cuts Cuts { get; set; }
    }
}
