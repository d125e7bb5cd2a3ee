using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Deliveries valued by what they do in a campaign: the plan file's <c>protection:</c>.</summary>
/// <param name="Scenario">The scenario file, relative to the plan file.</param>
/// <param name="Receiver">Actor code of who is protected.</param>
/// <param name="UpTo">Of which items, and at most how many more than expected in each span.</param>
/// <param name="SpanMonths">Months within which it does not matter when they arrive.</param>
/// <param name="Slices">In how many equal parts each span's amount is looked at.</param>
/// <param name="Replications">Pairs of campaigns for each slice, and for the finished plan.</param>
/// <param name="Seed">Seed of the estimate; the finished plan is simulated with the next one.</param>
/// <param name="Origin">Identity of its origin.</param>
public sealed record ProtectionAim(
    string Scenario, string Receiver, IReadOnlyList<ItemAmount> UpTo, int SpanMonths, int Slices, int Replications, int Seed, string Origin);
