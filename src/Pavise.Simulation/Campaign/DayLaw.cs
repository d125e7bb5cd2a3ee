using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>The law of one day's raid as an alias table (A. Walker, <i>ACM TOMS</i> 3 (1977) 253-256), drawn with 64 bits.</summary>
internal static class DayLaw
{
    /// <summary>Stands for a law that is not computed yet; its one outcome is <see cref="NotYet"/>.</summary>
    public static DayEntry[] Unknown { get; } = [new DayEntry(NotYet, NotYet, 0)];

    /// <summary>The outcome of <see cref="Unknown"/>.</summary>
    public const ulong NotYet = ulong.MaxValue;

    /// <summary>The outcome that stands for the many of a day put together of layers that are too rare to stand in its table.</summary>
    public const ulong Rare = ulong.MaxValue - 1;

    /// <summary>Reads the end of a day off a chain that counted leakers.</summary>
    public static DayEntry[] Of(RewardLaws end, StateSpace space, int start, DayFields fields)
    {
        var (outcomes, probabilities) = (new List<ulong>(), new List<double>());
        var fired = new int[fields.Items];
        foreach (var state in end.Active)
        {
            for (var item = 0; item < fired.Length; item++) fired[item] = space.Ready(start, item) - space.Ready(state, item);
            var window = end.Window(state, out var low);
            for (var i = 0; i < window.Length; i++)
            {
                if (window[i] < AliasTable.Least) continue;
                outcomes.Add(fields.Pack(low + i, fired));
                probabilities.Add(window[i]);
            }
        }

        return Table(outcomes, probabilities);
    }

    /// <summary>The outcome that two words draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Draw(DayEntry[] law, uint which, uint cut)
    {
        ref readonly var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(law), (nint)(((ulong)which * (uint)law.Length) >> 32));
        // Without a branch, which chance would foil half the time: all ones where the word is below the cut.
        var below = (ulong)(((long)cut - entry.Cut) >> 63);
        return entry.Other ^ ((entry.Own ^ entry.Other) & below);
    }

    /// <summary>The table of outcomes with their probabilities, which are used up.</summary>
    public static DayEntry[] Table(List<ulong> outcomes, List<double> probabilities)
    {
        var (others, cuts) = (new int[outcomes.Count], new uint[outcomes.Count]);
        AliasTable.Fill(CollectionsMarshal.AsSpan(probabilities), others, cuts);
        var table = new DayEntry[outcomes.Count];
        for (var i = 0; i < table.Length; i++) table[i] = new DayEntry(outcomes[i], outcomes[others[i]], cuts[i]);
        return table;
    }
}
