namespace Pavise.Simulation;

/// <summary>How to assess a scenario. Results do not depend on threads, chunk size or vectors.</summary>
/// <param name="Method">Which engine.</param>
/// <param name="Replications">1 to 10,000,000; one world and one run of chance each. The exact engine ignores it.</param>
/// <param name="Seed">0 to 4,294,967,295: the first word of the key.</param>
/// <param name="Threads">1 to 256.</param>
public sealed record AssessOptions(Method Method = Method.Auto, int Replications = 10_000, ulong Seed = 1, int Threads = 1)
{
    /// <summary>Replications a thread takes at a time.</summary>
    public int ChunkSize { get; init; } = 64;

    /// <summary>Whether wide registers may be used where the processor and the scenario allow it; results are the same bytes either way.</summary>
    public bool Vectors { get; init; } = true;
}
