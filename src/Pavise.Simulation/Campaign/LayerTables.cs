using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>The laws of one layer as alias tables, by the threats that come to it and the rounds it may fire; each made when it is first drawn from, and shared by all threads.</summary>
/// <remarks>
/// As long as rounds may suffice, the first draw is from the law of rounds without end, which is one table for each number of threats. Where it asks for more rounds than there are, a second draw, from the law of
/// that case, takes its place: all rounds are fired then, and only the number left alive is open.
/// </remarks>
internal sealed class LayerTables
{
    /// <summary>Most threats that are drawn at once; those of a larger raid come after one another.</summary>
    public const int Most = 128;

    /// <summary>The outcome that stands for a law not made yet: more rounds than there ever are.</summary>
    private const uint NotYet = uint.MaxValue;

    /// <summary>Bits of an outcome below its rounds, which hold the threats left alive.</summary>
    public const int AliveBits = 8;

    private static readonly LayerEntry[] Unknown = [new LayerEntry(NotYet, NotYet, 0)];
    private static readonly LayerEntry[][] NoRow = [Unknown];

    private readonly Lock gate = new();
    private readonly LayerLaw law;
    private readonly int mostReady;
    private readonly LayerEntry[][][] first = [.. Enumerable.Repeat(NoRow, Most + 1)];
    private readonly LayerEntry[][][] second = [.. Enumerable.Repeat(NoRow, Most + 1)];
    private readonly LayerEntry[]?[] enough = new LayerEntry[]?[Most + 1];

    /// <summary>Tables of a layer of which none is made.</summary>
    public LayerTables(World world, Step step, int reserve)
    {
        (law, Item, Reserve) = (new LayerLaw(new LayerWays(world, step)), step.Item, reserve);
        mostReady = Math.Max(0, DayLawBook.MostReady(world, step.Item) - reserve);
    }

    /// <summary>The item it fires.</summary>
    public int Item { get; }

    /// <summary>Ready rounds it may not use.</summary>
    public int Reserve { get; }

    /// <summary>Rounds of an outcome.</summary>
    public static int Shots(uint outcome) => (int)(outcome >> AliveBits);

    /// <summary>Threats left alive of an outcome.</summary>
    public static int Alive(uint outcome) => (int)(outcome & ((1 << AliveBits) - 1));

    /// <summary>What some threats meet.</summary>
    /// <param name="threats">At most <see cref="Most"/>.</param>
    /// <param name="rounds">Rounds it may fire.</param>
    /// <param name="words">Two words of the first draw, two of the second.</param>
    public uint Draw(int threats, int rounds, in PhiloxBlock words)
    {
        var outcome = Draw(Of(first, threats, rounds, false), words.W0, words.W1);
        return Shots(outcome) <= rounds ? outcome : Draw(Of(second, threats, rounds, true), words.W2, words.W3);
    }

