using System.Numerics;

namespace Pavise.Simulation;

/// <summary>The raids of one class in one replication: how many threats come, are engaged and leak, in all and by area.</summary>
internal sealed class ClassRaids
{
    private readonly int one;
    private readonly RaidStream stream;
    private readonly ThreatByThreat walk;
    private readonly FireUnits units;
    private readonly DayLaws? law;
    private readonly Place[] areas;
    private readonly bool hits;
    private readonly long[] launchedIn;
    private readonly long[] leakedIn;
    private uint replication;

    /// <summary>Prepares for a class.</summary>
    /// <param name="model">What is run.</param>
    /// <param name="one">The class.</param>
    /// <param name="world">What is fixed in a replication.</param>
    /// <param name="battle">The magazines.</param>
    /// <param name="units">What leakers may hit.</param>
    /// <param name="walk">Engages one threat after another where that is needed.</param>
    /// <param name="stream">What is drawn of its threats.</param>
    /// <param name="width">Bits of the registers; 0 for bits without registers; -1 for one threat after another.</param>
    /// <param name="law">Draws whole days; null = threat by threat.</param>
    public ClassRaids(CompiledScenario model, int one, World world, Battle battle, FireUnits units, ThreatByThreat walk, RaidStream stream, int width, DayLaws? law)
    {
        (this.one, this.units, this.walk, this.stream, this.law) = (one, units, walk, stream, law);
        var compiled = model.Classes[one];
        areas = [.. compiled.Steps.Select((steps, area) => new Place(
            width >= 0 && steps.Length > 0 && BitEngagement.Serves(steps) ? new BitEngagement(world, battle, stream.Rows, one, area, steps.Any(step => model.Magazines[step.Magazine].Channels >= 0)) : null,
            steps.Length > 0 || walk.Tells,
            units.CanBeHit(one, area)))];
        hits = !compiled.Attrition.IsNone;
        (launchedIn, leakedIn) = (new long[model.Areas.Length], new long[model.Areas.Length]);
    }

    /// <summary>Threats launched so far.</summary>
    public long Launched { get; private set; }

    /// <summary>Threats that leaked so far.</summary>
    public long Leaked { get; private set; }

    /// <summary>Threats launched at an area so far.</summary>
    public long LaunchedIn(int area) => launchedIn.Length == 1 ? Launched : launchedIn[area];

    /// <summary>Threats that leaked in an area so far.</summary>
    public long LeakedIn(int area) => leakedIn.Length == 1 ? Leaked : leakedIn[area];

    /// <summary>Begins a replication, of which its stream has begun.</summary>
    public void Begin(uint number)
    {
        replication = number;
        (Launched, Leaked) = (0, 0);
        Array.Clear(launchedIn);
        Array.Clear(leakedIn);
    }

    /// <summary>Runs the raids of a day; returns how many leak.</summary>
    public int Run(int day)
    {
        var number = law is null ? stream.Ahead(day) : stream.Only(day);
        var leakers = law is not null ? law.Raid(day, number, replication) : areas.Length == 1 ? Run(day, 0, number) : RunAreas(day);
        if (hits) units.Hit(one, (uint)day, replication);
        Launched += number;
        Leaked += leakers;
        return leakers;
    }

    private int RunAreas(int day)
    {
        var leakers = 0;
        for (var area = 0; area < launchedIn.Length; area++)
        {
            var count = stream.Count(day, area);
            if (count == 0) continue;
            var through = Run(day, area, count);
            leakers += through;
            launchedIn[area] += count;
            leakedIn[area] += through;
        }

        return leakers;
    }

    /// <summary>Sends threats of a day at an area; returns how many leak.</summary>
    private int Run(int day, int area, int count)
    {
        ref readonly var here = ref areas[area];
        if (here is { Bits: { } bits, Aims: false } && count <= BitRows.Piece) return BitOperations.PopCount(bits.Leakers(stream.Place(day, area), count));
        if (here is { Defended: false, Aims: false }) return count;
        var leaks = 0;
        for (var at = 0; at < count; at += BitRows.Piece)
        {
            var piece = new RaidPiece(one, area, replication, (uint)day, stream.FirstId(day, area) + (uint)at, Math.Min(BitRows.Piece, count - at), count - at);
            var leakers = !here.Defended ? piece.All : here.Bits?.Leakers(stream.Place(day, area) + at, piece.Count) ?? walk.Leakers(piece);
            if (here.Aims) units.Note(leakers, piece.FirstId, area);
            leaks += BitOperations.PopCount(leakers);
        }

        return leaks;
    }

    /// <summary>How the class is met in an area.</summary>
    /// <param name="Bits">Engages many at once; null where that cannot be.</param>
    /// <param name="Defended">True when threats there are sent on: to a layer, or to be told.</param>
    /// <param name="Aims">True when leakers may hit fire units there.</param>
    private readonly record struct Place(BitEngagement? Bits, bool Defended, bool Aims);
}
