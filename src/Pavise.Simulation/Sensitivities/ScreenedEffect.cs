namespace Pavise.Simulation;

/// <summary>What moving one unknown through its range does to a result.</summary>
/// <param name="Name">Its key; "adversary" for all of the enemy's values together, which are never ranked one by one.</param>
/// <param name="MeanAbsolute">Mean size of the effect over the whole range, in units of the result.</param>
/// <param name="Deviation">Standard deviation of the effect over the walks: 0 when the result is linear in it and it interacts with nothing.</param>
public sealed record ScreenedEffect(string Name, double MeanAbsolute, double Deviation);
