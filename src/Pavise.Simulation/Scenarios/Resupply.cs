using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Rounds that arrive steadily (production, a standing programme), spread evenly over the days of each month.</summary>
/// <param name="Item">The interceptor.</param>
/// <param name="Rate">Rounds per month, or per year.</param>
/// <param name="From">First month; null = from the start.</param>
/// <param name="Until">Last month; null = to the end.</param>
public sealed record Resupply(string Item, ScenarioValue Rate, Month? From, Month? Until);
