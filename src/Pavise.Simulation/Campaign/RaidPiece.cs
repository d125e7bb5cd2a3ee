namespace Pavise.Simulation;

/// <summary>Some threats of one class, area and day that follow one another: at most <see cref="BitRows.Piece"/>.</summary>
/// <param name="Class">The class.</param>
/// <param name="Area">The area.</param>
/// <param name="Replication">The replication.</param>
/// <param name="Day">The day.</param>
/// <param name="FirstId">The id of the first.</param>
/// <param name="Count">How many.</param>
/// <param name="Left">Threats of the class, area and day still to come, these included.</param>
internal readonly record struct RaidPiece(int Class, int Area, uint Replication, uint Day, uint FirstId, int Count, int Left)
{
    /// <summary>A one for each threat.</summary>
    public ulong All => (1ul << Count) - 1;
}
