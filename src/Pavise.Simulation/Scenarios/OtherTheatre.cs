using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Another theatre that asks for the same interceptors: a named assumption about what it takes before the defender has it.</summary>
/// <param name="Name">Its name, such as Middle East.</param>
/// <param name="Item">The interceptor.</param>
/// <param name="Demand">Rounds it asks for per month, or per year; spread evenly over the days of each month.</param>
/// <param name="TakesFrom">What it takes them from, in this order: what is produced, what is delivered, what stands in the national stock.</param>
/// <param name="From">First month; null = from the start.</param>
/// <param name="Until">Last month; null = to the end.</param>
public sealed record OtherTheatre(string Name, string Item, ScenarioValue Demand, TheatreSource TakesFrom, Month? From, Month? Until)
{
    /// <summary>The sources in words, in the order in which they are asked.</summary>
    public string Sources => string.Join(", ", TheatreReader.Sources.Where(source => TakesFrom.HasFlag(source.Source)).Select(source => source.Word));
}
