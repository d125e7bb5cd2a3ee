using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>What the draws at some threats that follow one another say: a bit for each of the next <see cref="BitRows.Piece"/>.</summary>
/// <param name="rows">The rows it looks at; until the next window is drawn.</param>
/// <param name="from">The byte that holds the first threat's bit of the first row.</param>
/// <param name="stride">Bytes from one row to the next.</param>
/// <param name="shift">The first threat's bit in its byte.</param>
internal readonly ref struct BitView(BitRows rows, ref byte from, int stride, int shift)
{
    private readonly ref byte from = ref from;

    /// <summary>The same threats from a later one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BitView From(int threat) => new(rows, ref from, stride, shift + threat);

    /// <summary>Which are tracked.</summary>
    public ulong Tracked => Row(rows.TrackRow);

    /// <summary>Which come within reach of a layer.</summary>
    public ulong Covered(int layer) => Row(rows.CoverRow + layer);

    /// <summary>Which of them a potential shot kills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Kills(int slot) => Row(slot);

    /// <summary>Which of them a full salvo kills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong SalvoKills(int slot, int salvo)
    {
        var kills = Row(slot);
        for (var shot = 1; shot < salvo; shot++) kills |= Row(slot + shot);
        return kills;
    }

    /// <summary>At which of them a miss is taken for a kill.</summary>
    public ulong MissJudgedKill(int look) => Row(rows.MissRow + look);

    /// <summary>At which of them a kill is taken for a miss.</summary>
    public ulong KillJudgedMiss(int look) => Row(rows.KillRow + look);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Row(int row) => BitRows.Little(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, row * stride))) >> shift;
}
