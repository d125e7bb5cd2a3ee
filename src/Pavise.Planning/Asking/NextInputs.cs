namespace Pavise.Planning;

/// <summary>Which number of the campaign behind a plan to check next: each of the defence's at both ends of its interval, simulated again with the same luck.</summary>
/// <remarks>The enemy's numbers are drawn in every campaign and never ranked one by one.</remarks>
/// <param name="Scenario">Identity of the campaign.</param>
/// <param name="Replications">Pairs of campaigns at each end.</param>
/// <param name="Mean">Leakers of the plan less those of today's schedule, every number drawn.</param>
/// <param name="StandardError">Monte Carlo error of it.</param>
/// <param name="Inputs">Those first that knowing would be worth most, then those by which the plan's effect differs most.</param>
public sealed record NextInputs(string Scenario, int Replications, double Mean, double StandardError, IReadOnlyList<NextInput> Inputs)
{
    /// <summary>In the order in which they are to be checked.</summary>
    public static IReadOnlyList<NextInput> Ranked(IEnumerable<NextInput> inputs) =>
        [.. inputs.OrderByDescending(input => input.Worth).ThenByDescending(input => input.Swing).ThenBy(input => input.Name, StringComparer.Ordinal)];
}
