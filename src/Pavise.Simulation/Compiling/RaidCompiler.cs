using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Turns the raids of each class into numbers; recorded raids are used only from before the start, so that nothing is fitted on what it is scored on.</summary>
internal sealed class RaidCompiler
{
    private const int MostOnAMassedDay = 1_000_000;
    private readonly Scenario scenario;
    private readonly UnknownTable unknowns;
    private readonly OriginMap origins;
    private readonly ILookup<(string Class, DateInterval Window), RaidTotal> known;
    private readonly Month[] months;
    private readonly DateOnly[] days;
    private readonly RaidTotal[] own;
    private readonly int[] recorded;

    public RaidCompiler(Scenario scenario, UnknownTable unknowns, OriginMap origins, IReadOnlyList<RaidTotal> raids)
    {
        (this.scenario, this.unknowns, this.origins) = (scenario, unknowns, origins);
        var daily = raids.Where(raid => raid.Window.IsOneDay).ToArray();
        recorded = [.. daily.Select(raid => Offset(raid.Window.Start!.Value))];
        own = [.. daily.Where(raid => Offset(raid.Window.Start!.Value) is var at && at >= 0 && at < scenario.HorizonDays)];
        RaidTotal[] before = [.. raids.Where(raid => raid.Window.Start is not null && raid.Window.End < scenario.FirstDay)];
        known = before.ToLookup(raid => (raid.ThreatClass, raid.Window));
        var byMonth = Classes<RecordedMonthRaids>();
        var byDay = Classes<RecordedDayRaids>();
        months = [.. before.Where(IsMonth).Select(raid => Month.Of(raid.Window.Start!.Value)).Distinct().Order()
            .Where(month => byMonth.All(name => Total(name, DateInterval.During(month)) is not null))];
        days = [.. before.Where(raid => raid.Window.IsOneDay && byDay.Contains(raid.ThreatClass)).GroupBy(raid => raid.Window.Start!.Value)
            .Where(day => day.All(raid => raid.Launched is not null)).Select(day => day.Key).Order()];
    }

    public CompiledRaids Compile(Threat threat)
    {
        var node = origins.Raids(threat.ThreatClass);
        switch (threat.Raids)
        {
            case ScriptRaids script:
                origins.Add(node, new Assumption($"assumption:scenario/{scenario.Id}/threats/{threat.ThreatClass}/raids/script",
                    $"the scenario fixes the raids of class {threat.ThreatClass} day by day", scenario.File, threat.Place.Line));
                return new CompiledRaids(RaidKind.Script, Days(script));
            case RateRaids rate:
                var perDay = rate.Rate.Quantity.Unit.Symbol switch
                {
                    var unit when unit.EndsWith("-per-month", StringComparison.Ordinal) => 12 / 365.25,
                    var unit when unit.EndsWith("-per-year", StringComparison.Ordinal) => 1 / 365.25,
                    _ => 1.0,
                };
                CheckWidth(threat, (double)OpenIntervalRule.Close(rate.Rate.Quantity).High * perDay, rate.Regimes);
                return new CompiledRaids(RaidKind.Rate, [], unknowns.Add(rate.Rate), perDay, unknowns.Add(rate.Shape),
                    unknowns.Add(rate.Regimes?.MassedShare), unknowns.Add(rate.Regimes?.MassedFactor));
            case RecordedMonthRaids recorded:
                return RecordedMonths(threat, recorded, node);
            case RecordedDayRaids recorded:
                return RecordedDays(threat, recorded, node);
            case AsRecordedRaids:
                return AsRecorded(threat, node);
            default:
                throw new InvalidOperationException($"no compiler for {threat.Raids.GetType().Name}");
        }
    }

    /// <summary>Refuses laws so wide that inversion from zero would lose all digits; far above any recorded raid.</summary>
    private void CheckWidth(Threat threat, double perDay, RaidRegimes? regimes)
    {
        var factor = regimes is null ? 1 : (double)OpenIntervalRule.Close(regimes.MassedFactor.Quantity).High;
        if (perDay * factor > MostOnAMassedDay)
            throw new PaviseException("PAV5017", threat.Place, FormattableString.Invariant($"class '{threat.ThreatClass}' may launch {perDay * factor:F0} threats on a massed day"), FormattableString.Invariant($"lower the rate or the factor, to at most {MostOnAMassedDay}"));
    }

