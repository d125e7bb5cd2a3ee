using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>The laws of one layer as alias tables, by the threats that come to it and the rounds it may fire; each made when it is first drawn from, and shared by all threads.</summary>
/// <remarks>
/// Where rounds are sure to run out, what they kill depends on their number alone. Where they may suffice, the first draw is from the law of rounds without end, which depends on the number of threats alone; when it
/// asks for more rounds than there are, a second draw, from the law of that case, takes its place: all rounds are fired then. Its table depends on the rounds alone.
/// </remarks>
internal sealed class LayerTables
{
    /// <summary>Most threats that are drawn at once; those of a larger raid come after one another.</summary>
    public const int Most = 128;

    /// <summary>Bits of an outcome below its rounds, which hold the threats killed.</summary>
    public const int KilledBits = 8;

    /// <summary>The outcome that stands for a law not made yet: more rounds than there ever are.</summary>
    public const uint NotYet = uint.MaxValue;

    /// <summary>The outcome that stands for one of the many that are too rare to stand in a table, which stays small enough for the nearest caches: more rounds than there ever are, too.</summary>
    public const uint Rare = uint.MaxValue - 1;

    /// <summary>2^-22: outcomes less likely than this are drawn together, and told apart by a further draw.</summary>
    private const double LeastInTable = 2.384185791015625e-7;

    /// <summary>Laws of running out that are kept while days are put together: some 16 MB at most.</summary>
    private const int MostShorts = 1 << 14;

    private static readonly LayerEntry[] Unknown = [new LayerEntry(NotYet, NotYet, 0)];

    private readonly Lock gate = new();
    private readonly LayerLaw law;
    private readonly int mostReady;
    private readonly int[] lowest;
    private readonly LayerEntry[][] first;
    private readonly ShortTable?[] second;
    private readonly Dictionary<(int Threats, int Rounds), double[]> shorts = [];

    /// <summary>Tables of a layer of which none is made.</summary>
    public LayerTables(World world, Step step, int reserve)
    {
        (law, Item, Reserve) = (new LayerLaw(new LayerWays(world, step)), step.Item, reserve);
        mostReady = Math.Max(0, DayLawBook.MostReady(world, step.Item) - reserve);
        lowest = law.Lowest(Most, MostOf(Most));
        first = [.. Enumerable.Repeat(Unknown, Most + 1 + lowest.Max())];
        second = new ShortTable?[MostOf(Most) + 1];
    }

    /// <summary>The item it fires.</summary>
    public int Item { get; }

    /// <summary>Ready rounds it may not use.</summary>
    public int Reserve { get; }

    /// <summary>Rounds of an outcome.</summary>
    public static int Shots(uint outcome) => (int)(outcome >> KilledBits);

    /// <summary>Threats killed of an outcome.</summary>
    public static int Killed(uint outcome) => (int)(outcome & ((1 << KilledBits) - 1));

    /// <summary>Rounds beyond which more make no difference to so many threats, or there are none.</summary>
    public int MostOf(int threats) => (int)Math.Min(mostReady, (long)threats * law.Most);

    /// <summary>The first draw; where it has more shots than there are rounds a second decides.</summary>
    /// <param name="threats">At most <see cref="Most"/>.</param>
    /// <param name="rounds">Rounds that may be fired.</param>
    /// <param name="which">The first word.</param>
    /// <param name="cut">The second.</param>
    public uint First(int threats, int rounds, uint which, uint cut)
    {
        var place = PlaceOf(threats, rounds, lowest[threats]);
        return Draw(first[place] is var table && table != Unknown ? table : MakeFirst(place), which, cut);
    }

