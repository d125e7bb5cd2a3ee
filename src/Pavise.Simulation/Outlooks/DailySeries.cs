namespace Pavise.Simulation;

/// <summary>Results day by day; the outer lists in the order of the scenario's classes or items, the inner ones by day.</summary>
/// <param name="Leakers">Leakers by class.</param>
/// <param name="Shots">Rounds fired by item.</param>
/// <param name="Stock">Rounds left at the day's end by item; zeros where the stock is without limit.</param>
/// <param name="FireUnits">Fire units in service at the day's end by item.</param>
public sealed record DailySeries(
    IReadOnlyList<IReadOnlyList<Estimate>> Leakers, IReadOnlyList<IReadOnlyList<Estimate>> Shots,
    IReadOnlyList<IReadOnlyList<Estimate>> Stock, IReadOnlyList<IReadOnlyList<Estimate>> FireUnits);
