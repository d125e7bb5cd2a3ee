using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>The states of a campaign that were met, each a row of numbers by its <see cref="StateLayout"/> and known by its place.</summary>
internal sealed class StateSpace
{
    private readonly World world;
    private readonly int[][] magazinesOf;
    private readonly Dictionary<int[], int> places = new(new SameNumbers());
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> known;
    private readonly List<int[]> states = [];

    public StateSpace(CompiledScenario model, World world, StateLayout layout)
    {
        (this.world, Layout) = (world, layout);
        magazinesOf = [.. model.Items.Select((_, item) => Enumerable.Range(0, model.Magazines.Length).Where(i => model.Magazines[i].Item == item).ToArray())];
        known = places.GetAlternateLookup<ReadOnlySpan<int>>();
    }

    /// <summary>The space of a model in one world.</summary>
    public static StateSpace Of(CompiledScenario model, World world) => new(model, world, new StateLayout(model, world, new NumberLaws(model, world)));

    /// <summary>Where each number stands.</summary>
    public StateLayout Layout { get; }

    /// <summary>States met so far.</summary>
    public int Count => states.Count;

    /// <summary>The numbers of a state.</summary>
    public ReadOnlySpan<int> this[int state] => states[state];

    /// <summary>The magazines of an item.</summary>
    public ReadOnlySpan<int> MagazinesOf(int item) => magazinesOf[item];

    /// <summary>Ready rounds of an item in all its magazines.</summary>
    public int Ready(int state, int item)
    {
        var sum = 0;
        foreach (var magazine in magazinesOf[item]) sum += states[state][magazine];
        return sum;
    }

    /// <summary>Rounds of an item anywhere; meaningless without limit.</summary>
    public int Left(int state, int item)
    {
        var sum = Ready(state, item) + states[state][Layout.National(item)];
        foreach (var magazine in magazinesOf[item]) sum += OnTheRoad(states[state], magazine);
        return sum;
    }

    /// <summary>Fire units of an item in service.</summary>
    public int InService(int state, int item)
    {
        var sum = 0;
        foreach (var magazine in magazinesOf[item]) sum += Up(states[state], magazine);
        return sum;
    }

    /// <summary>Fire units of a magazine in service.</summary>
    public int Up(ReadOnlySpan<int> numbers, int magazine) => Layout.Up(magazine) < 0 ? world.Magazines[magazine].FireUnits : numbers[Layout.Up(magazine)];

    /// <summary>Rounds on the road to a magazine.</summary>
    public int OnTheRoad(ReadOnlySpan<int> numbers, int magazine)
    {
        var sum = 0;
        if (Layout.Road(magazine) is >= 0 and var road)
        {
            foreach (var rounds in numbers.Slice(road, world.Magazines[magazine].TransportDays)) sum += rounds;
        }

        return sum;
    }

    /// <summary>The place of a state, a new one when it was never met.</summary>
    public int Place(ReadOnlySpan<int> numbers)
    {
        if (known.TryGetValue(numbers, out var place)) return place;
        states.Add(numbers.ToArray());
        return places[states[^1]] = states.Count - 1;
    }

    /// <summary>The state with one number changed.</summary>
    public int With(int state, int place, int value)
    {
        Span<int> numbers = stackalloc int[Layout.Length];
        states[state].CopyTo(numbers);
        numbers[place] = value;
        return Place(numbers);
    }

    /// <summary>Takes a fire unit out of service; returns its share of the ready rounds.</summary>
    public int TakeOut(Span<int> numbers, int magazine)
    {
        var rounds = numbers[magazine] / numbers[Layout.Up(magazine)];
        numbers[magazine] -= rounds;
        numbers[Layout.Up(magazine)]--;
        return rounds;
    }

    /// <summary>Sends a fire unit to repair; its share of the ready rounds goes back to the national stock.</summary>
    public void Damage(Span<int> numbers, int magazine)
    {
        var rounds = TakeOut(numbers, magazine);
        numbers[Layout.Damaged(magazine)]++;
        if (Layout.National(world.Magazines[magazine].Item) is >= 0 and var national) numbers[national] += rounds;
    }

    private sealed class SameNumbers : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] int[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(alternate));
            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
    }
}
