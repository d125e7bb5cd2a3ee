namespace Pavise.Simulation;

/// <summary>The state of the defence while a replication runs: one entry for each magazine.</summary>
internal sealed class Battle(int magazines)
{
    /// <summary>Ready rounds.</summary>
    public int[] Ready { get; } = new int[magazines];

    /// <summary>Rounds fired since the start.</summary>
    public long[] Fired { get; } = new long[magazines];

    /// <summary>Threats that can still be engaged in the raid of the day.</summary>
    public int[] Channels { get; } = new int[magazines];

    /// <summary>Fire units in service.</summary>
    public int[] Up { get; } = new int[magazines];

    /// <summary>Fire units waiting for repair or under it.</summary>
    public int[] Damaged { get; } = new int[magazines];
}
