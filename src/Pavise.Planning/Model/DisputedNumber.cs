namespace Pavise.Planning;

/// <summary>A number that a plan takes from the book and about which sources disagree.</summary>
/// <param name="Name">The number's path in the plan file.</param>
/// <param name="Answers">What it would be if one of the sources were believed alone, in the plan's own terms; each number once.</param>
public sealed record DisputedNumber(string Name, IReadOnlyList<DisputedAnswer> Answers);
