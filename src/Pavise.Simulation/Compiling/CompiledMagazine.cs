namespace Pavise.Simulation;

/// <summary>The fire units of one item in one area and what they hold; values are indices of unknowns, -1 when absent.</summary>
/// <param name="Item">Index of the item fired.</param>
/// <param name="Area">Index of the area.</param>
/// <param name="FireUnits">Fire units on the first day.</param>
/// <param name="ReadyRounds">Ready rounds in one of them.</param>
/// <param name="Reload">Rounds a day to one of them.</param>
/// <param name="Channels">Threats one of them can engage in a day's raid; -1 = all.</param>
/// <param name="TransportDays">Days from the national stock to the magazine; -1 = none.</param>
/// <param name="FailurePerDay">Probability that a fire unit fails on a day by itself; -1 = never.</param>
/// <param name="RepairCrews">Fire units under repair at once.</param>
/// <param name="RepairDays">Mean days of a repair.</param>
/// <param name="Exposure">Factor of mobility and concealment on the probability that a fire unit aimed at is hit; -1 = 1.</param>
internal readonly record struct CompiledMagazine(
    int Item, int Area, int FireUnits, int ReadyRounds, int Reload, int Channels, int TransportDays, int FailurePerDay, int RepairCrews, int RepairDays, int Exposure);
