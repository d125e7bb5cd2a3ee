namespace Pavise.Simulation;

/// <summary>What a pass over the chain counts: nothing, leakers (of one class or of all), or rounds of an item.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="Which">The class or item; -1 = all classes.</param>
internal readonly record struct Reward(RewardKind Kind, int Which)
{
    public static Reward None => new(RewardKind.None, -1);

    public static Reward Leakers(int threatClass) => new(RewardKind.Leakers, threatClass);

    public static Reward Shots(int item) => new(RewardKind.Shots, item);
}
