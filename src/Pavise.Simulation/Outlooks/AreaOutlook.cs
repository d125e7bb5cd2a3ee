namespace Pavise.Simulation;

/// <summary>What comes through in one area of an invented land.</summary>
/// <param name="Area">The area.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Leakers">Leakers of all classes.</param>
/// <param name="LeakersByClass">By class, in the order of the scenario.</param>
public sealed record AreaOutlook(string Area, string Name, Estimate Leakers, IReadOnlyList<Estimate> LeakersByClass);
