using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>A number of an outlook: its 80 % interval over worlds and chance, mean and Monte Carlo errors.</summary>
/// <param name="Id">Threat class or item.</param>
/// <param name="Drawn">Median and 80 % interval, each with its Monte Carlo error.</param>
/// <param name="Mean">Mean over replications.</param>
/// <param name="StandardError">Monte Carlo standard error of the mean.</param>
/// <param name="Assumed">True when unsourced assumptions carry over half of its variance, so that its sentence begins with "If".</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record OutlookTotal(string Id, DrawnInterval Drawn, double Mean, double StandardError, bool Assumed, string Origin)
{
    /// <summary>10 % quantile.</summary>
    public double Low => Drawn.Low.Value;

    /// <summary>50 % quantile.</summary>
    public double Median => Drawn.Median.Value;

    /// <summary>90 % quantile.</summary>
    public double High => Drawn.High.Value;
}
