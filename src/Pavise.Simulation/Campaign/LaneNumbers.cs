namespace Pavise.Simulation;

/// <summary>How many threats of a class come on every day, in each replication of a batch.</summary>
internal sealed class LaneNumbers
{
    private readonly RaidNumbers source;
    private readonly RaidLaw law;
    private readonly int days;
    private readonly int[] byDay;
    private readonly int[] byLane;

    /// <summary>Prepares for a class of a model whose world is the same in all replications.</summary>
    public LaneNumbers(CompiledScenario model, int one, World world, uint seed, int width)
    {
        (law, days, source) = (world.Raids[one], model.Days, new RaidNumbers(model, one, seed, width));
        AreTheSame = model.Classes[one].Raids.Kind == RaidKind.Script;
        (byDay, byLane) = (new int[AreTheSame ? 0 : days * Lanes.Count], new int[AreTheSame ? 0 : days * Lanes.Count]);
    }

    /// <summary>True when a day has the same number in all replications.</summary>
    public bool AreTheSame { get; }

    /// <summary>Draws the replications of the first lanes; nothing comes in the others, unless it comes in all.</summary>
    public void Begin(ReadOnlySpan<uint> replications)
    {
        if (AreTheSame) return;
        if (replications.Length < Lanes.Count) Array.Clear(byDay);
        for (var lane = 0; lane < replications.Length; lane++)
        {
            source.Draw(law, replications[lane]);
            source.All.CopyTo(byLane.AsSpan(lane * days));
            for (var day = 0; day < days; day++) byDay[day * Lanes.Count + lane] = source[day];
        }
    }

    /// <summary>Threats of a day where it has the same number in all replications.</summary>
    public int OnAll(int day) => source[day];

    /// <summary>Threats of every day of a replication.</summary>
    public ReadOnlySpan<int> Of(int lane) => AreTheSame ? source.All : byLane.AsSpan(lane * days, days);

    /// <summary>Threats of a day in all replications, where they are not the same.</summary>
    public ReadOnlySpan<int> On(int day) => byDay.AsSpan(day * Lanes.Count, Lanes.Count);

    /// <summary>Writes the threats of a day in all replications.</summary>
    public void On(int day, int[] numbers)
    {
        if (!AreTheSame) On(day).CopyTo(numbers);
        else if (numbers[0] != source[day]) Array.Fill(numbers, source[day]);
    }
}
