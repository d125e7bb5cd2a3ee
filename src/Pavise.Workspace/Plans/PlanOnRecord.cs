using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>What a plan would have done on the raids that were recorded on the days of a scenario, against today's schedule.</summary>
/// <param name="NotDetermined">Why that cannot be told; null when it can.</param>
/// <param name="Differences">The differences; null when they cannot be told.</param>
public sealed record PlanOnRecord(string? NotDetermined, IReadOnlyList<ProtectionDifference>? Differences);
