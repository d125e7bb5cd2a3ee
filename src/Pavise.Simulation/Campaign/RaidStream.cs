using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>The threats of one class in one replication, some days ahead: how many, where, and what every draw at them says, as bits.</summary>
/// <remarks>Nothing of it depends on the state of the defence, so it can be drawn ahead and side by side.</remarks>
internal sealed class RaidStream
{
    /// <summary>Threats a window of days holds, if one day has no more.</summary>
    private const int Window = 1 << 14;

    private readonly CompiledScenario model;
    private readonly CompiledClass compiled;
    private readonly int one;
    private readonly World world;
    private readonly CounterWords spread;
    private readonly BitRows rows;
    private readonly RaidNumbers numbers;
    private readonly int[] counts;
    private readonly int[] firsts;
    private readonly int[] places;
    private readonly bool fixedNumbers;
    private readonly bool[] engaged;
    private readonly bool met;
    private uint[] days = [];
    private uint[] ids = [];
    private uint replication;
    private int end;
    private bool numbered;

    public RaidStream(CompiledScenario model, int one, World world, uint seed, int width)
    {
        (this.model, this.one, this.world) = (model, one, world);
        compiled = model.Classes[one];
        numbers = new RaidNumbers(model, one, seed, width);
        spread = CounterWords.Of(width, seed, DecisionStream.Spread);
        rows = new BitRows(compiled, one, world, seed, width);
        counts = new int[model.Days * model.Areas.Length];
        firsts = new int[counts.Length];
        places = new int[counts.Length];
        engaged = [.. compiled.Steps.Select(steps => steps.Length > 0)];
        met = engaged.Contains(true);
        fixedNumbers = compiled.Raids.Kind == RaidKind.Script && model.Areas.Length == 1 && compiled.Raids.Script.Sum(number => (long)number) <= Window;
    }

    /// <summary>Blocks of four words drawn so far for numbers and threats, those in vain included.</summary>
    public long DrawnBlocks => numbers.DrawnBlocks + rows.DrawnBlocks;

    /// <summary>Begins a replication.</summary>
    public void Begin(uint number, bool worldChanged)
    {
        replication = number;
        end = 0;
        if (worldChanged) rows.Cut();
        numbers.Draw(world.Raids[one], number);
    }

    /// <summary>Threats of a day; draws ahead unless the day is known already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Ahead(int day)
    {
        while (day >= end) Draw();
        return numbers[day];
    }

    /// <summary>Threats of a day, without the draws at each of them.</summary>
    public int Only(int day) => numbers[day];

    /// <summary>Threats of a day in an area.</summary>
    public int Count(int day, int area) => counts[day * model.Areas.Length + area];

    /// <summary>The id of an area's first threat of a day; the others follow it.</summary>
    public uint FirstId(int day, int area) => ((uint)one << ChanceKey.ClassShift) | (uint)firsts[day * model.Areas.Length + area];

    /// <summary>Where an area's threats of a day stand among the bits; only where some layer engages them.</summary>
    public int Place(int day, int area) => places[day * model.Areas.Length + area];

    /// <summary>The rows of bits.</summary>
    public BitRows Rows => rows;

    private void Draw()
    {
        var total = 0;
        var day = end;
        if (fixedNumbers && numbered)
        {
            total = places[^1] + counts[^1];
            end = model.Days;
        }
        else
        {
            for (; day < model.Days && total < Window; day++) total = Plan(day, total);
            end = day;
            numbered = true;
        }

        var groups = (total + ThreatWords.Group - 1) & -ThreatWords.Group;
        if (groups > 0 && met) rows.Fill(replication, days.AsSpan(0, groups), ids.AsSpan(0, groups));
    }

    /// <summary>Numbers a day's threats area by area; those that some layer may engage get a place among the bits.</summary>
    private int Plan(int day, int total)
    {
        var number = numbers[day];
        var areas = model.Areas.Length;
        var at = day * areas;
        world.Spread.Count(spread, replication, (uint)day, (uint)one, number, counts.AsSpan(at, areas));
        if (ids.Length < total + number + ThreatWords.Group) Grow(total + number + ThreatWords.Group);
        var (first, from) = (0, total);
        for (var area = 0; area < areas; area++, at++)
        {
            var count = counts[at];
            firsts[at] = first;
            places[at] = total;
            if (engaged[area] && count > 0)
            {
                Number(FirstId(day, area), total, count);
                total += count;
            }

            first += count;
        }

        days.AsSpan(from, total - from).Fill((uint)day);
        return total;
    }

    /// <summary>Writes ids that follow one another, a register at a time: what is written beyond them, which always has room, is written over.</summary>
    private void Number(uint id, int at, int count)
    {
        for (var i = 0; i < count; i += Vector<uint>.Count) (new Vector<uint>(id + (uint)i) + Vector<uint>.Indices).CopyTo(ids, at + i);
    }

    private void Grow(int needed)
    {
        var room = Math.Max(needed, Math.Min(2 * needed, Window + 2 * ThreatWords.Group));
        Array.Resize(ref days, room);
        Array.Resize(ref ids, room);
    }
}
