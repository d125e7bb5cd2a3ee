namespace Pavise.Simulation;

/// <summary>Where each number of a state of the exact engine stands; a number that the model does not need has no place.</summary>
internal sealed class StateLayout
{
    private readonly int[] nationals;
    private readonly int[] roads;
    private readonly int[] ups;
    private readonly int[] damaged;
    private readonly int[] channels;
    private readonly int[] pending;

    public StateLayout(CompiledScenario model, World world, NumberLaws numbers)
    {
        var magazines = model.Magazines;
        Length = magazines.Length;
        int[] Take(int count, Func<int, bool> needed, Func<int, int>? width = null) => [.. Enumerable.Range(0, count).Select(i =>
        {
            if (!needed(i)) return -1;
            var place = Length;
            Length += width?.Invoke(i) ?? 1;
            return place;
        })];
        nationals = Take(model.Items.Length, item => !model.Items[item].Unlimited);
        roads = Take(magazines.Length, i => world.Magazines[i].TransportDays > 0, i => world.Magazines[i].TransportDays);
        ups = Take(magazines.Length, _ => model.UnitsMove);
        damaged = Take(magazines.Length, _ => model.Wears);
        channels = Take(magazines.Length, i => magazines[i].Channels >= 0);
        var aims = model.Classes.Any(one => !one.Attrition.IsNone);
        pending = Take(model.Areas.Length, area => aims && magazines.Any(magazine => magazine.Area == area));
        Block = Take(1, _ => numbers.Blocks.Length > 1)[0];
        Regime = Take(1, _ => numbers.Regimes.Length > 1)[0];
    }

    /// <summary>Numbers of a state.</summary>
    public int Length { get; private set; }

    /// <summary>Which recorded days are repeated; -1 where none are.</summary>
    public int Block { get; }

    /// <summary>Which classes have a massed day; -1 where that is not shared.</summary>
    public int Regime { get; }

    /// <summary>The national stock of an item; -1 when without limit.</summary>
    public int National(int item) => nationals[item];

    /// <summary>Rounds that reach a magazine next morning, those of the mornings after behind it; -1 when nothing is ever on the road.</summary>
    public int Road(int magazine) => roads[magazine];

    /// <summary>Fire units in service; -1 when their number never changes.</summary>
    public int Up(int magazine) => ups[magazine];

    /// <summary>Fire units under repair or waiting for it; -1 when none ever are.</summary>
    public int Damaged(int magazine) => damaged[magazine];

    /// <summary>Threats that can still be engaged today; -1 = all.</summary>
    public int Channels(int magazine) => channels[magazine];

    /// <summary>Leakers of the day's raid in an area that may be aimed at fire units; -1 where there are none.</summary>
    public int Pending(int area) => pending[area];
}
