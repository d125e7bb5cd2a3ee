namespace Pavise.Simulation;

/// <summary>An item's numbers as indices of unknowns.</summary>
/// <param name="Id">The item.</param>
/// <param name="Rounds">Rounds at the start; -1 when without limit.</param>
/// <param name="FireUnits">Fire units.</param>
/// <param name="ReadyRounds">Ready rounds in one of them.</param>
/// <param name="Reload">Rounds a day to one of them.</param>
internal readonly record struct CompiledItem(string Id, int Rounds, int FireUnits, int ReadyRounds, int Reload)
{
    /// <summary>What a stock without limit starts with: more than any campaign can fire, less than would overflow.</summary>
    public const int WithoutLimit = 1 << 30;

    public bool Unlimited => Rounds < 0;
}
