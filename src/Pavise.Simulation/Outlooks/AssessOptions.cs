namespace Pavise.Simulation;

/// <summary>How to assess a scenario. Results do not depend on threads, chunk size or registers.</summary>
/// <param name="Method">Which engine.</param>
/// <param name="Replications">1 to 10,000,000; one world and one run of chance each. The exact engine ignores it; with a half-width it is the most.</param>
/// <param name="Seed">0 to 4,294,967,295: the first word of the key.</param>
/// <param name="Threads">1 to 256.</param>
public sealed record AssessOptions(Method Method = Method.Auto, int Replications = 10_000, ulong Seed = 1, int Threads = 1)
{
    /// <summary>Replications a thread takes at a time.</summary>
    public int ChunkSize { get; init; } = 64;

    /// <summary>Bits of the registers draws are made in: 512, 256, 128, or 0 for none; -1 engages one threat after another. Results are the same bytes.</summary>
    public int Registers { get; init; } = ThreatWords.Widest;

    /// <summary>Stops as soon as the 95 % interval of the mean number of leakers reaches no farther to either side; null = run all replications.</summary>
    public double? HalfWidth { get; init; }

    /// <summary>Whether results are kept day by day too.</summary>
    public bool Daily { get; init; }

    /// <summary>What to keep besides leakers; null = everything. Fewer results take less time and memory, and those kept are the same numbers.</summary>
    public IReadOnlyCollection<ResultKind>? Results { get; init; }

    /// <summary>Receives every replication's results in order; null = none.</summary>
    public Action<int, long[]>? Draws { get; init; }

    /// <summary>Where a cancelled run is kept; null = nowhere.</summary>
    public ICheckpoint? Checkpoint { get; init; }
}
