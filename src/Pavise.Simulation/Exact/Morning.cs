namespace Pavise.Simulation;

/// <summary>What happens between two days' raids: failures and repairs by chance, then deliveries and supply, which are certain.</summary>
internal sealed class Morning(CompiledScenario model, World world, StateSpace space)
{
    private readonly StateLayout layout = space.Layout;
    private readonly Dictionary<int, Transition[]> nights = [];
    private readonly int[] wanted = new int[model.Magazines.Length];

    /// <summary>The state of the eve of the first day: magazines are filled in order as far as the stock goes.</summary>
    public int First()
    {
        var numbers = new int[layout.Length];
        var left = (int[])world.Start.Clone();
        for (var i = 0; i < model.Magazines.Length; i++)
        {
            ref readonly var law = ref world.Magazines[i];
            numbers[i] = Math.Min(law.Capacity(law.FireUnits), left[law.Item]);
            left[law.Item] -= numbers[i];
            if (layout.Up(i) >= 0) numbers[layout.Up(i)] = law.FireUnits;
        }

        for (var item = 0; item < left.Length; item++)
        {
            if (layout.National(item) >= 0) numbers[layout.National(item)] = left[item];
        }

        return space.Place(numbers);
    }

    /// <summary>Failures and repairs of a night, both from the state of the evening before.</summary>
    public Transition[] Night(int state)
    {
        if (nights.TryGetValue(state, out var ways)) return ways;
        var found = new List<Transition>();
        Night(space[state].ToArray(), 0, 1, found);
        return nights[state] = [.. found];
    }

    /// <summary>The state after the deliveries and reloads of a day.</summary>
    public int Supplied(int state, int day)
    {
        Span<int> numbers = stackalloc int[layout.Length];
        space[state].CopyTo(numbers);
        for (var i = 0; i < world.UnitArrivals.Length; i++) numbers[layout.Up(i)] += world.UnitArrivals[i][day];
        for (var item = 0; item < model.Items.Length; item++)
        {
            if (layout.National(item) >= 0) numbers[layout.National(item)] += world.Arrivals[item][day] - Taken(state, item, day);
            Share(numbers, item, day);
        }

        return space.Place(numbers);
    }

    /// <summary>Rounds that other theatres take from the national stock, after what arrives.</summary>
    public int Taken(int state, int item, int day) => world.Theatres.Claims.Length == 0 || layout.National(item) < 0 ? 0
        : Math.Min(world.Theatres.Claims[item][day], space[state][layout.National(item)] + world.Arrivals[item][day]);

    /// <summary>The state of the evening, without what only the raids of the day needed.</summary>
    public int Evening(int state, bool blockEnds)
    {
        Span<int> numbers = stackalloc int[layout.Length];
        space[state].CopyTo(numbers);
        for (var i = 0; i < model.Magazines.Length; i++)
        {
            if (layout.Channels(i) >= 0) numbers[layout.Channels(i)] = 0;
        }

        if (layout.Regime >= 0) numbers[layout.Regime] = 0;
        if (layout.Block >= 0 && blockEnds) numbers[layout.Block] = 0;
        return space.Place(numbers);
    }

    private void Night(int[] numbers, int magazine, double probability, List<Transition> found)
    {
        if (probability == 0) return;
        if (magazine == model.Magazines.Length)
        {
            found.Add(new Transition(space.Place(numbers), probability));
            return;
        }

        var compiled = model.Magazines[magazine];
        var failing = BinomialLaw.Of(numbers[layout.Up(magazine)], world.Or(compiled.FailurePerDay, 0));
        var mending = BinomialLaw.Of(Math.Min(numbers[layout.Damaged(magazine)], world.Magazines[magazine].RepairCrews), 1 / Math.Max(1, world.Or(compiled.RepairDays, 1)));
        for (var failed = 0; failed < failing.Length; failed++)
        {
            var damaged = (int[])numbers.Clone();
            for (var i = 0; i < failed; i++) space.Damage(damaged, magazine);
            for (var repaired = 0; repaired < mending.Length; repaired++)
            {
                var after = (int[])damaged.Clone();
                after[layout.Damaged(magazine)] -= repaired;
                after[layout.Up(magazine)] += repaired;
                Night(after, magazine + 1, probability * failing[failed] * mending[repaired], found);
            }
        }
    }

    private void Share(Span<int> numbers, int item, int day)
    {
        var stock = layout.National(item) < 0 ? CompiledItem.WithoutLimit : numbers[layout.National(item)];
        var total = 0L;
        foreach (var i in space.MagazinesOf(item)) total += wanted[i] = Wanted(numbers, i, day);
        if (total > stock) Ration(space.MagazinesOf(item), stock, total);
        foreach (var i in space.MagazinesOf(item))
        {
            if (layout.National(item) >= 0) numbers[layout.National(item)] -= wanted[i];
            numbers[layout.Road(i) < 0 ? i : layout.Road(i) + world.Magazines[i].TransportDays - 1] += wanted[i];
        }
    }

    /// <summary>Brings in what arrives, sets the channels of the day, and says how many rounds the magazine asks for.</summary>
    private int Wanted(Span<int> numbers, int magazine, int day)
    {
        ref readonly var law = ref world.Magazines[magazine];
        if (layout.Road(magazine) is >= 0 and var road)
        {
            numbers[magazine] += numbers[road];
            numbers.Slice(road + 1, law.TransportDays - 1).CopyTo(numbers[road..]);
            numbers[road + law.TransportDays - 1] = 0;
        }

        var up = space.Up(numbers, magazine);
        if (layout.Channels(magazine) >= 0) numbers[layout.Channels(magazine)] = law.Channels * up;
        return Math.Max(0, Math.Min(law.ReloadOn(up, day), law.Capacity(up) - numbers[magazine] - space.OnTheRoad(numbers, magazine)));
    }

    /// <summary>Shares a national stock that is too small by the scenario's rule; what division leaves goes to the first.</summary>
    private void Ration(ReadOnlySpan<int> magazines, int stock, long total)
    {
        var byNeed = model.Scenario.Distribution == Distribution.ByNeed;
        int Part(int i) => byNeed ? (int)((long)wanted[i] * stock / total) : 0;
        var left = stock;
        foreach (var i in magazines) left -= Part(i);
        foreach (var i in magazines)
        {
            var part = Part(i);
            var more = Math.Min(left, wanted[i] - part);
            left -= more;
            wanted[i] = part + more;
        }
    }
}
