namespace Pavise.Simulation;

/// <summary>A step's numbers in one world: thresholds below which a word means yes, and the reserve in rounds.</summary>
internal readonly struct StepLaw(Step step, ulong kill, ulong coverage, int reserve, ulong missJudgedKill, ulong killJudgedMiss)
{
    /// <summary>A threshold that every word is below.</summary>
    public const ulong Always = 1ul << 32;

    /// <summary>Its fixed part; a field, so that the kernel reads it in place.</summary>
    public readonly Step Step = step;

    /// <summary>A word below it kills.</summary>
    public ulong Kill => kill;

    /// <summary>A word below it comes within reach.</summary>
    public ulong Coverage => coverage;

    /// <summary>Ready rounds this class may not use.</summary>
    public int Reserve => reserve;

    /// <summary>A word below it takes a miss for a kill.</summary>
    public ulong MissJudgedKill => missJudgedKill;

    /// <summary>A word below it takes a kill for a miss.</summary>
    public ulong KillJudgedMiss => killJudgedMiss;

    public bool LooksErr => (missJudgedKill | killJudgedMiss) != 0;
}
