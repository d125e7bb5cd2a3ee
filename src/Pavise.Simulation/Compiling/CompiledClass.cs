namespace Pavise.Simulation;

/// <summary>A threat class: what it meets in each area, and how many come; values are indices of unknowns, -1 when absent.</summary>
/// <param name="Id">The class.</param>
/// <param name="Steps">By area the layers that engage it there, in order.</param>
/// <param name="Raids">Its raids.</param>
/// <param name="Tracked">Probability that a threat is tracked at all.</param>
/// <param name="Attrition">What its leakers do to fire units.</param>
/// <param name="UnitCost">Cost of one threat.</param>
internal sealed record CompiledClass(string Id, Step[][] Steps, CompiledRaids Raids, int Tracked, CompiledAttrition Attrition, int UnitCost)
{
    /// <summary>Where the draws of its potential shots stand.</summary>
    public ShotLayout Shots { get; } = ShotLayout.Of(Steps);
}
