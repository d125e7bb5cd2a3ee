using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>A scenario with what stands around it.</summary>
/// <param name="Scenario">As read and checked.</param>
/// <param name="Schedule">What the book says will arrive; empty outside any workspace.</param>
/// <param name="Raids">Recorded raids; empty outside any workspace.</param>
public sealed record ScenarioInputs(Scenario Scenario, DeliverySchedule Schedule, IReadOnlyList<RaidTotal> Raids)
{
    /// <summary>Who recorded the raids that the scenario draws on, in words; null when it draws on none.</summary>
    public string? RaidsFrom { get; init; }
}
