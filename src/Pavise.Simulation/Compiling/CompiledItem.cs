namespace Pavise.Simulation;

/// <summary>An item's numbers as indices of unknowns, -1 when absent.</summary>
/// <param name="Id">The item.</param>
/// <param name="Rounds">Rounds at the start; -1 when without limit.</param>
/// <param name="Floor">Readiness floor in rounds; -1 = none.</param>
/// <param name="UnitCost">Cost of a round; -1 = not given.</param>
internal readonly record struct CompiledItem(string Id, int Rounds, int Floor, int UnitCost)
{
    /// <summary>What a stock without limit starts with: more than any campaign can fire, less than would overflow.</summary>
    public const int WithoutLimit = 1 << 30;

    public bool Unlimited => Rounds < 0;
}
