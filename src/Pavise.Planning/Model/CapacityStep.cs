using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a line can start in a month, from a month on until the next step.</summary>
public sealed record CapacityStep(Month From, PlanValue PerMonth);
