namespace Pavise.Simulation;

/// <summary>Writes and reads the tallies of a run.</summary>
internal static class Checkpoints
{
    private const uint Mark = 0x50415632;

    /// <summary>Reads the tallies of the same run; the number of replications they hold, 0 when there are none.</summary>
    /// <exception cref="Core.PaviseException">PAV5210: the state is of another run or broken.</exception>
    public static int Load(this ICheckpoint checkpoint, CampaignTallies tallies, string identity)
    {
        using var stream = checkpoint.Open();
        if (stream is null) return 0;
        try
        {
            using var reader = new BinaryReader(stream);
            if (reader.ReadUInt32() != Mark || reader.ReadString() != identity) throw Other();
            var replications = reader.ReadInt32();
            tallies.Read(reader);
            return replications;
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidDataException or FormatException)
        {
            throw Other();
        }
    }

    /// <summary>Writes the tallies of the first replications.</summary>
    public static void Save(this ICheckpoint checkpoint, CampaignTallies tallies, string identity, int replications) => checkpoint.Replace(stream =>
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(identity);
        writer.Write(replications);
        tallies.Write(writer);
    });

    private static Core.PaviseException Other() => new("PAV5210", new Core.Place("checkpoint"),
        "the checkpoint is of another scenario, seed or version, or is broken", "delete it, or name another file");
}
