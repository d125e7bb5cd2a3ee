using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>What <see cref="SupplyLine"/> does, for many replications side by side: one magazine an item, and fire units that are always the same.</summary>
internal sealed class BatchSupply
{
    private readonly World world;
    private readonly int lanes;
    private readonly int[][] national;
    private readonly int[][] transit;
    private readonly int[][][] road;

    public BatchSupply(World world, int lanes)
    {
        (this.world, this.lanes) = (world, lanes);
        (Ready, national, transit) = (Columns(), Columns(), Columns());
        road = [.. world.Magazines.Select(magazine => Enumerable.Range(0, magazine.TransportDays == 0 ? 0 : magazine.TransportDays + 1).Select(_ => new int[lanes]).ToArray())];
    }

    /// <summary>Ready rounds by item and replication.</summary>
    public int[][] Ready { get; }

    /// <summary>Fills magazines on the eve of the first day.</summary>
    public void Begin()
    {
        for (var item = 0; item < Ready.Length; item++)
        {
            var ready = Math.Min(Capacity(item), world.Start[item]);
            Array.Fill(Ready[item], ready);
            Array.Fill(national[item], world.Start[item] - ready);
            Array.Clear(transit[item]);
            foreach (var days in road[item]) Array.Clear(days);
        }
    }

    /// <summary>Arrivals and reloads of a morning.</summary>
    public void Move(int day)
    {
        for (var item = 0; item < Ready.Length; item++)
        {
            if (road[item].Length == 0) Fill(item, world.Reloads[item][day], world.Arrivals[item][day]);
            else Send(day, item);
        }
    }

    /// <summary>Rounds of an item behind the magazines, by replication: in the national stock.</summary>
    public int[] Stock(int item) => national[item];

    /// <summary>Rounds of an item behind the magazines, by replication: on the road.</summary>
    public int[] OnTheRoad(int item) => transit[item];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(int item, int reload, int arrives)
    {
        Span<Vector<int>> ready = Lanes.Of(Ready[item]), behind = Lanes.Of(national[item]);
        Vector<int> capacity = new(Capacity(item)), most = new(reload), more = new(arrives);
        for (var i = 0; i < ready.Length && i < behind.Length; i++)
        {
            var stock = behind[i] + more;
            var moved = Vector.Min(Vector.Min(most, stock), capacity - ready[i]);
            ready[i] += moved;
            behind[i] = stock - moved;
        }
    }

    private void Send(int day, int item)
    {
        var days = road[item];
        int[] arriving = days[day % days.Length], leaving = days[(day + days.Length - 1) % days.Length];
        var (capacity, reload, arrives) = (Capacity(item), world.Reloads[item][day], world.Arrivals[item][day]);
        for (var lane = 0; lane < arriving.Length; lane++)
        {
            Ready[item][lane] += arriving[lane];
            transit[item][lane] -= arriving[lane];
            arriving[lane] = 0;
            var stock = national[item][lane] + arrives;
            var moved = Math.Max(0, Math.Min(Math.Min(reload, stock), capacity - Ready[item][lane] - transit[item][lane]));
            leaving[lane] += moved;
            transit[item][lane] += moved;
            national[item][lane] = stock - moved;
        }
    }

    private int Capacity(int item) => world.Magazines[item].Capacity(world.Magazines[item].FireUnits);

    private int[][] Columns() => [.. world.Magazines.Select(_ => new int[lanes])];
}
