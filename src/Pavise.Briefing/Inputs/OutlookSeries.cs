namespace Pavise.Briefing;

/// <summary>A monthly series of an outlook: leakers of one threat class, or stock of one item.</summary>
/// <param name="Id">Threat class or item.</param>
/// <param name="Points">One for each month, in order.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record OutlookSeries(string Id, IReadOnlyList<SeriesPoint> Points, string Origin);
