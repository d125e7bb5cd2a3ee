namespace Pavise.Simulation;

/// <summary>Turns single unknowns of a world away from their usual draw: for sensitivities, credits and comparisons.</summary>
internal sealed class WorldDial
{
    private readonly double[]? uniforms;
    private readonly uint[]? replications;
    private readonly double[]? shifts;
    private readonly uint? climate;

    private WorldDial(double[]? uniforms, uint[]? replications, double[]? shifts, uint? climate) =>
        (this.uniforms, this.replications, this.shifts, this.climate) = (uniforms, replications, shifts, climate);

    /// <summary>Leaves every draw as it is.</summary>
    public static WorldDial None { get; } = new(null, null, null, null);

    /// <summary>True when a world without unknowns must still be drawn again and again.</summary>
    public bool Moves => uniforms is not null || replications is not null || climate is not null;

    /// <summary>Takes the uniform number of every unknown from an array that the caller changes between draws.</summary>
    public static WorldDial At(double[] uniforms) => new(uniforms, null, null, null);

    /// <summary>Adds to every unknown's value what an array says.</summary>
    public static WorldDial Shifted(double[] shifts) => new(null, null, shifts, null);

    /// <summary>Adds a number to the replication whose draw each unknown takes; arrays the caller changes between draws. The last entry is the climate of raids.</summary>
    public static WorldDial Exchanged(uint[] replications) => new(null, replications, null, 0);

    public double? At(int unknown) => uniforms?[unknown];

    public uint Replication(int unknown, uint usual) => replications is null ? usual : usual + replications[unknown];

    public double Shift(int unknown) => shifts?[unknown] ?? 0;

    /// <summary>The replication whose recorded months are drawn.</summary>
    public uint Climate(uint usual) => replications is null ? usual : usual + replications[^1];
}
