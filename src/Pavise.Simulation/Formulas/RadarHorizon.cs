namespace Pavise.Simulation;

/// <summary>How far a radar sees a target over an earth of four thirds its radius, which stands for the bending of its rays.</summary>
/// <remarks>Federal Standard 1037C. Geometry of public knowledge; it says nothing of what a radar detects.</remarks>
public static class RadarHorizon
{
    /// <summary>Mean radius of the earth in m.</summary>
    public const double EarthRadius = 6_371_008.8;

    private const double Bent = 4.0 / 3 * EarthRadius;

    /// <summary>Distance in km at which line of sight begins, with √(2kRh) for each end.</summary>
    /// <param name="antenna">Height of the antenna in m, 0 or more.</param>
    /// <param name="target">Height of the target in m, 0 or more.</param>
    public static double Ground(double antenna, double target) => (Reach(antenna, 0) + Reach(target, 0)) / 1000;

    /// <summary>The same along the slant, with √(2kRh + h²).</summary>
    /// <param name="antenna">Height of the antenna in m, 0 or more.</param>
    /// <param name="target">Height of the target in m, 0 or more.</param>
    public static double Slant(double antenna, double target) => (Reach(antenna, antenna) + Reach(target, target)) / 1000;

    private static double Reach(double height, double rise)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        return Math.Sqrt(2 * Bent * height + rise * rise);
    }
}
