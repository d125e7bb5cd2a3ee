namespace Pavise.Simulation;

/// <summary>What the rounds fired and the threats launched cost.</summary>
/// <param name="Unit">The one unit of money of all costs, such as <c>usd</c>.</param>
/// <param name="Rounds">Cost of the rounds fired; items without a cost count as none.</param>
/// <param name="Threats">Cost of the threats launched, or null when no class has one.</param>
/// <param name="Ratio">Cost of rounds over cost of threats, or null likewise.</param>
public sealed record MoneyOutlook(string Unit, Estimate Rounds, Estimate? Threats, Estimate? Ratio);
