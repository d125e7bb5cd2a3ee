using System.Text.Json.Serialization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The value a tier reached, and what stopped it.</summary>
/// <param name="Name">One of <see cref="TierName"/>.</param>
/// <param name="Value">The least value there is, given the tiers before it.</param>
/// <param name="Bound">Proven bound; equals the value when the tier is optimal.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Status">How its solve ended.</param>
/// <param name="Binding">Limits with a dual value, in the order of name.</param>
/// <param name="Origin">Identity of its origin.</param>
public sealed record TierResult(
    string Name, decimal Value, decimal Bound, Unit Unit, SolveStatus Status, IReadOnlyList<BindingRow> Binding, string Origin)
{
    /// <summary>At most how far the value may be off by the Monte Carlo error of what it counts; null when nothing in it is estimated.</summary>
    public decimal? Error { get; init; }

    /// <summary>False where there is no plan and so no value: its number is then no result and is printed nowhere.</summary>
    [JsonIgnore]
    public bool HasValue { get; init; } = true;
}
