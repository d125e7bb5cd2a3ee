using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads where the raids of a class come from.</summary>
internal sealed class RaidSourceReader(ScenarioValueReader values, bool real, int horizonDays)
{
    public RaidSource Read(YamlView threat, string threatClass)
    {
        if (threat.Child("raids") is not { IsMap: true } view)
        {
            threat.Error("PAV1103", null, $"class '{threatClass}' has no 'raids'", "add 'raids:' with 'source: register', 'recorded-days', 'as-recorded', 'rate' or 'script'");
            return new ScriptRaids(0, []);
        }

        var path = $"threats/{threatClass}/raids";
        switch (view.Text("source"))
        {
            case "register":
                view.KnowOnly("source", "months", "block-months", "shape", "massed-share", "massed-factor");
                return new RecordedMonthRaids(view.Whole("months", 1, 120, 12), view.Whole("block-months", 1, 12, 3),
                    values.Read(view, "shape", path, ValueKind.Shape, adversary: true), Regimes(view, path)!);
            case "recorded-days":
                view.KnowOnly("source", "block-days");
                return new RecordedDayRaids(view.Whole("block-days", 1, 366, 7));
            case "as-recorded":
                view.KnowOnly("source");
                return new AsRecordedRaids();
            case "rate":
                return Rate(view, path);
            case "script":
                return Script(view);
            case "":
                // It is missing, which was told, or misspelt.
                view.KnowOnly("source", "months", "block-months", "block-days", "rate", "shape", "massed-share", "massed-factor", "every-day", "days");
                return new ScriptRaids(0, []);
            case var other:
                view.Error("PAV5016", "source", $"'{other}' is no source of raids", "use register, recorded-days, as-recorded, rate or script");
                return new ScriptRaids(0, []);
        }
    }

    private RateRaids Rate(YamlView view, string path)
    {
        view.KnowOnly("source", "rate", "shape", "massed-share", "massed-factor");
        var shape = values.ReadOrNull(view, "shape", path, ValueKind.Shape, adversary: true);
        if (shape is null && real)
            view.Error("PAV5021", null, "a rate without a shape is a Poisson law, which recorded raids refute", "add 'shape:'; `docs/simulation.md` says why");
        var massed = view.Has("massed-share") || view.Has("massed-factor");
        if (shape is null && massed) view.Error("PAV1103", null, "massed days need a 'shape'", "add 'shape:'");
        var rate = values.Read(view, "rate", path, shape is null ? ValueKind.PoissonRate : ValueKind.ThreatRate, adversary: true);
        return new RateRaids(rate, shape, massed ? Regimes(view, path) : null);
    }

    private RaidRegimes Regimes(YamlView view, string path) => new(
        values.Read(view, "massed-share", path, ValueKind.Probability, adversary: true),
        values.Read(view, "massed-factor", path, ValueKind.Factor, adversary: true));

    private ScriptRaids Script(YamlView view)
    {
        view.KnowOnly("source", "every-day", "days");
        var days = view.List("days").Select(entry =>
        {
            entry.KnowOnly("day", "number");
            return (entry.Whole("day", 1, Math.Max(1, horizonDays)), Number(entry, "number"));
        }).ToArray();
        if (!view.Has("every-day") && days.Length == 0)
            view.Error("PAV1103", null, "the script has neither 'every-day' nor 'days'", "add one of them");
        var everyDay = view.Has("every-day") ? Number(view, "every-day") : 0;
        foreach (var day in days.GroupBy(entry => entry.Item1).Where(day => everyDay + day.Sum(entry => (long)entry.Item2) > ValueKind.MostThreatsPerDay))
            view.Error("PAV5017", "days", FormattableString.Invariant($"{everyDay + day.Sum(entry => (long)entry.Item2)} threats on day {day.Key} are above {ValueKind.MostThreatsPerDay}"), "correct the numbers of that day");
        return new ScriptRaids(everyDay, days);
    }

    private static int Number(YamlView view, string key)
    {
        var number = view.Number(key);
        if (number < 0)
            view.Error("PAV5007", key, $"a negative quantity: {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}", "correct the sign");
        else if (number > ValueKind.MostThreatsPerDay)
            view.Error("PAV5017", key, FormattableString.Invariant($"{number} threats on one day are above {ValueKind.MostThreatsPerDay}"), "correct the number");
        else if (number != decimal.Truncate(number))
            view.Error("PAV1106", key, $"'{key}' is not a whole number", "correct the number");
        else
            return (int)number;
        return 0;
    }
}
