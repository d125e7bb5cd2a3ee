namespace Pavise.Simulation;

/// <summary>One threat of a replayed day.</summary>
/// <param name="ThreatClass">Its class.</param>
/// <param name="Number">Its number among the class's threats of the day, from 0: the low bits of the threat word of its draws.</param>
/// <param name="Area">The invented area it comes to; empty without areas.</param>
/// <param name="Shots">Rounds fired at it.</param>
/// <param name="Leaks">Whether it comes through.</param>
public sealed record ReplayedThreat(string ThreatClass, int Number, string Area, IReadOnlyList<ReplayedShot> Shots, bool Leaks)
{
    /// <summary>The fire unit it hits once through; null = none.</summary>
    public ReplayedHit? Hit { get; init; }
}
