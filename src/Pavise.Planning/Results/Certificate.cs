using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What was re-solved to check an explanation.</summary>
/// <param name="Relaxed">The limit that was changed, such as <c>lines/gem-t-usa/capacity</c>.</param>
/// <param name="Amount">By how much.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Objective">What was made as small as it can be: a tier, or the wait of one order with every tier up to its own held.</param>
/// <param name="ObjectiveUnit">Unit of before and after.</param>
/// <param name="Before">Its value with the limit as it is.</param>
/// <param name="After">Its value with the limit changed.</param>
/// <param name="CheckedBy">How: "re-solve".</param>
public sealed record Certificate(
    string Relaxed, decimal Amount, Unit Unit, string Objective, Unit ObjectiveUnit, decimal Before, decimal After, string CheckedBy);
