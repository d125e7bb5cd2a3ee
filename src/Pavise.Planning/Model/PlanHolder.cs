namespace Pavise.Planning;

/// <summary>A state or organisation that holds, needs or orders items.</summary>
/// <param name="Actor">Actor code.</param>
/// <param name="OpeningStock">Stock at the start of the first month; items not named are zero.</param>
/// <param name="Receipts">Deliveries that are sure and not decided here.</param>
/// <param name="Needs">Use by month and class.</param>
/// <param name="Floors">Readiness floors.</param>
/// <param name="Exemption">Identity of the origin that says its orders may not be diverted; null when they may.</param>
/// <param name="TransportMonths">Months from a maker to this holder; null for none.</param>
public sealed record PlanHolder(
    string Actor, IReadOnlyList<ItemAmount> OpeningStock, IReadOnlyList<DatedAmount> Receipts,
    IReadOnlyList<PlanNeed> Needs, IReadOnlyList<PlanFloor> Floors, string? Exemption, PlanValue? TransportMonths)
{
    /// <summary>Months on the way from a maker as used: a part of a month counts as a whole one.</summary>
    public int Transport => TransportMonths is { } months ? (int)Math.Ceiling(months.Used) : 0;

    /// <summary>Months of training before an item that arrives counts as stock, by item.</summary>
    public IReadOnlyList<ItemAmount> Training { get; init; } = [];

    /// <summary>Months from hand-over to use as used: on the way and in training.</summary>
    public int UntilUse(string item) => Transport + TrainingOf(item);

    /// <summary>Months of training as used: a part of a month counts as a whole one.</summary>
    public int TrainingOf(string item) => Training.Where(training => training.Item == item).Sum(training => (int)Math.Ceiling(training.Amount.Used));

    /// <summary>A holder without stock, needs or floors.</summary>
    public static PlanHolder Empty(string actor) => new(actor, [], [], [], [], null, null);
}