    /// <summary>What the first draw of many gives; returns how many have to be drawn by themselves, since theirs asks for more rounds than there are or its law is not made yet.</summary>
    /// <param name="threats">The threats of each.</param>
    /// <param name="rounds">The rounds of each.</param>
    /// <param name="which">The first word of each.</param>
    /// <param name="cuts">The second.</param>
    /// <param name="outcomes">Receives the outcomes.</param>
    /// <param name="again">Receives the places of those to be drawn by themselves.</param>
    /// <remarks>Law-based runs spend their time here: nothing is checked or called, and no way forks.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Draw(ReadOnlySpan<int> threats, ReadOnlySpan<int> rounds, ReadOnlySpan<uint> which, ReadOnlySpan<uint> cuts, Span<uint> outcomes, Span<int> again)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(first);
        ref var into = ref MemoryMarshal.GetReference(outcomes);
        ref var list = ref MemoryMarshal.GetReference(again);
        var beyond = 0;
        for (nint i = 0; i < threats.Length; i++)
        {
            var most = Unsafe.Add(ref MemoryMarshal.GetReference(rounds), i);
            var row = Unsafe.Add(ref rows, Unsafe.Add(ref MemoryMarshal.GetReference(threats), i));
            var table = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(row), Math.Min(most, row.Length - 1));
            var outcome = Draw(table, Unsafe.Add(ref MemoryMarshal.GetReference(which), i), Unsafe.Add(ref MemoryMarshal.GetReference(cuts), i));
            Unsafe.Add(ref into, i) = outcome;
            Unsafe.Add(ref list, beyond) = (int)i;
            beyond += Shots(outcome) > most ? 1 : 0;
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
            if (grid.Beyond(rounds) >= AliasTable.Least) RewardLaws.AddScaled(law.Short(threats, rounds), scale, rows.Slice(rounds * width, threats + 1));
        }
    }

    /// <summary>Rounds beyond which more make no difference to so many threats, or there are none.</summary>
    public int MostOf(int threats) => (int)Math.Min(mostReady, (long)threats * law.Most);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Draw(LayerEntry[] table, uint which, uint cut)
    {
        ref readonly var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(table), (nint)(((ulong)which * (uint)table.Length) >> 32));
        // Without a branch, which chance would foil half the time: all ones where the word is below the cut.
        var below = (uint)(((long)cut - entry.Cut) >> 63);
        return entry.Other ^ ((entry.Own ^ entry.Other) & below);
    }

    private LayerEntry[] Of(LayerEntry[][][] rows, int threats, int rounds, bool isShort)
    {
        var row = rows[threats];
        if (row == NoRow) row = AddRow(rows, threats);
        var place = Math.Min(rounds, row.Length - 1);
        return row[place] is var table && table != Unknown ? table : Make(row, threats, place, isShort);
    }

    private LayerEntry[][] AddRow(LayerEntry[][][] rows, int threats)
    {
        lock (gate)
        {
            if (rows[threats] != NoRow) return rows[threats];
            var row = new LayerEntry[MostOf(threats) + 1][];
            Array.Fill(row, Unknown);
            return rows[threats] = row;
        }
    }

    private LayerEntry[] Make(LayerEntry[][] row, int threats, int rounds, bool isShort)
    {
        lock (gate)
        {
            if (row[rounds] != Unknown) return row[rounds];
            var grid = law.Enough(threats);
            return row[rounds] = isShort || grid.UpTo(rounds) < AliasTable.Least ? MakeShort(threats, rounds) : enough[threats] ??= Make(grid);
        }
    }

    private static LayerEntry[] Make(LayerGrid grid)
    {
        var (outcomes, weights) = (new List<uint>(), new List<double>());
        for (var shots = grid.FirstShots; shots < grid.EndShots; shots++) Add(grid.Row(shots), (uint)(shots << AliveBits | grid.FirstAlive), outcomes, weights);
        return Table(outcomes, weights);
    }

    private LayerEntry[] MakeShort(int threats, int rounds)
    {
        var (outcomes, weights) = (new List<uint>(), new List<double>());
        var alive = law.Short(threats, rounds);
        // A case that hardly ever happens has shares too; one below what is counted at all ends with all alive.
        var total = alive.Sum();
        for (var i = 0; i < alive.Length; i++) alive[i] = total > 0 ? alive[i] / total : i == threats ? 1 : 0;
        Add(alive, (uint)(rounds << AliveBits), outcomes, weights);
        return Table(outcomes, weights);
    }

    private static void Add(ReadOnlySpan<double> row, uint first, List<uint> outcomes, List<double> weights)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] < AliasTable.Least) continue;
            outcomes.Add(first + (uint)i);
            weights.Add(row[i]);
        }
    }

    private static LayerEntry[] Table(List<uint> outcomes, List<double> weights)
    {
        var (others, cuts) = (new int[outcomes.Count], new uint[outcomes.Count]);
        AliasTable.Fill(CollectionsMarshal.AsSpan(weights), others, cuts);
        var table = new LayerEntry[outcomes.Count];
        for (var i = 0; i < table.Length; i++) table[i] = new LayerEntry(outcomes[i], outcomes[others[i]], cuts[i]);
        return table;
    }
}
