using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a decision can be in the best plans: the least and the greatest over all of them.</summary>
/// <param name="Name">The decision by name, its months together.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Item">Item of the catalogue; empty for an expansion.</param>
/// <param name="Unit">Unit of the bounds.</param>
/// <param name="Low">Least over all plans with the same tier values.</param>
/// <param name="High">Greatest over all plans with the same tier values.</param>
/// <param name="Under">Names of the tier orders under which every best plan does some of it.</param>
public sealed record DecisionRange(string Name, DecisionKind Kind, string Item, Unit Unit, decimal Low, decimal High, IReadOnlyList<string> Under)
{
    /// <summary>The same over all plans within a tolerance; null when none was asked for.</summary>
    public NearRange? Near { get; init; }

    /// <summary>The verdict over the plans within the tolerance; a must only where it is one of the best plans too. Null when none was asked for.</summary>
    public string? NearVerdict => Near is not { } near ? null : near.High == 0 ? "never" : near.Low == 0 ? "may" : Verdict;

    /// <summary>must (in every best plan under three opposing orders), must-in-this-order, may or never.</summary>
    public string Verdict => High == 0 ? "never" : Low == 0 ? "may" : Under.Count == TierOrder.Opposing.Count ? "must" : "must-in-this-order";
}
