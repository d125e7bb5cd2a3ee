namespace Pavise.Simulation;

/// <summary>Daily totals of a register, repeated in blocks of days, the same blocks for all classes (block bootstrap).</summary>
/// <param name="BlockDays">Length of a block, 1 to 366.</param>
public sealed record RecordedDayRaids(int BlockDays) : RaidSource;
