using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A tier as an objective over columns.</summary>
internal sealed record PlanTier(string Name, Unit Unit, IReadOnlyDictionary<int, double> Costs)
{
    public double ValueOf(IReadOnlyList<double> values) => Costs.OrderBy(cost => cost.Key).Sum(cost => cost.Value * values[cost.Key]);
}
