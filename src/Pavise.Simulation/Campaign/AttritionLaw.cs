namespace Pavise.Simulation;

/// <summary>What leakers of a class do to fire units in one world.</summary>
/// <param name="Aimed">A word below it is aimed at a fire unit; 0 when the class never is.</param>
/// <param name="Hit">Probability that an aimed leaker hits a unit in the open.</param>
/// <param name="Destroyed">A word below it destroys the unit it hit.</param>
internal readonly record struct AttritionLaw(ulong Aimed, double Hit, ulong Destroyed);
