using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>One thing in which two scenarios differ.</summary>
/// <param name="Key">Its place in the scenario, or the catalogue value.</param>
/// <param name="First">What the first says; null = it is not there.</param>
/// <param name="Second">What the second says; null = it is not there.</param>
public sealed record ScenarioChange(string Key, string? First, string? Second)
{
    /// <summary>All differences of structure and values, in the order of their keys; origins and titles are not compared.</summary>
    public static IReadOnlyList<ScenarioChange> Between(Scenario first, Scenario second)
    {
        var (a, b) = (All(first), All(second));
        return [.. a.Keys.Union(b.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(key => new ScenarioChange(key, a.GetValueOrDefault(key), b.GetValueOrDefault(key))).Where(change => change.First != change.Second)];
    }

    private static Dictionary<string, string> All(Scenario scenario) => ScenarioStructure.Of(scenario)
        .Concat(scenario.Values().Select(value => (value.Key, Words: Formatter.Quantity(value.Quantity)))).ToDictionary(one => one.Key, one => one.Words, StringComparer.Ordinal);
}
