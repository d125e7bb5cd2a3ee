namespace Pavise.Simulation;

/// <summary>What leakers of a class do to fire units, as indices of unknowns; -1 throughout when nothing.</summary>
/// <param name="Aimed">Share of the threats of an area with fire units that is aimed at one of them.</param>
/// <param name="Hit">Probability that such a leaker hits.</param>
/// <param name="Destroyed">Share of hits that destroy; the rest damage.</param>
internal readonly record struct CompiledAttrition(int Aimed, int Hit, int Destroyed)
{
    public static CompiledAttrition None => new(-1, -1, -1);

    public bool IsNone => Aimed < 0;
}
