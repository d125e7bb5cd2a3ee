namespace Pavise.Simulation;

/// <summary>A kind of result that a run can keep; leakers, in all and by class, are kept always.</summary>
public enum ResultKind
{
    /// <summary>Threats launched by class.</summary>
    Launched,

    /// <summary>Threats that some layer kills.</summary>
    Intercepted,

    /// <summary>Rounds fired by item.</summary>
    Shots,

    /// <summary>Rounds left at each month's end by item.</summary>
    Stock,

    /// <summary>First day that ends without a ready round, and without a round anywhere, by item.</summary>
    FirstDayEmpty,

    /// <summary>Days that end below the readiness floor by item.</summary>
    DaysBelowFloor,

    /// <summary>Fire units in service at each month's end by item.</summary>
    FireUnits,

    /// <summary>Fire units and rounds destroyed by item.</summary>
    Losses,

    /// <summary>Rounds that other theatres take by item.</summary>
    OtherTheatres,

    /// <summary>Cost of rounds and threats and their ratio.</summary>
    Cost,

    /// <summary>Share of the launched worth that does not leak.</summary>
    Protection,

    /// <summary>Leakers by area of an invented land.</summary>
    Areas,

    /// <summary>What is launched, leaks and is fired month by month.</summary>
    Months,
}
