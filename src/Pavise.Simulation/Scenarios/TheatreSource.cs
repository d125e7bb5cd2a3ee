namespace Pavise.Simulation;

/// <summary>What another theatre takes rounds from.</summary>
[Flags]
public enum TheatreSource
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Resupply of the day: production and other steady arrivals.</summary>
    Resupply = 1,

    /// <summary>Deliveries of the day.</summary>
    Deliveries = 2,

    /// <summary>The national stock behind the magazines, after what arrives on the day.</summary>
    Stock = 4,
}
