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
}
