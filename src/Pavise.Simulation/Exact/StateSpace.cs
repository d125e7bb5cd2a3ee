namespace Pavise.Simulation;

/// <summary>The states of a campaign between two threats: ready rounds, and national stock where it is limited, of each item.</summary>
internal sealed class StateSpace
{
    private readonly World world;
    private readonly bool[] limited;
    private readonly ulong[] sizes;
    private readonly Dictionary<ulong, int> places = [];
    private readonly List<int[]> states = [];

    public StateSpace(CompiledScenario model, World world)
    {
        this.world = world;
        Items = model.Items.Length;
        limited = [.. model.Items.Select(item => !item.Unlimited)];
        sizes = new ulong[2 * Items];
        var product = (UInt128)1;
        for (var item = 0; item < Items; item++)
        {
            var most = (ulong)((long)world.Start[item] + world.Arrivals[item].Sum(number => (long)number));
            sizes[2 * item] = Math.Min((ulong)Capacity(item), most) + 1;
            sizes[2 * item + 1] = limited[item] ? most + 1 : 1;
            product = product > ulong.MaxValue ? product : product * sizes[2 * item] * sizes[2 * item + 1];
        }

        Fits = product <= long.MaxValue;
    }

    public int Items { get; }

    /// <summary>False when states cannot even be numbered.</summary>
    public bool Fits { get; }

    public int Count => states.Count;

    public int Ready(int state, int item) => states[state][2 * item];

    /// <summary>Rounds of an item anywhere; meaningless without limit.</summary>
    public int Left(int state, int item) => states[state][2 * item] + states[state][2 * item + 1];

    /// <summary>The state of the first morning.</summary>
    public int First()
    {
        var numbers = new int[2 * Items];
        for (var item = 0; item < Items; item++)
        {
            numbers[2 * item] = Math.Min(Capacity(item), world.Start[item]);
            numbers[2 * item + 1] = limited[item] ? world.Start[item] - numbers[2 * item] : 0;
        }

        return Place(numbers);
    }

    /// <summary>The state after the arrivals and reloads of a day.</summary>
    public int Supplied(int state, int day)
    {
        var numbers = (int[])states[state].Clone();
        for (var item = 0; item < Items; item++)
        {
            if (limited[item]) numbers[2 * item + 1] += world.Arrivals[item][day];
            var stock = limited[item] ? numbers[2 * item + 1] : CompiledItem.WithoutLimit;
            var moved = Math.Min(Math.Min(world.Reloads[item][day], stock), Capacity(item) - numbers[2 * item]);
            numbers[2 * item] += moved;
            if (limited[item]) numbers[2 * item + 1] -= moved;
        }

        return Place(numbers);
    }

    /// <summary>The state with other ready rounds.</summary>
    public int With(int state, ReadOnlySpan<int> ready)
    {
        var numbers = (int[])states[state].Clone();
        for (var item = 0; item < Items; item++) numbers[2 * item] = ready[item];
        return Place(numbers);
    }

    private int Capacity(int item) => world.Magazines[item].Capacity(world.Magazines[item].FireUnits);

    private int Place(int[] numbers)
    {
        var code = 0ul;
        for (var i = 0; i < numbers.Length; i++) code = code * sizes[i] + (ulong)numbers[i];
        if (places.TryGetValue(code, out var place)) return place;
        states.Add(numbers);
        return places[code] = states.Count - 1;
    }
}
