using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Something a plan assumes that somebody could change: named, with who would have to agree, its origin, and the plan without it.</summary>
/// <param name="Name">Its path in the plan file.</param>
/// <param name="Kind">requirement, condition, budget, limit, share, window, floor, exemption, ban, frozen, ramp or capacity; fairness, transport, training or lead where it cannot clash.</param>
/// <param name="Agrees">Who would have to agree, in words.</param>
/// <param name="Words">The assumption in words without digits that lack an origin.</param>
/// <param name="Origin">Identity of its origin; empty for a condition of the question itself.</param>
/// <param name="Rows">Kind and subject of the rows that say it, when a number in them can give way; null for yes or no.</param>
/// <param name="Without">The plan without it.</param>
internal sealed record PolicyAssumption(
    string Name, string Kind, string Agrees, Func<SentenceBuilder, SentenceBuilder> Words, string Origin, (string Kind, string Subject)? Rows, Func<PlanModel, PlanModel> Without)
{
    /// <summary>Kinds in the order of how hard it is to get a yes: the plan's own wishes, money, customers and donors, exempt states, makers.</summary>
    private static readonly string[] Order = ["condition", "requirement", "frozen", "budget", "limit", "share", "window", "floor", "exemption", "ban", "ramp", "capacity"];

    public int Rank => Array.IndexOf(Order, Kind);

    /// <summary>What its rows count: for a divertible share units of the item, for a capacity or a ramp units in each month.</summary>
    public Unit Unit { get; init; } = Unit.One;

    /// <summary>True when what gives way is an amount in each month.</summary>
    public bool IsMonthly => Kind is "ramp" or "capacity";

    /// <summary>True for a row that says it.</summary>
    public bool Says(PlanRow row) =>
        Rows is { } rows && row.Kind == rows.Kind && (row.Name == $"{rows.Kind}/{rows.Subject}" || row.Name.StartsWith($"{rows.Kind}/{rows.Subject}/", StringComparison.Ordinal));
}
