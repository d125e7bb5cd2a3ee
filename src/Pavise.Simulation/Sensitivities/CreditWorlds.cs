using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>How a credit differs from world to world: the total interval, over what is not known and over chance.</summary>
/// <param name="Worlds">Worlds drawn.</param>
/// <param name="Campaigns">Campaigns of each; their chance is in the interval.</param>
/// <param name="Low">10 % quantile of the rounds at equal risk; null when no number of rounds does as well.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="High">90 % quantile.</param>
/// <param name="Assumptions">Share of the variance that values carry which nobody published, by pairs of worlds that share them; 0 where some world has no number.</param>
public sealed record CreditWorlds(int Worlds, int Campaigns, double? Low, double? Median, double? High, double Assumptions)
{
    private const int MostFacts = 3;

    /// <summary>The name under which all values of the enemy stand together: none of them is ranked by itself.</summary>
    private const string Enemy = "adversary";

    /// <summary>True when the interval is narrow enough for a number, by the rule on false precision; also when in nine worlds of ten no number does as well.</summary>
    public bool IsDetermined => Low is not { } low || (High is { } high && Headline.IsDetermined(low, high));

    /// <summary>True when a sentence about it begins with "If".</summary>
    public bool RestsOnAssumptions => Assumptions > 0.5;

    /// <summary>What would settle it: the greatest squared correlations of unknowns with the credit over the worlds, those that stand clear of two of their errors.</summary>
    public IReadOnlyList<SettlingFact> Settling { get; init; } = [];

    /// <summary>The interval of the credits of single worlds.</summary>
    /// <param name="campaigns">Campaigns of each world.</param>
    /// <param name="worlds">The credit of each world; null where there is none.</param>
    /// <param name="again">The credit of a second world for each, with the same assumed values and all else drawn anew.</param>
    /// <param name="unknowns">Each unknown with its values in the worlds.</param>
    internal static CreditWorlds Of(int campaigns, IReadOnlyList<double?> worlds, IReadOnlyList<double?> again, IEnumerable<(Unknown Unknown, double[] Values)> unknowns)
    {
        double?[] sorted = [.. worlds.OrderBy(one => one ?? double.PositiveInfinity)];
        double? At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        var all = worlds.Concat(again).All(one => one is not null);
        var pairs = new PairTally();
        // Whole thousandths, so that the sums are exact in any order.
        foreach (var (first, second) in worlds.Zip(again)) pairs.Add((long)Math.Round(1000 * (first ?? 0)), (long)Math.Round(1000 * (second ?? 0)));
        return new CreditWorlds(worlds.Count, campaigns, At(0.1), At(0.5), At(0.9), all ? pairs.Share() : 0) { Settling = all ? Facts([.. worlds.Select(one => one!.Value)], unknowns) : [] };
    }

    private static SettlingFact[] Facts(double[] credits, IEnumerable<(Unknown Unknown, double[] Values)> unknowns)
    {
        // What k unknowns of no effect reach by chance, k/(n - 1) on average, is taken off (the adjusted coefficient of determination), and its spread is part of the error.
        SettlingFact Fact(string key, double[] squared)
        {
            var free = Math.Max(1, credits.Length - squared.Length - 1);
            var share = Math.Clamp(1 - ((1 - squared.Sum()) * (credits.Length - 1) / free), 0, 1);
            var (spread, chance) = (2 * Math.Sqrt(share) * (1 - share) / Math.Sqrt(free), Math.Sqrt(2.0 * squared.Length) / free);
            return new SettlingFact(key, share, Math.Sqrt((spread * spread) + (chance * chance)));
        }

        return [.. unknowns.GroupBy(one => one.Unknown.Adversary ? Enemy : one.Unknown.Key, one => Squared(credits, one.Values), StringComparer.Ordinal)
            .Select(group => Fact(group.Key, [.. group])).Where(fact => fact.Share > 2 * fact.Error).OrderByDescending(fact => fact.Share).ThenBy(fact => fact.Key, StringComparer.Ordinal).Take(MostFacts)];
    }

    /// <summary>The squared correlation; 0 when either does not vary.</summary>
    private static double Squared(double[] first, double[] second)
    {
        var (a, b) = (first.Average(), second.Average());
        var (across, left, right) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
        {
            across += (first[i] - a) * (second[i] - b);
            left += (first[i] - a) * (first[i] - a);
            right += (second[i] - b) * (second[i] - b);
        }

        return left == 0 || right == 0 ? 0 : across * across / (left * right);
    }
}
