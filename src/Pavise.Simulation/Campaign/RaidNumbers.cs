namespace Pavise.Simulation;

/// <summary>Draws how many threats of a class come on every day of a replication: with registers many days at once, without them day by day, with the same result.</summary>
internal sealed class RaidNumbers
{
    private readonly CompiledScenario model;
    private readonly CompiledRaids raids;
    private readonly uint one;
    private readonly ChanceKey key;
    private readonly bool dayByDay;
    private readonly CounterWords sizes;
    private readonly CounterWords regimes;
    private readonly uint[] days;
    private readonly uint[] sizeWords;
    private readonly uint[] regimeWords;
    private readonly int[] numbers;

    /// <summary>Prepares for a class.</summary>
    /// <param name="model">What is run.</param>
    /// <param name="one">The class.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="width">Bits of the registers; 0 for none.</param>
    public RaidNumbers(CompiledScenario model, int one, uint seed, int width)
    {
        (this.model, this.one, raids, key) = (model, (uint)one, model.Classes[one].Raids, new ChanceKey(seed));
        dayByDay = width == 0;
        (sizes, regimes) = (CounterWords.Of(width, seed, DecisionStream.RaidSizes), CounterWords.Of(width, seed, DecisionStream.Regimes));
        var room = raids.Kind is RaidKind.Rate or RaidKind.RecordedMonths ? (model.Days + CounterWords.Group - 1) & -CounterWords.Group : 0;
        days = [.. Enumerable.Range(0, room).Select(day => (uint)day)];
        (sizeWords, regimeWords) = (new uint[4 * room], new uint[4 * room]);
        numbers = raids.Kind == RaidKind.Script ? raids.Script : new int[model.Days];
    }

    /// <summary>Blocks of four words drawn so far.</summary>
    public long DrawnBlocks { get; private set; }

    /// <summary>The threats of a day of the replication drawn last.</summary>
    public int this[int day] => numbers[day];

    /// <summary>The threats of all days of the replication drawn last.</summary>
    public ReadOnlySpan<int> All => numbers;

    /// <summary>Draws a replication.</summary>
    public void Draw(RaidLaw law, uint replication)
    {
        switch (raids.Kind)
        {
            case RaidKind.Script:
                break;
            case var _ when dayByDay:
                DrawnBlocks += raids.Kind == RaidKind.RecordedDays || !law.HasMassedDays ? numbers.Length : 2 * numbers.Length;
                for (var day = 0; day < numbers.Length; day++) numbers[day] = law.Number(day, model.MonthOfDay[day], (int)one, key, replication);
                break;
            case RaidKind.RecordedDays:
                DrawRecorded(law, replication);
                break;
            default:
                DrawLaw(law, replication);
                break;
        }
    }

    private void DrawRecorded(RaidLaw law, uint replication)
    {
        var start = 0;
        for (var day = 0; day < numbers.Length; day++)
        {
            if (day % raids.BlockDays == 0) (start, DrawnBlocks) = (law.RecordedStart(day, key, replication), DrawnBlocks + 1);
            numbers[day] = law.Recorded(day, start);
        }
    }

    private void DrawLaw(RaidLaw law, uint replication)
    {
        DrawnBlocks += law.HasMassedDays ? 2 * days.Length : days.Length;
        sizes.OverDays(replication, days, one, sizeWords);
        ReadOnlySpan<uint> high = sizeWords.AsSpan(0, days.Length), low = sizeWords.AsSpan(days.Length, days.Length);
        if (law.HasMassedDays)
        {
            regimes.OverDays(replication, days, 0, regimeWords);
            for (var day = 0; day < numbers.Length; day++) numbers[day] = law.Number(model.MonthOfDay[day], regimeWords[day], new PhiloxBlock(high[day], low[day], 0, 0).Uniform);
            return;
        }

        for (int from = 0, to = 0; from < numbers.Length; from = to)
        {
            var month = model.MonthOfDay[from];
            while (to < numbers.Length && (raids.Kind == RaidKind.Rate || model.MonthOfDay[to] == month)) to++;
            law.Numbers(month, high[from..to], low[from..to], numbers.AsSpan(from, to - from));
        }
    }
}