    /// <summary>The draw among the outcomes for which <see cref="Rare"/> stands, which is seldom needed and looks through all.</summary>
    public uint Among(int threats, uint high, uint low)
    {
        LayerGrid grid;
        lock (gate) grid = law.Enough(threats);
        var left = new PhiloxBlock(high, low, 0, 0).Uniform * grid.Below(LeastInTable);
        var found = 0u;
        for (var shots = grid.FirstShots; shots < grid.EndShots; shots++)
        {
            var row = grid.Row(shots);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is not (> 0 and < LeastInTable)) continue;
                found = Pack(shots, threats - grid.FirstAlive - i);
                if ((left -= row[i]) < 0) return found;
            }
        }

        return found;
    }

    /// <summary>The draw from the law of the case that threats would take more than the rounds there are.</summary>
    public uint Second(int threats, int rounds, uint high, uint low) =>
        Pack(rounds, (second[rounds] ?? MakeSecond(rounds)).Draw(threats, high, low));

    /// <summary>The first draw of many; returns how many asked for more rounds than there are, or have no table yet.</summary>
    /// <param name="threats">The threats of each.</param>
    /// <param name="rounds">The rounds of each.</param>
    /// <param name="which">The first word of each.</param>
    /// <param name="cuts">The second.</param>
    /// <param name="outcomes">Receives the outcomes.</param>
    /// <param name="again">Receives the places of those that asked for more.</param>
    /// <remarks>Law-based runs spend their time here: nothing is checked or called, and no way forks.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int First(ReadOnlySpan<int> threats, ReadOnlySpan<int> rounds, ReadOnlySpan<uint> which, ReadOnlySpan<uint> cuts, Span<uint> outcomes, Span<int> again)
    {
        ref var tables = ref MemoryMarshal.GetArrayDataReference(first);
        ref var least = ref MemoryMarshal.GetArrayDataReference(lowest);
        ref var of = ref MemoryMarshal.GetReference(threats);
        ref var with = ref MemoryMarshal.GetReference(rounds);
        ref var high = ref MemoryMarshal.GetReference(which);
        ref var low = ref MemoryMarshal.GetReference(cuts);
        ref var into = ref MemoryMarshal.GetReference(outcomes);
        ref var list = ref MemoryMarshal.GetReference(again);
        var beyond = 0;
        for (nint i = 0; i < threats.Length; i++)
        {
            var (number, most) = (Unsafe.Add(ref of, i), Unsafe.Add(ref with, i));
            var outcome = Draw(Unsafe.Add(ref tables, PlaceOf(number, most, Unsafe.Add(ref least, number))), Unsafe.Add(ref high, i), Unsafe.Add(ref low, i));
            Unsafe.Add(ref into, i) = outcome;
            Unsafe.Add(ref list, beyond) = (int)i;
            beyond += (most - Shots(outcome)) >>> 31;
        }

        return beyond;
    }

    /// <summary>Adds the law of some threats and rounds, scaled, to a row for each number of rounds fired, of which each has a place for each number left alive.</summary>
    public void AddTo(Span<double> rows, int width, int threats, int rounds, double scale)
    {
        lock (gate)
        {
            var grid = law.Enough(threats);
            for (var shots = grid.FirstShots; shots < grid.EndShots && shots <= rounds; shots++) RewardLaws.AddScaled(grid.Row(shots), scale, rows.Slice(shots * width + grid.FirstAlive, grid.Width));
            if (grid.Beyond(rounds) < AliasTable.Least) return;
            var killed = ShortOf(threats, rounds);
            for (var number = 0; number <= threats; number++) rows[rounds * width + threats - number] += killed[number] * scale;
        }
    }

    private double[] ShortOf(int threats, int rounds)
    {
        if (shorts.Count > MostShorts) shorts.Clear();
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(shorts, (threats, rounds), out _);
        return known ??= law.Short(threats, rounds);
    }

    /// <summary>Where the table of a first draw stands: by threats, behind these by rounds where they are sure to run out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(int threats, int rounds, int least)
    {
        var runsOut = (rounds - least) >> 31;
        return threats ^ ((threats ^ (Most + 1 + rounds)) & runsOut);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Draw(LayerEntry[] table, uint which, uint cut)
    {
        ref readonly var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(table), (nint)(((ulong)which * (uint)table.Length) >> 32));
        // Without a branch, which chance would foil half the time: all ones where the word is below the cut.
        var below = (uint)(((long)cut - entry.Cut) >> 63);
        return entry.Other ^ ((entry.Own ^ entry.Other) & below);
    }

    private LayerEntry[] MakeFirst(int place)
    {
        lock (gate)
        {
            if (first[place] != Unknown) return first[place];
            if (place <= Most) return first[place] = Make(place, law.Enough(place));
            // The fewest threats that are sure to take so many rounds: all that come after them live.
            var rounds = place - Most - 1;
            return first[place] = MakeShort(Array.FindIndex(lowest, least => least > rounds), rounds);
        }
    }

    private ShortTable MakeSecond(int rounds)
    {
        lock (gate) return second[rounds] ??= new ShortTable(law, rounds, lowest);
    }

    private static LayerEntry[] Make(int threats, LayerGrid grid)
    {
        var (outcomes, weights) = (new List<uint>(), new List<double>());
        for (var shots = grid.FirstShots; shots < grid.EndShots; shots++)
        {
            var row = grid.Row(shots);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] >= LeastInTable) Add(shots, threats - grid.FirstAlive - i, row[i], outcomes, weights);
            }
        }

        if (grid.Below(LeastInTable) is var rare && rare >= AliasTable.Least)
        {
            outcomes.Add(Rare);
            weights.Add(rare);
        }

        return Table(outcomes, weights);
    }

    private LayerEntry[] MakeShort(int threats, int rounds)
    {
        var (outcomes, weights, killed) = (new List<uint>(), new List<double>(), law.Short(threats, rounds));
        for (var number = 0; number < killed.Length; number++) Add(rounds, number, killed[number], outcomes, weights);
        return Table(outcomes, weights);
    }

    private static void Add(int shots, int killed, double weight, List<uint> outcomes, List<double> weights)
    {
        if (weight < AliasTable.Least) return;
        outcomes.Add(Pack(shots, killed));
        weights.Add(weight);
    }

    private static uint Pack(int shots, int killed) => (uint)(shots << KilledBits | killed);

    private static LayerEntry[] Table(List<uint> outcomes, List<double> weights)
    {
        var (others, cuts) = (new int[outcomes.Count], new uint[outcomes.Count]);
        AliasTable.Fill(CollectionsMarshal.AsSpan(weights), others, cuts);
        var table = new LayerEntry[outcomes.Count];
        for (var i = 0; i < table.Length; i++) table[i] = new LayerEntry(outcomes[i], outcomes[others[i]], cuts[i]);
        return table;
    }
}
