namespace Pavise.Simulation;

/// <summary>One round of a replayed day.</summary>
/// <param name="Item">What was fired.</param>
/// <param name="Look">The look from 1.</param>
/// <param name="Word">The 32-bit word drawn for it.</param>
/// <param name="KillsBelow">It kills when the word is below this.</param>
/// <param name="Kills">Whether it does.</param>
public readonly record struct ReplayedShot(string Item, int Look, uint Word, ulong KillsBelow, bool Kills);
