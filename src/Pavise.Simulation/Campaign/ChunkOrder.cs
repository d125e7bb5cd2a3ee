namespace Pavise.Simulation;

/// <summary>Hands on the results of replications in their order, whichever thread was first.</summary>
internal sealed class ChunkOrder(Action<int, long[]> sink)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, long[][]> waiting = [];
    private int next;

    public void Add(int first, long[][] rows)
    {
        lock (gate)
        {
            waiting.Add(first, rows);
            while (waiting.Remove(next, out var ready))
            {
                foreach (var row in ready) sink(next++, row);
            }
        }
    }
}
