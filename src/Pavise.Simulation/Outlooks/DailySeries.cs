namespace Pavise.Simulation;

/// <summary>Results day by day: a list of days where a result stands for all; one list for each of the scenario's classes, items or areas in their order where it stands for each. Empty where it is not kept or says nothing in this scenario.</summary>
public sealed record DailySeries
{
    /// <summary>Leakers of all classes.</summary>
    public required IReadOnlyList<Estimate> AllLeakers { get; init; }

    /// <summary>Threats of all classes that some layer kills.</summary>
    public required IReadOnlyList<Estimate> AllIntercepted { get; init; }

    /// <summary>Threats launched by class.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Launched { get; init; }

    /// <summary>Leakers by class.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Leakers { get; init; }

    /// <summary>Threats that some layer kills by class.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Intercepted { get; init; }

    /// <summary>Leakers by area of an invented land.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> LeakersByArea { get; init; }

    /// <summary>Leakers by area, then by class.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<Estimate>>> LeakersByAreaAndClass { get; init; }

    /// <summary>Rounds fired by item.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Shots { get; init; }

    /// <summary>Rounds left at the day's end by item; zeros where the stock is without limit.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Stock { get; init; }

    /// <summary>Fire units in service at the day's end by item.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> FireUnits { get; init; }

    /// <summary>Share of campaigns in which a day up to this one ended without a ready round, by item.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> EmptyBy { get; init; }

    /// <summary>Share of campaigns in which the day ends below the readiness floor, by item; an empty list for an item without one.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> BelowFloor { get; init; }

    /// <summary>Fire units destroyed by item.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> FireUnitsLost { get; init; }

    /// <summary>Rounds destroyed with fire units by item.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> RoundsLost { get; init; }

    /// <summary>Cost of the rounds fired, in the unit of the outlook's money.</summary>
    public required IReadOnlyList<Estimate> Cost { get; init; }

    /// <summary>Cost of the threats launched, in the same unit.</summary>
    public required IReadOnlyList<Estimate> ThreatCost { get; init; }

    /// <summary>Cost of the rounds fired over cost of the threats launched; 0 on a day whose threats cost nothing.</summary>
    public required IReadOnlyList<Estimate> CostRatio { get; init; }

    /// <summary>Share of the launched worth that does not leak, by area and its worth; 1 on a day without a raid.</summary>
    public required IReadOnlyList<Estimate> WeightedProtection { get; init; }
}
