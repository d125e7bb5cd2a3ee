using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Views;

namespace Pavise.Workbench;

/// <summary>Looks at a scenario under a part of the uncertainty of its raids: a third of the recorded months, or of the interval of a rate.</summary>
/// <remarks>
/// The tempo is the adversary's: it stays a record or an interval and is never set to a value, searched or ranked over. A part of it is a condition
/// ("if raids came as in these months") under which the same question is asked.
/// </remarks>
internal static class RaidTempo
{
    private const int Parts = 3;

    /// <summary>True when the scenario has an uncertainty of tempo that can be divided: recorded months, three at least, or a bounded rate.</summary>
    public static bool IsOffered(Scenario scenario, IReadOnlyList<RaidTotal> raids) => Months(scenario, raids).Length >= Parts || Rates(scenario).Any();

    /// <summary>The input under a part of its tempo.</summary>
    /// <param name="input">The whole.</param>
    /// <param name="part">Which part.</param>
    /// <param name="origin">Origin of the condition.</param>
    public static CampaignInput Under(CampaignInput input, TempoPart part, Assumption origin)
    {
        if (part == TempoPart.Whole) return input;
        var third = part - TempoPart.Lower;
        return input with
        {
            Scenario = input.Scenario with { Threats = [.. input.Scenario.Threats.Select(threat => threat.Raids is RateRaids rate && IsBounded(rate) ? threat with { Raids = rate with { Rate = Narrowed(rate.Rate, third, origin) } } : threat)] },
            Raids = Kept(input, third),
        };
    }

    /// <summary>What a part is called.</summary>
    public static string Words(TempoPart part) => part switch
    {
        TempoPart.Lower => "as in the third of the record or interval with the fewest raids",
        TempoPart.Middle => "as in the middle third of the record or interval",
        TempoPart.Upper => "as in the third of the record or interval with the most raids",
        _ => "over all that is recorded or assumed",
    };

    private static RaidTotal[] Kept(CampaignInput input, int third)
    {
        var months = Months(input.Scenario, input.Raids);
        if (months.Length < Parts) return [.. input.Raids];
        var classes = Classes(input.Scenario);
        // Each class counts alike: what it launched in a month against its own mean.
        var means = classes.ToDictionary(name => name, name => Math.Max(1, months.Average(month => Total(input.Raids, name, month)!.Value)), StringComparer.Ordinal);
        var ordered = months.OrderBy(month => classes.Sum(name => Total(input.Raids, name, month)!.Value / means[name])).ThenBy(month => month).ToArray();
        var kept = ordered[(ordered.Length * third / Parts)..(ordered.Length * (third + 1) / Parts)].ToHashSet();
        return [.. input.Raids.Where(raid => !classes.Contains(raid.ThreatClass, StringComparer.Ordinal) || !IsMonth(raid) || raid.Window.Start!.Value >= input.Scenario.FirstDay || kept.Contains(Month.Of(raid.Window.Start!.Value)))];
    }

    /// <summary>The recorded months that every class draws from.</summary>
    private static Month[] Months(Scenario scenario, IReadOnlyList<RaidTotal> raids)
    {
        var classes = Classes(scenario);
        if (classes.Length == 0) return [];
        var months = raids.Where(raid => IsMonth(raid) && raid.Window.End < scenario.FirstDay).Select(raid => Month.Of(raid.Window.Start!.Value)).Distinct().Order()
            .Where(month => classes.All(name => Total(raids, name, month) is not null)).ToArray();
        var most = scenario.Threats.Select(threat => threat.Raids).OfType<RecordedMonthRaids>().Min(source => source.Months);
        return months[^Math.Min(most, months.Length)..];
    }

    private static string[] Classes(Scenario scenario) => [.. scenario.Threats.Where(threat => threat.Raids is RecordedMonthRaids).Select(threat => threat.ThreatClass)];

    private static IEnumerable<RateRaids> Rates(Scenario scenario) => scenario.Threats.Select(threat => threat.Raids).OfType<RateRaids>().Where(IsBounded);

    private static bool IsBounded(RateRaids rate) => rate.Rate.Quantity is { IsOpen: false, IsExact: false };

    private static ScenarioValue Narrowed(ScenarioValue value, int third, Assumption origin)
    {
        var (low, high) = (value.Quantity.Low!.Value, value.Quantity.High!.Value);
        var width = (high - low) / Parts;
        return value with { Quantity = Quantity.Between(low + width * third, third == Parts - 1 ? high : low + width * (third + 1), value.Quantity.Unit), Origin = origin };
    }

    /// <summary>What a class launched in a month; null when that is not known.</summary>
    private static double? Total(IReadOnlyList<RaidTotal> raids, string threatClass, Month month)
    {
        var rows = raids.Where(raid => raid.ThreatClass == threatClass && raid.Window == DateInterval.During(month)).ToArray();
        return rows.Length == 0 || rows.Any(row => row.Launched is null) ? null : rows.Sum(row => row.Launched!.Value);
    }

    private static bool IsMonth(RaidTotal raid) => raid.Window.Start is { Day: 1 } start && raid.Window.End == Month.Of(start).LastDay;
}
