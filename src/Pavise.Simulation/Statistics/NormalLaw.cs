namespace Pavise.Simulation;

/// <summary>Numbers of the normal law.</summary>
public static class NormalLaw
{
    /// <summary>Within so many standard errors lies 95 %.</summary>
    public const double TwoSided95 = 1.959963984540054;
}
