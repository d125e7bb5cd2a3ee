using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan file as read: who makes, holds, needs and ordered what, what may be moved, and which tier comes first.</summary>
/// <param name="Name">The plan's name; part of the identities of its results.</param>
/// <param name="Place">Its file.</param>
/// <param name="Start">First month.</param>
/// <param name="Months">Number of months, 1 to 120.</param>
/// <param name="Lines">In the order of identity.</param>
/// <param name="Holders">Every actor that holds, needs, orders, gives or receives, in the order of code.</param>
/// <param name="Orders">In the order of identity.</param>
/// <param name="Transfers">Permitted transfers.</param>
/// <param name="ForbiddenTransfers">Exceptions to them.</param>
/// <param name="Diversions">Permitted diversions.</param>
/// <param name="UnitCosts">Cost of making one unit, all in one currency; items not named cost nothing.</param>
/// <param name="Tiers">All tiers but the tie-break, in the order to be used.</param>
/// <param name="Values">Every number of the file, in the order of name.</param>
/// <param name="Origins">Every origin of a number or rule, in the order of identity.</param>
/// <param name="Catalogue">Names and units.</param>
public sealed record PlanModel(
    string Name, Place Place, Month Start, int Months,
    IReadOnlyList<PlanLine> Lines, IReadOnlyList<PlanHolder> Holders, IReadOnlyList<PlanOrder> Orders,
    IReadOnlyList<TransferPermission> Transfers, IReadOnlyList<TransferBan> ForbiddenTransfers, IReadOnlyList<DiversionPermission> Diversions,
    IReadOnlyList<ItemAmount> UnitCosts, IReadOnlyList<string> Tiers,
    IReadOnlyList<PlanValue> Values, IReadOnlyList<Origin> Origins, Catalogue Catalogue)
{
    public IReadOnlyList<PlanBudget> Budgets { get; init; } = [];

    public IReadOnlyList<PlanExpansion> Expansions { get; init; } = [];

    public IReadOnlyList<PlanFairness> Fairness { get; init; } = [];

    public IReadOnlyList<PlanRequirement> Requirements { get; init; } = [];

    /// <summary>Deliveries that are valued by a campaign; null when shortage alone counts.</summary>
    public ProtectionAim? Protection { get; init; }

    /// <summary>What the campaign answered; null when nobody asked it, and then the tier has nothing to count.</summary>
    public ProtectionResponse? Response { get; init; }

    /// <summary>Demands on decisions that a question adds.</summary>
    public IReadOnlyList<PlanCondition> Conditions { get; init; } = [];

    /// <summary>Items handed over in whole units only; others may be split.</summary>
    public IReadOnlyList<string> WholeItems { get; init; } = [];

    /// <summary>Numbers of the book about which sources disagree, as the one who asks looked them up; empty when nobody did.</summary>
    public IReadOnlyList<DisputedNumber> Disputed { get; init; } = [];

    /// <summary>The plan that went before, or null.</summary>
    public PreviousPlan? Previous { get; init; }

    /// <summary>The currency of costs and budgets; null when nothing has a price.</summary>
    internal Unit? Currency => UnitCosts.Select(cost => cost.Amount).Concat(Expansions.Select(expansion => expansion.Cost).OfType<PlanValue>())
        .Concat(Budgets.Select(budget => budget.Amount)).Select(amount => (Unit?)amount.Quantity.Unit).FirstOrDefault();

    /// <summary>Last month.</summary>
    public Month End => Start + (Months - 1);

    /// <summary>Identity of the origin of the plan's first month and length.</summary>
    public string HorizonOrigin => $"assumption:plan/{Name}/horizon";

    public PlanHolder Holder(string actor) => Holders.FirstOrDefault(holder => holder.Actor == actor) ?? PlanHolder.Empty(actor);

    internal Unit UnitOf(string item) => Catalogue.Item(item)?.Unit ?? Unit.One;

    /// <summary>The month as an index from 0, possibly outside the plan.</summary>
    internal int IndexOf(Month month) => month - Start;
}
