using System.Numerics;

namespace Pavise.Simulation;

/// <summary>Fire units that fail, are hit, and come back from repair.</summary>
internal sealed class FireUnits
{
    private readonly CompiledScenario model;
    private readonly World world;
    private readonly Battle battle;
    private readonly SupplyLine supply;
    private readonly ChanceKey key;
    private readonly CounterWords source;
    private readonly IShotLog? log;
    private readonly int[] lost;
    private readonly long[] roundsLost;
    private readonly bool wears;
    private readonly bool[] targets;
    private readonly int[][] magazinesOf;
    private uint[] leakers = new uint[256];
    private byte[] areas = new byte[256];
    private uint[] words = new uint[4 * 256];
    private int noted;

    public FireUnits(CompiledScenario model, World world, Battle battle, SupplyLine supply, uint seed, int width, IShotLog? log)
    {
        (this.model, this.world, this.battle, this.supply, this.log) = (model, world, battle, supply, log);
        (key, source) = (new ChanceKey(seed), CounterWords.Of(width, seed, DecisionStream.Attrition));
        (lost, roundsLost) = (new int[model.Items.Length], new long[model.Items.Length]);
        wears = model.Wears;
        targets = [.. model.Classes.Select(one => !one.Attrition.IsNone)];
        magazinesOf = [.. Enumerable.Range(0, model.Areas.Length).Select(area => Enumerable.Range(0, model.Magazines.Length).Where(i => model.Magazines[i].Area == area).ToArray())];
    }

    /// <summary>Blocks of four words drawn so far, each as often as it was.</summary>
    public long DrawnBlocks { get; private set; }

    /// <summary>All in service.</summary>
    public void Begin()
    {
        for (var i = 0; i < battle.Up.Length; i++) battle.Up[i] = world.Magazines[i].FireUnits;
        Array.Clear(battle.Damaged);
        Array.Clear(lost);
        Array.Clear(roundsLost);
    }

    /// <summary>Fire units of an item destroyed so far.</summary>
    public int Lost(int item) => lost[item];

    /// <summary>Rounds lost with them.</summary>
    public long RoundsLost(int item) => roundsLost[item];

    /// <summary>Fire units of an item in service.</summary>
    public int InService(int item)
    {
        var up = 0;
        for (var i = 0; i < battle.Up.Length; i++) up += world.Magazines[i].Item == item ? battle.Up[i] : 0;
        return up;
    }

    /// <summary>Failures and repairs of a night, both from the state of the evening before; then what is delivered.</summary>
    public void Morning(int day, uint replication)
    {
        for (var i = 0; wears && i < battle.Up.Length; i++)
        {
            ref readonly var law = ref world.Magazines[i];
            var repaired = Yes(DecisionStream.Repairs, replication, day, i, Math.Min(battle.Damaged[i], law.RepairCrews), law.Repair);
            var failed = law.Failure == 0 ? 0 : Yes(DecisionStream.Failures, replication, day, i, battle.Up[i], law.Failure);
            for (; failed > 0; failed--) Damage(i, law.Item);
            battle.Damaged[i] -= repaired;
            battle.Up[i] += repaired;
        }

        for (var i = 0; i < world.UnitArrivals.Length; i++) battle.Up[i] += world.UnitArrivals[i][day];
    }

    /// <summary>True when leakers of a class may hit a fire unit of an area.</summary>
    public bool CanBeHit(int one, int area) => targets[one] && magazinesOf[area].Length > 0;

    /// <summary>Notes leakers in an area until <see cref="Hit"/> is asked.</summary>
    public void Note(ulong bits, uint firstId, int area)
    {
        if (noted + 64 > leakers.Length) Grow();
        for (; bits != 0; bits &= bits - 1)
        {
            areas[noted] = (byte)area;
            leakers[noted++] = firstId + (uint)BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>What the noted leakers do, after all of the class have been engaged.</summary>
    /// <remarks>A hit changes what stands in its own area and what is moved next morning, so all areas of a class and day may be drawn side by side.</remarks>
    public void Hit(int one, uint day, uint replication)
    {
        if (noted == 0) return;
        var law = world.Attrition[one];
        var drawn = law.Aimed == 0 ? 0 : (noted + CounterWords.Group - 1) & -CounterWords.Group;
        DrawnBlocks += drawn;
        source.OverIds(replication, day, leakers.AsSpan(0, drawn), words);
        for (var i = 0; i < noted && law.Aimed > 0; i++)
        {
            if (words[i] >= law.Aimed || Target(areas[i], words[drawn + i]) is not (>= 0 and var magazine)) continue;
            if (words[2 * drawn + i] >= ChanceKey.Threshold(law.Hit * world.Magazines[magazine].Exposure)) continue;
            var destroys = words[3 * drawn + i] < law.Destroyed;
            log?.Hits(leakers[i], magazine, destroys);
            if (destroys) Destroy(magazine);
            else Damage(magazine, world.Magazines[magazine].Item);
        }

        noted = 0;
    }

    private void Grow()
    {
        Array.Resize(ref leakers, 2 * leakers.Length);
        Array.Resize(ref areas, leakers.Length);
        Array.Resize(ref words, 4 * leakers.Length);
    }

    /// <summary>The magazine of the fire unit aimed at, every unit in service of the area being as likely; -1 when there is none.</summary>
    private int Target(int area, uint word)
    {
        var up = 0;
        foreach (var i in magazinesOf[area]) up += battle.Up[i];
        var which = (int)(((ulong)word * (ulong)up) >> 32);
        foreach (var i in magazinesOf[area])
        {
            if (which < battle.Up[i]) return i;
            which -= battle.Up[i];
        }

        return -1;
    }

    /// <summary>A unit is lost with its share of the ready rounds.</summary>
    private void Destroy(int magazine)
    {
        var rounds = battle.Ready[magazine] / battle.Up[magazine];
        var item = world.Magazines[magazine].Item;
        battle.Ready[magazine] -= rounds;
        battle.Up[magazine]--;
        lost[item]++;
        roundsLost[item] += rounds;
    }

    /// <summary>A unit leaves service; its share of the ready rounds goes back to the national stock.</summary>
    private void Damage(int magazine, int item)
    {
        var rounds = battle.Ready[magazine] / battle.Up[magazine];
        battle.Ready[magazine] -= rounds;
        battle.Up[magazine]--;
        battle.Damaged[magazine]++;
        supply.Return(item, rounds);
    }

    private int Yes(DecisionStream stream, uint replication, int day, int magazine, int trials, ulong below)
    {
        var yes = 0;
        DrawnBlocks += trials;
        for (var i = 0; i < trials; i++)
        {
            if (key.Draw(stream, replication, (uint)day, (uint)magazine, (uint)i >> 2).Word(i & 3) < below) yes++;
        }

        return yes;
    }
}
