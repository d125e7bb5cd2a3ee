using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A number of a plan file: the interval its source gives, and where it comes from.</summary>
/// <param name="Name">Its path in the file, such as <c>lines/gem-t-usa/capacity/2024-06</c>.</param>
/// <param name="Quantity">Low, best and high with unit.</param>
/// <param name="Origin">Identity of its origin among <see cref="PlanModel.Origins"/>.</param>
public readonly record struct PlanValue(string Name, Quantity Quantity, string Origin)
{
    /// <summary>The number of the book that it is, or is computed from, such as <c>ordered/CHE/patriot-system</c>; null when the file or the catalogue gives it.</summary>
    public string? Book { get; init; }

    /// <summary>The one number the plan is solved with: the best value, else the middle, else the only bound.</summary>
    public decimal Used => Quantity.Central ?? 0;

    /// <summary>The number used, as the solver takes it.</summary>
    public double Number => (double)Used;
}
