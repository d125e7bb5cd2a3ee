namespace Pavise.Simulation;

/// <summary>What other theatres take of the arrivals of a world, and what they ask of its stock, day by day.</summary>
/// <remarks>Theatres ask in the order of the scenario. What arrivals do not give is still asked for on later days; of a stock that is asked too, what it cannot give is not.</remarks>
internal sealed class OtherTheatres
{
    private readonly CompiledScenario model;
    private readonly int[] asked;
    private readonly int[] steady;

    public OtherTheatres(CompiledScenario model)
    {
        this.model = model;
        var any = model.Arrivals.Theatres.Length > 0;
        (asked, steady) = (new int[any ? model.Days : 0], new int[any ? model.Days : 0]);
        Diverted = new long[model.Items.Length];
        Claims = model.TheatresTakeStock ? [.. model.Items.Select(_ => new int[model.Days])] : [];
    }

    /// <summary>Rounds taken of resupply and deliveries over the horizon, by item.</summary>
    public long[] Diverted { get; }

    /// <summary>Rounds asked of the national stock, by item and day; empty when none ever are.</summary>
    public int[][] Claims { get; }

    /// <summary>Lessens the arrivals of a world that was just drawn.</summary>
    /// <param name="world">The world.</param>
    public void Take(World world)
    {
        if (model.Arrivals.Theatres.Length == 0) return;
        Array.Clear(Diverted);
        foreach (var claims in Claims) Array.Clear(claims);
        for (var item = 0; item < Diverted.Length; item++) Take(world, item);
    }

    private void Take(World world, int item)
    {
        var noted = false;
        foreach (ref readonly var theatre in model.Arrivals.Theatres.AsSpan())
        {
            if (theatre.Demand.Item != item) continue;
            if (!noted) Steady(world, item);
            noted = true;
            Array.Clear(asked);
            world.Flow(theatre.Demand, asked);
            Take(theatre.TakesFrom, item, world.Arrivals[item]);
        }
    }

    /// <summary>The part of an item's arrivals that is resupply.</summary>
    private void Steady(World world, int item)
    {
        Array.Clear(steady);
        foreach (ref readonly var arrival in model.Arrivals.Steady.AsSpan())
        {
            if (arrival.Item == item) world.Flow(arrival, steady);
        }
    }

    private void Take(TheatreSource from, int item, int[] arrivals)
    {
        // Bits, not HasFlag: that boxes its values until the method is compiled anew.
        var (resupply, deliveries, stock) = ((from & TheatreSource.Resupply) != 0, (from & TheatreSource.Deliveries) != 0, (from & TheatreSource.Stock) != 0);
        var owed = 0L;
        for (var day = 0; day < asked.Length; day++)
        {
            owed += asked[day];
            var delivered = arrivals[day] - steady[day];
            var ofResupply = resupply ? (int)Math.Min(owed, steady[day]) : 0;
            var ofDeliveries = deliveries ? (int)Math.Min(owed - ofResupply, delivered) : 0;
            owed -= ofResupply + ofDeliveries;
            steady[day] -= ofResupply;
            arrivals[day] -= ofResupply + ofDeliveries;
            Diverted[item] += ofResupply + ofDeliveries;
            if (!stock) continue;
            Claims[item][day] += (int)owed;
            owed = 0;
        }
    }
}
