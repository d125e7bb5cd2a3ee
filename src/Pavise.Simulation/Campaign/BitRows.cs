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
    private long drawnBlocks;

    public BitRows(CompiledClass compiled, int one, World world, uint seed, int width, int lanes = 1)
    {
        (this.one, this.world, this.lanes) = (one, world, lanes);
        var steps = compiled.Steps.SelectMany(area => area).ToArray();
        var layers = Blocks(steps.Select(step => step.Layer + 1));
        var looks = Blocks(steps.Select(step => step.FirstLook + step.Looks));
        (CoverRow, MissRow) = (compiled.Shots.Places, compiled.Shots.Places + 4 * (layers + 1));
        KillRow = MissRow + 4 * looks;
        rowCount = KillRow + 4 * looks;
        used = new int[rowCount];
        gathered = new ulong[lanes > 1 ? rowCount * lanes : 0];
        WordSources Of(DecisionStream stream) => new(ThreatWords.Of(width, seed, stream), LaneWords.Of(width, seed, stream));
        var (shots, cover, judged) = (Of(DecisionStream.Shots), Of(DecisionStream.Coverage), Of(DecisionStream.Looks));
        blocks =
        [
            .. Enumerable.Range(0, compiled.Shots.Blocks).Select(block => new RowBlock(shots, (uint)block, ShotLayout.PerBlock * block, compiled.Shots.Halved(block))),
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
            block.Needed = decides.Slice(block.Row, 4 + block.Halved).Contains(true);
            block.Cuts = new Cuts(cuts.Slice(block.Row, 4 + block.Halved), block.Halved);
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

    /// <summary>Blocks of four words that were drawn for windows of one replication.</summary>
    public long DrawnBlocks => drawnBlocks + blocks[0].Words.Rests;

    /// <summary>Draws all bits of a window of threats of one replication.</summary>
    public void Fill(uint replication, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids)
    {
        Room(ids.Length);
        foreach (var block in blocks)
        {
            if (!block.Needed) continue;
            block.Words.Fill(replication, block.Block, days, ids, block.Cuts, bits.AsSpan(block.Row * stride), stride);
            drawnBlocks += ids.Length;
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

    /// <summary>Draws all bits of some threats of a day in many replications, which then stand as if gathered, each at its place among those given.</summary>
    /// <param name="replications">A whole number of groups, at most as many as there are lanes.</param>
    /// <param name="counts">Threats of each replication on the day, in falling order.</param>
    /// <param name="day">The day.</param>
    /// <param name="firstId">The id of its first threat.</param>
    /// <param name="at">The place of the first threat among those of the day.</param>
    public void FillAcross(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, uint day, uint firstId, int at)
    {
        foreach (var block in blocks)
        {
            if (!block.Needed) continue;
            block.Across.Begin(day, firstId);
            var rows = gathered.AsSpan(block.Row * lanes, block.Cuts.Rows * lanes);
            block.Across.Fill(replications, counts, at, block.Block, block.Cuts, rows, lanes);
            if (!BitConverter.IsLittleEndian) System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(rows, rows);
        }
    }

    /// <summary>Makes room for so many threats in each lane; what was drawn may be gone.</summary>
    private void Room(int threats)
    {
        if (stride >= threats / 8 + 8) return;
        stride = (int)BitOperations.RoundUpToPowerOf2((uint)threats / 8) + 8;
        bits = new byte[lanes * rowCount * stride];
    }

    /// <summary>What the draws at the threats from a place on say; until the next window is drawn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BitView At(int place) => new(this, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), place >> 3), stride, place & 7);

    /// <summary>Brings what is said of the threats from some place on together, row by row, for all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(int place)
    {
        var (apart, shift) = (rowCount * stride, place & 7);
        foreach (var row in used.AsSpan(0, usedCount))
        {
            ref var column = ref GatheredRow(row);
            ref var from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), row * stride + (place >> 3));
            for (var lane = 0; lane < lanes; lane++)
            {
                Unsafe.Add(ref column, lane) = Little(Little(Unsafe.ReadUnaligned<ulong>(ref from)) >> shift);
                from = ref Unsafe.Add(ref from, apart);
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

    /// <summary>The words of a stream: for many threats of one replication, and for one threat of many.</summary>
    private readonly record struct WordSources(ThreatWords Along, LaneWords Across);

    /// <summary>The rows that one block of words fills: four, and one more for each lower half that is another shot's.</summary>
    private sealed class RowBlock(WordSources words, uint block, int row, int halved = 0)
    {
        public ThreatWords Words => words.Along;

        public LaneWords Across => words.Across;

        public uint Block => block;

        public int Row => row;

        public int Halved => halved;

        public bool Needed { get; set; }

        public Cuts Cuts { get; set; }
    }
}
