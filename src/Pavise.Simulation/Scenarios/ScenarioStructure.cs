using System.Globalization;
using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>What a scenario says besides its values: place, time, order, doctrine, sources of raids.</summary>
public static class ScenarioStructure
{
    /// <summary>Every choice by its key, in the order of the file.</summary>
    public static IReadOnlyList<(string Key, string Words)> Of(Scenario scenario) =>
    [
        ("place", scenario.Place.Real ? $"{scenario.Place.Name} ({scenario.Place.Country})" : $"{scenario.Place.Name}, invented"),
        ("start", scenario.Start.ToString()),
        ("horizon-days", Number(scenario.HorizonDays)),
        ("distribution", scenario.Distribution == Distribution.ByNeed ? "by-need" : "in-order"),
        .. scenario.Within.OrderBy(width => width.Key, StringComparer.Ordinal).Select(width => ($"question/within-threats/{width.Key}", width.Value.ToString(CultureInfo.InvariantCulture))),
        ("layers", string.Join(", ", scenario.Layers.Select(layer => layer.Item))),
        .. Layers(scenario),
        .. scenario.Stocks.Where(stock => stock.Rounds is null).Select(stock => ($"stock/{stock.Item}", "unlimited")),
        .. Numbered(scenario.Resupplies, resupply => $"resupply/{resupply.Item}", resupply => $"from {resupply.From?.ToString() ?? "the start"} until {resupply.Until?.ToString() ?? "the end"}"),
        .. scenario.OtherTheatres.Select(theatre => ($"other-theatres/{theatre.Name}/{theatre.Item}", $"takes from {theatre.Sources}, from {theatre.From?.ToString() ?? "the start"} until {theatre.Until?.ToString() ?? "the end"}")),
        .. Areas(scenario),
        ("threats", string.Join(", ", scenario.Threats.Select(threat => threat.ThreatClass))),
        .. scenario.Threats.Select(threat => ($"threats/{threat.ThreatClass}/raids", Words(threat.Raids))),
    ];

    private static IEnumerable<(string, string)> Layers(Scenario scenario) => Numbered(scenario.Layers, layer => $"layers/{layer.Item}",
        layer => $"{Doctrine(layer.Salvo, layer.Looks)}, {(layer.Doctrine == Simulation.Doctrine.UntilEmpty ? "until-empty" : "even-spread")}, engages {string.Join(", ", layer.Engages.Select(one => one.ThreatClass))}");

    private static IEnumerable<(string, string)> Areas(Scenario scenario)
    {
        if (scenario.Areas.Count > 0) yield return ("areas", string.Join(", ", scenario.Areas.Select(area => area.Id)));
        foreach (var area in scenario.Areas)
        {
            foreach (var units in area.Units.Where(units => units.Doctrine is { Salvo: not null } or { Looks: not null }))
                yield return ($"areas/{area.Id}/fire-units/{units.Item}", Doctrine(units.Doctrine.Salvo, units.Doctrine.Looks));
        }
    }

    private static string Words(RaidSource raids) => raids switch
    {
        ScriptRaids script => $"script, {Number(script.EveryDay)} every day{string.Concat(script.Days.Select(day => $", {Number(day.Number)} more on day {Number(day.Day)}"))}",
        RecordedMonthRaids recorded => $"register, {Number(recorded.Months)} months in blocks of {Number(recorded.BlockMonths)}",
        RecordedDayRaids recorded => $"recorded-days in blocks of {Number(recorded.BlockDays)}",
        AsRecordedRaids => "as-recorded",
        _ => "rate",
    };

    private static string Doctrine(int? salvo, int? looks) =>
        string.Join(", ", new[] { salvo is { } rounds ? $"salvo {Number(rounds)}" : "", looks is { } most ? $"looks {Number(most)}" : "" }.Where(word => word.Length > 0));

    /// <summary>Entries of one key are told apart by their number, the first without.</summary>
    private static IEnumerable<(string, string)> Numbered<T>(IEnumerable<T> all, Func<T, string> key, Func<T, string> words) =>
        all.GroupBy(key, StringComparer.Ordinal).SelectMany(group => group.Select((one, at) => (at == 0 ? group.Key : $"{group.Key}/{Number(at + 1)}", words(one))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
