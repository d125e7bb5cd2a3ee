namespace Pavise.Core;

/// <summary>A figure read from draws, with the 95 % interval that their number leaves (Monte Carlo error only).</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end; the figure itself when it is exact.</param>
/// <param name="High">Upper end.</param>
public readonly record struct DrawnFigure(double Value, double Low, double High)
{
    /// <summary>How far the interval reaches to its farther side.</summary>
    public double Error => Math.Max(Value - Low, High - Value);
}
