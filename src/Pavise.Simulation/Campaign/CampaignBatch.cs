namespace Pavise.Simulation;

/// <summary>Runs a kernel's replications and holds their results: one replication, or as many as the kernel has lanes.</summary>
/// <param name="size">Replications the kernel runs at once.</param>
/// <param name="kernel">Runs them and writes each one's results one after another.</param>
/// <param name="length">Results of one replication.</param>
internal sealed class CampaignBatch(int size, CampaignBatch.Kernel kernel, int length)
{
    private readonly long[] outcomes = new long[size * length];
    private readonly long[] others = new long[size * length];

    /// <summary>A kernel: from the first replication's luck to the results of all.</summary>
    public delegate void Kernel(Luck first, Span<long> outcomes);

    public int Size => size;

    public void Run(Luck first) => kernel(first, outcomes);

    /// <summary>Runs second members of pairs; the results of the first stay.</summary>
    public void RunOther(Luck first) => kernel(first, others);

    public ReadOnlySpan<long> Outcome(int index) => outcomes.AsSpan(index * length, length);

    public ReadOnlySpan<long> Other(int index) => others.AsSpan(index * length, length);
}
