namespace Pavise.Simulation;

/// <summary>The sort of a <see cref="Reward"/>.</summary>
internal enum RewardKind
{
    None,
    Leakers,
    Shots,
}
