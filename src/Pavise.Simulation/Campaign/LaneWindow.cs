namespace Pavise.Simulation;

/// <summary>What the draws at the threats of some days say, for each replication of a batch, where all have the same number of threats; days are asked for in order.</summary>
internal sealed class LaneWindow
{
    /// <summary>Threats of a window of days in all replications: few enough for their bits to stay in a near cache.</summary>
    private const int Most = 1024 * Lanes.Count;

    private readonly uint firstId;
    private readonly int horizon;
    private readonly int most;
    private readonly LaneNumbers numbers;
    private uint[] days = [];
    private uint[] ids = [];
    private int end;
    private int place;

    /// <summary>Prepares for a class.</summary>
    public LaneWindow(CompiledScenario model, int one, World world, LaneNumbers numbers, uint seed, int width, int lanes)
    {
        (firstId, horizon, this.numbers, most) = ((uint)one << ChanceKey.ClassShift, model.Days, numbers, Most / lanes);
        Rows = new BitRows(model.Classes[one], one, world, seed, width, lanes);
    }

    /// <summary>The bits.</summary>
    public BitRows Rows { get; }

    /// <summary>Begins a batch.</summary>
    public void Begin() => end = 0;

    /// <summary>Draws some days ahead, unless the day is drawn.</summary>
    public void Reach(int day, ReadOnlySpan<uint> replications)
    {
        if (day < end) return;
        place = 0;
        var total = numbers.OnAll(day);
        for (end = day + 1; end < horizon && total + numbers.OnAll(end) <= most; end++) total += numbers.OnAll(end);
        Room(total + ThreatWords.Group);
        var groups = Number(day);
        Rows.FillLanes(replications, days.AsSpan(0, groups), ids.AsSpan(0, groups));
    }

    /// <summary>Brings what is said of the threats from some place of the day's on together.</summary>
    public void Gather(int at) => Rows.Gather(place + at);

    /// <summary>Goes on to the day after.</summary>
    /// <param name="passed">Threats of the day that ends.</param>
    public void Pass(int passed) => place += passed;

    /// <summary>Writes day and id of each threat of the window: what stands beyond them is drawn and not looked at.</summary>
    /// <returns>How many, in whole groups.</returns>
    private int Number(int day)
    {
        var at = 0;
        for (; day < end; day++)
        {
            for (var threat = 0u; threat < numbers.OnAll(day); threat++, at++) (days[at], ids[at]) = ((uint)day, firstId + threat);
        }

        return (at + ThreatWords.Group - 1) & -ThreatWords.Group;
    }

    private void Room(int threats)
    {
        if (ids.Length >= threats) return;
        (days, ids) = (new uint[threats], new uint[threats]);
    }
}
