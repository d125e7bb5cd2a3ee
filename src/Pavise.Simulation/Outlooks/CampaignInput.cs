using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>All that one campaign is drawn from.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Deliveries">What the book says will arrive.</param>
/// <param name="Raids">Recorded raids.</param>
public sealed record CampaignInput(Scenario Scenario, DeliverySchedule Deliveries, IReadOnlyList<RaidTotal> Raids);