    private CompiledRaids RecordedMonths(Threat threat, RecordedMonthRaids recorded, OriginNode node)
    {
        if (months.Length == 0) throw Missing(threat, "month");
        var used = months[^Math.Min(recorded.Months, months.Length)..];
        foreach (var month in used) AddRows(node, threat.ThreatClass, DateInterval.During(month));
        origins.Add(node, StatedRules.RaidMonths);
        var rates = used.Select(month => (double)Total(threat.ThreatClass, DateInterval.During(month))!.Value / month.Days).ToArray();
        CheckWidth(threat, rates.Max(), recorded.Regimes);
        return new CompiledRaids(RaidKind.RecordedMonths, [], -1, 1, unknowns.Add(recorded.Shape),
            unknowns.Add(recorded.Regimes.MassedShare), unknowns.Add(recorded.Regimes.MassedFactor), rates, Math.Min(recorded.BlockMonths, rates.Length));
    }

    private CompiledRaids RecordedDays(Threat threat, RecordedDayRaids recorded, OriginNode node)
    {
        if (days.Length == 0) throw Missing(threat, "day");
        foreach (var day in days) AddRows(node, threat.ThreatClass, DateInterval.On(day));
        origins.Add(node, StatedRules.RaidDays);
        int[] counts = [.. days.Select(day => Total(threat.ThreatClass, DateInterval.On(day)) ?? 0)];
        return new CompiledRaids(RaidKind.RecordedDays, [], DayCounts: counts, BlockDays: Math.Min(recorded.BlockDays, counts.Length));
    }

    /// <summary>The scenario's own days; a class without a row on a day between the first and the last recorded counts as none launched, a day outside them is unknown.</summary>
    private CompiledRaids AsRecorded(Threat threat, OriginNode node)
    {
        if (recorded.Length == 0 || recorded.Min() > 0 || recorded.Max() < scenario.HorizonDays - 1 || own.Any(raid => raid.ThreatClass == threat.ThreatClass && raid.Launched is null))
            throw new PaviseException("PAV5018", threat.Place, $"the raids of class '{threat.ThreatClass}' are not recorded for every day from {scenario.FirstDay:yyyy-MM-dd} to {scenario.FirstDay.AddDays(scenario.HorizonDays - 1):yyyy-MM-dd}",
                "import a register of raids by day that has these days, with the number launched in each of its rows, or take another source");
        var numbers = new int[scenario.HorizonDays];
        foreach (var raid in own.Where(raid => raid.ThreatClass == threat.ThreatClass))
        {
            numbers[Offset(raid.Window.Start!.Value)] += raid.Launched!.Value;
            origins.Add(node, raid.Origin);
        }

        origins.Add(node, StatedRules.RaidsAsRecorded);
        return new CompiledRaids(RaidKind.Script, numbers);
    }

    private int Offset(DateOnly day) => day.DayNumber - scenario.FirstDay.DayNumber;

    private int[] Days(ScriptRaids script)
    {
        var numbers = Enumerable.Repeat(script.EveryDay, scenario.HorizonDays).ToArray();
        foreach (var (day, number) in script.Days) numbers[day - 1] += number;
        return numbers;
    }

    private string[] Classes<T>()
        where T : RaidSource => [.. scenario.Threats.Where(threat => threat.Raids is T).Select(threat => threat.ThreatClass)];

    /// <summary>The recorded total of a window; null when there is no row or one without a number (unknown is not zero).</summary>
    private int? Total(string threatClass, DateInterval window)
    {
        int? total = null;
        foreach (var raid in known[(threatClass, window)])
        {
            if (raid.Launched is not { } launched) return null;
            total = (total ?? 0) + launched;
        }

        return total;
    }

    private void AddRows(OriginNode node, string threatClass, DateInterval window)
    {
        foreach (var raid in known[(threatClass, window)]) origins.Add(node, raid.Origin);
    }

    private PaviseException Missing(Threat threat, string window) => new("PAV5018", threat.Place,
        $"no {window} before {scenario.Start} has a recorded total of class '{threat.ThreatClass}' and of the classes recorded with it",
        "import a register of raids, choose a later start, or give a rate");

    private static bool IsMonth(RaidTotal raid) =>
        raid.Window.Start is { Day: 1 } start && raid.Window.End == Month.Of(start).LastDay;
}
