namespace Pavise.Planning;

/// <summary>Whose aims come first: the order of tiers, in plain words and as three that oppose one another.</summary>
public static class TierOrder
{
    private static readonly string[] Use = [TierName.ShortageClass1, TierName.Protection, TierName.ShortageClass2, TierName.ShortageClass3];

    private static readonly string[] Backlogs = [TierName.BacklogClass1, TierName.BacklogClass2, TierName.BacklogClass3];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [TierName.ShortageClass1] = "no use of the first class goes short",
        [TierName.Protection] = "few threats get through that more rounds would stop",
        [TierName.FloorShortfall] = "holders keep their readiness floors",
        [TierName.BacklogClass1] = "orders of the first class are not late",
        [TierName.ShortageClass2] = "no use of the second class goes short",
        [TierName.BacklogClass2] = "orders of the second class are not late",
        [TierName.ShortageClass3] = "no use of the third class goes short",
        [TierName.BacklogClass3] = "orders of the third class are not late",
        [TierName.Fairness] = "shortage is shared evenly",
        [TierName.Diversion] = "little is diverted, and paid back soon",
        [TierName.Cost] = "it costs little",
        [TierName.Change] = "little changes against the plan before",
    };

    /// <summary>Recipient first, donor readiness first, contracts first: each named part before all others.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Tiers)> Opposing { get; } =
        [("recipient first", First(Use)), ("donor readiness first", First([TierName.FloorShortfall])), ("contracts first", First(Backlogs))];

    /// <summary>The order of some tiers in plain words.</summary>
    public static string InWords(IEnumerable<string> tiers) => "First " + string.Join("; then ", tiers.Select(InWords)) + ".";

    /// <summary>Each tier of an order in plain words, the one that counts most first; the tie-break is no aim.</summary>
    public static IReadOnlyList<string> Aims(IEnumerable<string> tiers) =>
        [.. tiers.Where(tier => tier != TierName.TieBreak).Select(InWords).Select(words => char.ToUpperInvariant(words[0]) + words[1..])];

    /// <summary>What a tier asks for in plain words; the name itself of a tier that has none.</summary>
    public static string InWords(string tier) => Words.GetValueOrDefault(tier, tier);

    private static string[] First(string[] first) => [.. first, .. TierName.Default.Except(first, StringComparer.Ordinal)];
}
