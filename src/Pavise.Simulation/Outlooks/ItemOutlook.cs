namespace Pavise.Simulation;

/// <summary>What becomes of one interceptor's rounds over the horizon.</summary>
/// <param name="Item">The interceptor.</param>
/// <param name="Shots">Rounds fired.</param>
/// <param name="ShotsByMonth">Rounds fired in each month.</param>
/// <param name="StockByMonth">Rounds left at each month's end, in magazines and national stock together; empty when the stock is without limit.</param>
/// <param name="FirstDayEmpty">First day that ends without a ready round in any magazine.</param>
/// <param name="FirstDayExhausted">First day that ends without a round anywhere; null when the stock is without limit.</param>
public sealed record ItemOutlook(
    string Item, Estimate Shots, IReadOnlyList<MonthEstimate> ShotsByMonth, IReadOnlyList<MonthEstimate> StockByMonth,
    DayEstimate FirstDayEmpty, DayEstimate? FirstDayExhausted)
{
    /// <summary>Days that end with fewer rounds than the readiness floor; null without a floor.</summary>
    public Estimate? DaysBelowFloor { get; init; }

    /// <summary>Fire units in service at each month's end; empty when their number never changes.</summary>
    public IReadOnlyList<MonthEstimate> FireUnitsByMonth { get; init; } = [];

    /// <summary>Fire units destroyed; null when none can be.</summary>
    public Estimate? FireUnitsLost { get; init; }

    /// <summary>Rounds lost with them.</summary>
    public Estimate? RoundsLost { get; init; }

    /// <summary>Rounds that other theatres take; null when none asks for the item.</summary>
    public Estimate? ToOtherTheatres { get; init; }
}
