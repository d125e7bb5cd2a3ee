namespace Pavise.Core;

/// <summary>Median and 80 % interval of a result over worlds and chance, each end with the error that the number of draws leaves.</summary>
/// <param name="Low">The 10 % quantile.</param>
/// <param name="Median">The 50 % quantile.</param>
/// <param name="High">The 90 % quantile.</param>
/// <param name="Draws">Campaigns drawn; 0 when the law is exact.</param>
public readonly record struct DrawnInterval(DrawnFigure Low, DrawnFigure Median, DrawnFigure High, long Draws)
{
    /// <summary>The greatest Monte Carlo error of the three, at 95 %.</summary>
    public double Error => Math.Max(Median.Error, Math.Max(Low.Error, High.Error));
}
