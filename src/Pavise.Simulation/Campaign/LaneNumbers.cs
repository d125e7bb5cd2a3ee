using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>How many threats of a class come on every day, in each replication of a batch.</summary>
internal sealed class LaneNumbers
{
    private readonly RaidNumbers source;
    private readonly RaidLaw law;
    private readonly uint one;
    private readonly int days;
    private readonly int lanes;
    private readonly int[] byDay;
    private readonly CountTable? routine;
    private readonly CountTable? massed;
    private readonly ReplicationWords sizes;
    private readonly ReplicationWords regimes;
    private readonly uint[] sizeWords;
    private readonly uint[] regimeWords;
    private uint[] replications = [];
    private int asked;

    /// <summary>Prepares for a class of a model whose world is the same in all replications.</summary>
    public LaneNumbers(CompiledScenario model, int one, World world, uint seed, int width, int lanes)
    {
        (law, this.one, days, source, this.lanes) = (world.Raids[one], (uint)one, model.Days, new RaidNumbers(model, one, seed, width), lanes);
        var kind = model.Classes[one].Raids.Kind;
        AreTheSame = kind == RaidKind.Script;
        (sizes, regimes) = (ReplicationWords.Of(width, seed, DecisionStream.RaidSizes), ReplicationWords.Of(width, seed, DecisionStream.Regimes));
        if (kind == RaidKind.Rate) (routine, massed) = law.Tables();
        byDay = new int[AreTheSame || kind == RaidKind.Rate ? 0 : days * lanes];
        (sizeWords, regimeWords) = (new uint[4 * lanes], new uint[4 * lanes]);
    }

    /// <summary>True when a day has the same number in all replications.</summary>
    public bool AreTheSame { get; }

    /// <summary>Begins a batch.</summary>
    /// <param name="batch">The replication of each lane.</param>
    /// <param name="first">Lanes from the first on that are asked for; nothing comes in the others, unless it comes in all.</param>
    public void Begin(uint[] batch, int first)
    {
        (replications, asked) = (batch, first);
        if (byDay.Length == 0) return;
        Array.Clear(byDay);
        for (var lane = 0; lane < asked; lane++)
        {
            source.Draw(law, replications[lane]);
            for (var day = 0; day < days; day++) byDay[day * lanes + lane] = source[day];
        }
    }

    /// <summary>Threats of a day where it has the same number in all replications.</summary>
    public int OnAll(int day) => source[day];

    /// <summary>Writes the threats of a day in all replications.</summary>
    public void On(int day, int[] numbers)
    {
        if (routine is not null) Draw(day, routine, numbers);
        else if (!AreTheSame) byDay.AsSpan(day * lanes, lanes).CopyTo(numbers);
        else if (numbers[0] != source[day]) Array.Fill(numbers, source[day]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Draw(int day, CountTable of, int[] numbers)
    {
        sizes.Fill(replications, (uint)day, one, sizeWords);
        ReadOnlySpan<uint> high = sizeWords.AsSpan(0, numbers.Length), low = sizeWords.AsSpan(numbers.Length, numbers.Length);
        if (massed is null)
        {
            for (var lane = 0; lane < numbers.Length && lane < high.Length && lane < low.Length; lane++) numbers[lane] = of.Of(high[lane], low[lane]);
        }
        else
        {
            regimes.Fill(replications, (uint)day, 0, regimeWords);
            for (var lane = 0; lane < numbers.Length; lane++) numbers[lane] = (law.IsMassed(regimeWords[lane]) ? massed : of).Of(high[lane], low[lane]);
        }

        Array.Clear(numbers, asked, numbers.Length - asked);
    }
}
