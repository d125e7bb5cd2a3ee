namespace Pavise.Simulation;

/// <summary>A step's numbers in one world: thresholds below which a word means yes, and the reserve in rounds.</summary>
internal readonly record struct StepLaw(ulong Kill, ulong Coverage, int Reserve, ulong MissJudgedKill, ulong KillJudgedMiss)
{
    /// <summary>A threshold that every word is below.</summary>
    public const ulong Always = 1ul << 32;
}
