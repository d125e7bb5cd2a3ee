namespace Pavise.Simulation;

/// <summary>How many threats of one class come on each day of one world.</summary>
internal sealed class RaidLaw
{
    private static readonly ulong MonthsName = ChanceKey.Name("raids/recorded-months");

    private readonly CompiledRaids raids;
    private readonly CountLaw[] routine;
    private readonly CountLaw[] massed;
    private readonly CountLaw.Steps[] routineSteps;
    private readonly CountLaw.Steps[] massedSteps;
    private ulong massedBelow;
    private double massedShare;

    public RaidLaw(CompiledRaids raids, int months)
    {
        this.raids = raids;
        var laws = raids.Kind is RaidKind.Rate or RaidKind.RecordedMonths ? months : 0;
        routine = new CountLaw[laws];
        massed = new CountLaw[laws];
        routineSteps = [.. routine.Select(_ => new CountLaw.Steps())];
        massedSteps = [.. massed.Select(_ => new CountLaw.Steps())];
    }

    /// <summary>The laws of each month: the month's mean per day split so that routine and massed days average to it.</summary>
    public void Draw(double[] values, ChanceKey key, uint replication)
    {
        var share = massedShare = raids.MassedShare < 0 ? 0 : values[raids.MassedShare];
        var factor = raids.MassedFactor < 0 ? 1 : values[raids.MassedFactor];
        massedBelow = ChanceKey.Threshold(share);
        for (var month = 0; month < routine.Length; month++)
        {
            var mean = raids.Kind == RaidKind.Rate ? values[raids.Rate] * raids.PerDay : Recorded(month, key, replication);
            var quiet = mean / (1 - share + share * factor);
            routine[month] = Law(quiet, values);
            massed[month] = Law(quiet * factor, values);
            routineSteps[month].Take(routine[month]);
            massedSteps[month].Take(massed[month]);
            // A rate is the same law in every month.
            if (raids.Kind == RaidKind.Rate) break;
        }
    }

    /// <summary>True when words of the day's regime decide anything.</summary>
    public bool HasMassedDays => massedBelow > 0;

    /// <summary>The number of a day of the horizon, all of it drawn for that day alone.</summary>
    public int Number(int day, int month, int threatClass, ChanceKey key, uint replication)
    {
        switch (raids.Kind)
        {
            case RaidKind.Script:
                return raids.Script[day];
            case RaidKind.RecordedDays:
                return Recorded(day, RecordedStart(day, key, replication));
            default:
                var regime = HasMassedDays ? key.Draw(DecisionStream.Regimes, replication, (uint)day, 0, 0).W0 : 0;
                return Number(month, regime, key.Draw(DecisionStream.RaidSizes, replication, (uint)day, (uint)threatClass, 0).Uniform);
        }
    }

    /// <summary>The number of a day of a law, given what was drawn for it.</summary>
    /// <param name="month">The month of the day.</param>
    /// <param name="regime">The word that makes it a massed day or not.</param>
    /// <param name="u">From 0 to below 1.</param>
    public int Number(int month, uint regime, double u) => (IsMassed(regime) ? massedSteps : routineSteps)[LawOf(month)].At(u);

    /// <summary>True for a word of the regime that makes a day a massed one.</summary>
    public bool IsMassed(uint regime) => regime < massedBelow;

    /// <summary>For a rate, which is the same law on all days: the laws of routine and massed days as tables; none of massed days where there are no such days.</summary>
    public (CountTable Routine, CountTable? Massed) Tables() => (new CountTable(routineSteps[0]), HasMassedDays ? new CountTable(massedSteps[0]) : null);

    /// <summary>The numbers of many days in a row of the same law, none of them massed.</summary>
    /// <param name="month">The month of the days.</param>
    /// <param name="high">The first word of each day's draw.</param>
    /// <param name="low">The second.</param>
    /// <param name="numbers">Receives the numbers.</param>
    public void Numbers(int month, ReadOnlySpan<uint> high, ReadOnlySpan<uint> low, Span<int> numbers) => routineSteps[LawOf(month)].At(high, low, numbers);

    /// <summary>The recorded day that the block of a day begins with.</summary>
    public int RecordedStart(int day, ChanceKey key, uint replication) =>
        (int)(key.Draw(DecisionStream.RecordedDays, replication, (uint)(day / raids.BlockDays), 0, 0).Uniform * raids.DayCounts!.Length);

    /// <summary>The number of a day, given the recorded day its block begins with.</summary>
    public int Recorded(int day, int start) => raids.DayCounts![(start + day % raids.BlockDays) % raids.DayCounts.Length];

    /// <summary>The law when it is the same for every world and day, for engines that compute instead of drawing.</summary>
    public (CountLaw Routine, CountLaw Massed, double MassedShare) At(int month) => (routine[LawOf(month)], massed[LawOf(month)], massedShare);

    private int LawOf(int month) => raids.Kind == RaidKind.Rate ? 0 : month;

    private double Recorded(int month, ChanceKey key, uint replication)
    {
        var rates = raids.MonthRates!;
        var start = (int)(key.World(replication, MonthsName, (uint)(month / raids.BlockMonths)).Uniform * rates.Length);
        return rates[(start + month % raids.BlockMonths) % rates.Length];
    }

    private CountLaw Law(double mean, double[] values) =>
        raids.Shape < 0 ? CountLaw.Poisson(mean) : CountLaw.NegativeBinomial(mean, values[raids.Shape]);
}
