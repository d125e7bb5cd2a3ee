namespace Pavise.Briefing;

/// <summary>A headline number of an outlook: its 80 % interval over worlds and chance, mean and Monte Carlo error.</summary>
/// <param name="Id">Threat class or item.</param>
/// <param name="Low">10 % quantile.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="High">90 % quantile.</param>
/// <param name="Mean">Mean over replications.</param>
/// <param name="StandardError">Monte Carlo standard error of the mean.</param>
/// <param name="Assumed">True when unsourced assumptions carry over half of its variance, so that its sentence begins with "If".</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record OutlookTotal(string Id, double Low, double Median, double High, double Mean, double StandardError, bool Assumed, string Origin);
