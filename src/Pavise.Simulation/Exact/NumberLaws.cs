namespace Pavise.Simulation;

/// <summary>The exact law of the number launched on each day, given what classes draw together: a block of recorded days, a massed day.</summary>
internal sealed class NumberLaws
{
    private const double Tolerance = 1e-17;

    private readonly CompiledScenario model;
    private readonly Law[][] certain;
    private readonly (Law Routine, Law Massed, Law Mixed, double Share)[] drawn;

    public NumberLaws(CompiledScenario model, World world)
    {
        this.model = model;
        certain = [.. model.Classes.Select(one => one.Raids.Kind == RaidKind.Script ? one.Raids.Script.Select(Law.Certain).ToArray() : [])];
        drawn = [.. model.Classes.Select((one, i) => one.Raids.Kind == RaidKind.Rate ? Split(world.Raids[i].At(0)) : default)];
        Blocks = Pieces([.. model.Classes.Where(one => one.Raids.Kind == RaidKind.RecordedDays).SelectMany(one => Enumerable.Range(1, one.Raids.DayCounts!.Length - 1).Select(start => (double)start / one.Raids.DayCounts.Length))]);
        var shares = drawn.Select(law => law.Share).Where(share => share > 0).ToArray();
        Regimes = shares.Length > 1 ? Pieces(shares) : [(0, 1)];
    }

    /// <summary>The ends of the pieces of the draw that decides, for all classes that repeat recorded days, at which day they start.</summary>
    public (double From, double To)[] Blocks { get; }

    /// <summary>The ends of the pieces of the draw that decides which classes have a massed day; one piece when no two classes share it.</summary>
    public (double From, double To)[] Regimes { get; }

    /// <summary>Days drawn together; 0 when none are.</summary>
    public int BlockDays => model.Classes.Select(one => one.Raids.Kind == RaidKind.RecordedDays ? one.Raids.BlockDays : 0).Max();

    /// <summary>The law of a class and day within the given pieces.</summary>
    public Law Of(int one, int day, int block, int regime)
    {
        var raids = model.Classes[one].Raids;
        if (raids.Kind == RaidKind.Script) return certain[one][day];
        if (raids.Kind == RaidKind.RecordedDays)
        {
            var counts = raids.DayCounts!;
            // The middle of a piece lies on the same side of every day's bound as all of it.
            var start = (int)((Blocks[block].From + Blocks[block].To) / 2 * counts.Length);
            return Law.Certain(counts[(start + day % raids.BlockDays) % counts.Length]);
        }

        var law = drawn[one];
        return Regimes.Length == 1 ? law.Mixed : Regimes[regime].To <= law.Share ? law.Massed : law.Routine;
    }

    /// <summary>True when days of a class are independent of one another.</summary>
    public bool DaysAreApart(int one) => model.Classes[one].Raids.Kind != RaidKind.RecordedDays;

    /// <summary>The law of a class and day alone.</summary>
    public Law Alone(int one, int day) => model.Classes[one].Raids.Kind == RaidKind.Script ? certain[one][day] : drawn[one].Mixed;

    /// <summary>Most that are launched on all days together, but for a chance below the tolerance.</summary>
    public int Most(int one)
    {
        var raids = model.Classes[one].Raids;
        return raids.Kind == RaidKind.RecordedDays ? raids.DayCounts!.Max() * model.Days
            : Enumerable.Range(0, model.Days).Sum(day => Alone(one, day).Lowest + Alone(one, day).Probabilities.Length - 1);
    }

    private static (double From, double To)[] Pieces(double[] bounds)
    {
        double[] all = [.. bounds.Where(bound => bound is > 0 and < 1).Distinct().Order(), 1];
        return [.. all.Select((to, i) => (i == 0 ? 0 : all[i - 1], to))];
    }

    private static (Law, Law, Law, double) Split((CountLaw Routine, CountLaw Massed, double Share) laws)
    {
        var routine = laws.Routine.Table(Tolerance);
        var massed = laws.Share > 0 ? laws.Massed.Table(Tolerance) : [1];
        var sum = new double[Math.Max(routine.Length, massed.Length)];
        RewardLaws.AddScaled(routine, 1 - laws.Share, sum.AsSpan(0, routine.Length));
        RewardLaws.AddScaled(massed, laws.Share, sum.AsSpan(0, massed.Length));
        return (new Law(0, routine), new Law(0, massed), new Law(0, sum), laws.Share);
    }
}
