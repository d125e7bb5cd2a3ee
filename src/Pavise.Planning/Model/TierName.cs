namespace Pavise.Planning;

/// <summary>The tiers of a plan in their default order; each is made as small as it can be before the next is looked at.</summary>
public static class TierName
{
    /// <summary>Least need of class 1 unmet.</summary>
    public const string ShortageClass1 = "shortage-class-1";

    /// <summary>Fewest leakers that more rounds would still avoid, by the response of a campaign.</summary>
    public const string Protection = "protection";

    /// <summary>Least stock below the readiness floors, in unit-months.</summary>
    public const string FloorShortfall = "floor-shortfall";

    /// <summary>Least open quantity of orders past due, in unit-months.</summary>
    public const string BacklogClass1 = "backlog-class-1";

    public const string ShortageClass2 = "shortage-class-2";

    public const string BacklogClass2 = "backlog-class-2";

    public const string ShortageClass3 = "shortage-class-3";

    public const string BacklogClass3 = "backlog-class-3";

    /// <summary>Fewest diverted units and unit-months of debt.</summary>
    public const string Diversion = "diversion";

    /// <summary>Least cost of production.</summary>
    public const string Cost = "cost";

    /// <summary>Least sum, over the fairness groups, of the greatest share of need unmet.</summary>
    public const string Fairness = "fairness";

    /// <summary>Fewest units decided otherwise than in the previous plan.</summary>
    public const string Change = "change";

    /// <summary>Fewest transfers, hand-over next to the due month, early production; always last, and what makes the plan unique.</summary>
    public const string TieBreak = "tie-break";

    /// <summary>The tiers that a plan file may reorder, in their default order (planning.md F3).</summary>
    public static IReadOnlyList<string> Default { get; } =
        [ShortageClass1, Protection, FloorShortfall, BacklogClass1, ShortageClass2, BacklogClass2, ShortageClass3, BacklogClass3, Fairness, Diversion, Cost, Change];

    internal static string Shortage(int priority) => priority switch { 1 => ShortageClass1, 2 => ShortageClass2, _ => ShortageClass3 };

    internal static string Backlog(int priority) => priority switch { 1 => BacklogClass1, 2 => BacklogClass2, _ => BacklogClass3 };
}
