using System.Text.Json.Serialization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a plan does for protection: its arrivals and those of today's schedule, simulated with the same luck.</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Receiver">Actor code.</param>
/// <param name="Replications">How many pairs of campaigns.</param>
/// <param name="Differences">Plan minus today's schedule: leakers of all and of each class, and rounds fired.</param>
/// <param name="SettledBy">The facts that would settle whether fewer get through, when that is open.</param>
/// <param name="Answer">The difference in all leakers, under the rule against false precision; not written, since what it holds stands in the others.</param>
public sealed record PlanProtection(
    string Plan, string Receiver, int Replications, IReadOnlyList<ProtectionDifference> Differences, IReadOnlyList<SettlingFact> SettledBy, [property: JsonIgnore] DifferenceAnswer Answer)
{
    /// <summary>What the tier counts on, each item and span by itself; null when no tier valued the plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CountedProtection? Counted { get; init; }
}
