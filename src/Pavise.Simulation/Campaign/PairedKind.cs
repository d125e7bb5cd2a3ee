namespace Pavise.Simulation;

/// <summary>What two scenarios are compared by.</summary>
public enum PairedKind
{
    /// <summary>Leakers of all classes.</summary>
    Leakers,

    /// <summary>Cost of the rounds fired.</summary>
    Cost,

    /// <summary>Leakers of one class.</summary>
    LeakersOfClass,

    /// <summary>Rounds of an item fired.</summary>
    Shots,

    /// <summary>The first day that ends without a ready round of an item.</summary>
    FirstDayEmpty,

    /// <summary>Threats of all classes that some layer kills.</summary>
    Intercepted,

    /// <summary>Threats of one class that some layer kills.</summary>
    InterceptedOfClass,

    /// <summary>Share of the launched worth that does not leak, where both scenarios have areas.</summary>
    WeightedProtection,

    /// <summary>The first day that ends without a round of an item anywhere.</summary>
    FirstDayExhausted,

    /// <summary>Rounds of an item left at the end of each scenario's last month.</summary>
    StockAtEnd,

    /// <summary>Fire units of an item destroyed, where either scenario can lose any.</summary>
    FireUnitsLost,

    /// <summary>Rounds of an item lost with them.</summary>
    RoundsLost,

    /// <summary>Rounds of an item that other theatres take, where either scenario has any that ask for it.</summary>
    ToOtherTheatres,

    /// <summary>Days that end with fewer rounds of an item than its readiness floor, where both scenarios have one.</summary>
    DaysBelowFloor,
}
