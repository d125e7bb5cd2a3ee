namespace Pavise.Simulation;

/// <summary>What moves rounds: arrivals to the national stock, from there on the road, and into magazines.</summary>
internal sealed class SupplyLine
{
    /// <summary>Longest transport in days.</summary>
    public const int MostTransportDays = 60;

    private readonly CompiledScenario model;
    private readonly World world;
    private readonly Battle battle;
    private readonly int[] national;
    private readonly int[] transit;
    private readonly int[] wanted;
    private readonly int[][] road;
    private readonly bool transports;
    private readonly bool simple;
    private readonly int[] capacity;
    private readonly int[] steady;
    private readonly bool[] arrives;
    private readonly long[] taken;

    public SupplyLine(CompiledScenario model, World world, Battle battle)
    {
        (this.model, this.world, this.battle) = (model, world, battle);
        national = new int[model.Items.Length];
        transit = new int[model.Magazines.Length];
        wanted = new int[model.Magazines.Length];
        taken = new long[model.Items.Length];
        transports = model.Magazines.Any(magazine => magazine.TransportDays >= 0);
        simple = !transports && !model.UnitsMove && model.Magazines.Length == model.Items.Length && model.Magazines.All(magazine => magazine.Channels < 0);
        (capacity, steady, arrives) = (new int[model.Magazines.Length], new int[model.Magazines.Length], new bool[model.Items.Length]);
        foreach (var arrival in model.Arrivals.Steady) arrives[arrival.Item] = true;
        foreach (var item in model.Arrivals.Dated.SelectMany(arrival => arrival.Items)) arrives[item] = true;
        road = [.. model.Magazines.Select(magazine => new int[magazine.TransportDays < 0 ? 0 : MostTransportDays + 1])];
    }

    /// <summary>Rounds of an item behind the magazines: in the national stock and on the road.</summary>
    public int Behind(int item)
    {
        var behind = national[item];
        for (var i = 0; transports && i < transit.Length; i++) behind += world.Magazines[i].Item == item ? transit[i] : 0;
        return behind;
    }

    /// <summary>Rounds of an item that other theatres took from the national stock.</summary>
    public long Taken(int item) => taken[item];

    /// <summary>Fills magazines on the eve of the first day, in order as far as the stock goes.</summary>
    public void Begin()
    {
        world.Start.CopyTo(national, 0);
        Array.Clear(transit);
        Array.Clear(taken);
        foreach (var days in road) Array.Clear(days);
        for (var i = 0; i < battle.Ready.Length; i++)
        {
            ref readonly var law = ref world.Magazines[i];
            capacity[i] = law.Capacity(law.FireUnits);
            var rate = law.Reload * law.FireUnits;
            steady[i] = rate == Math.Floor(rate) ? law.ReloadOn(law.FireUnits, 0) : -1;
            battle.Channels[i] = MagazineLaw.WithoutLimit;
            battle.Ready[i] = Math.Min(capacity[i], national[law.Item]);
            national[law.Item] -= battle.Ready[i];
        }
    }

    /// <summary>Brings rounds back to the national stock.</summary>
    public void Return(int item, int rounds) => national[item] += rounds;

    /// <summary>Arrivals and reloads of a morning.</summary>
    public void Move(int day)
    {
        for (var item = 0; item < arrives.Length; item++)
        {
            if (arrives[item]) national[item] += world.Arrivals[item][day];
        }

        if (model.TheatresTakeStock) Yield(day);
        if (simple) Fill(day);
        else Share(day);
    }

    /// <summary>Gives other theatres what they ask of the national stock, as far as it goes.</summary>
    private void Yield(int day)
    {
        for (var item = 0; item < taken.Length; item++)
        {
            var given = Math.Min(national[item], world.Theatres.Claims[item][day]);
            national[item] -= given;
            taken[item] += given;
        }
    }

    /// <summary>One magazine an item, whose fire units are always the same: nothing is to be shared.</summary>
    private void Fill(int day)
    {
        var (ready, behind) = (battle.Ready, national);
        for (var i = 0; i < ready.Length && i < behind.Length && i < capacity.Length && i < steady.Length; i++)
        {
            var reload = steady[i] >= 0 ? steady[i] : world.Reloads[i][day];
            var moved = Math.Min(Math.Min(reload, behind[i]), capacity[i] - ready[i]);
            ready[i] += moved;
            behind[i] -= moved;
        }
    }

    private void Share(int day)
    {
        var magazines = world.Magazines.AsSpan();
        for (var first = 0; first < magazines.Length;)
        {
            var item = magazines[first].Item;
            var (end, total) = (first, 0L);
            for (; end < magazines.Length && magazines[end].Item == item; end++)
            {
                if (transports) Unload(day, end);
                total += wanted[end] = Wanted(day, end, in magazines[end]);
            }

            if (total > national[item]) Ration(first, end, national[item], total);
            for (; first < end; first++) Send(day, first, in magazines[first]);
        }
    }

    private void Unload(int day, int i)
    {
        if (road[i].Length == 0) return;
        ref var arriving = ref road[i][day % road[i].Length];
        battle.Ready[i] += arriving;
        transit[i] -= arriving;
        arriving = 0;
    }

    private int Wanted(int day, int i, in MagazineLaw law)
    {
        var up = battle.Up[i];
        battle.Channels[i] = law.Channels == MagazineLaw.WithoutLimit ? law.Channels : law.Channels * up;
        var reload = up == law.FireUnits ? world.Reloads[i][day] : law.ReloadOn(up, day);
        return Math.Max(0, Math.Min(reload, law.Capacity(up) - battle.Ready[i] - transit[i]));
    }

    /// <summary>Shares a national stock that is too small, by the scenario's rule; what division leaves goes to the first.</summary>
    private void Ration(int first, int end, int stock, long total)
    {
        var left = stock;
        if (model.Scenario.Distribution == Distribution.ByNeed)
        {
            for (var i = first; i < end; i++) left -= (int)((long)wanted[i] * stock / total);
        }

        for (var i = first; i < end; i++)
        {
            var share = model.Scenario.Distribution == Distribution.ByNeed ? (int)((long)wanted[i] * stock / total) : 0;
            var more = Math.Min(left, wanted[i] - share);
            left -= more;
            wanted[i] = share + more;
        }
    }

    private void Send(int day, int i, in MagazineLaw law)
    {
        national[law.Item] -= wanted[i];
        if (law.TransportDays == 0)
        {
            battle.Ready[i] += wanted[i];
            return;
        }

        road[i][(day + law.TransportDays) % road[i].Length] += wanted[i];
        transit[i] += wanted[i];
    }
}
