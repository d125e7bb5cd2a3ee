namespace Pavise.Simulation;

/// <summary>Which replication's draws a run takes: those of values nobody published, of other unknowns, and of chance.</summary>
internal readonly record struct Luck(uint Assumed, uint Sourced, uint Chance)
{
    /// <summary>Replications from here on serve the second members of pairs and are never results of their own.</summary>
    private const uint Other = 1u << 31;

    public static Luck Of(uint replication) => new(replication, replication, replication);

    /// <summary>The same world with other chance.</summary>
    public Luck SameWorld => this with { Chance = Chance + Other };

    /// <summary>The same assumed values with everything else drawn anew.</summary>
    public Luck SameAssumptions => new(Assumed, Sourced + Other, Chance + Other);
}
