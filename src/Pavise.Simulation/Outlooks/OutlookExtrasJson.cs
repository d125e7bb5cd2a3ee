using System.Text.Json;

namespace Pavise.Simulation;

/// <summary>The parts of an outlook that only some scenarios or runs have.</summary>
internal static class OutlookExtrasJson
{
    public static void Write(Utf8JsonWriter json, Outlook outlook)
    {
        if (outlook.Intercepted is { } intercepted) OutlookJson.Named(json, "intercepted", intercepted);
        Items(json, "intercepted_by_class", outlook.Classes, one => one.ThreatClass, one => one.Intercepted);
        if (outlook.WeightedProtection is { } protection) OutlookJson.Named(json, "weighted_protection", protection);
        if (outlook.Areas.Count > 0) OutlookJson.Each(json, "leakers_by_area", outlook.Areas, area => area.Area, area => Area(json, outlook, area));
        Items(json, "days_below_floor", outlook.Items, item => item.Item, item => item.DaysBelowFloor);
        Items(json, "fire_units_lost", outlook.Items, item => item.Item, item => item.FireUnitsLost);
        Items(json, "rounds_lost", outlook.Items, item => item.Item, item => item.RoundsLost);
        Items(json, "to_other_theatres", outlook.Items, item => item.Item, item => item.ToOtherTheatres);
        var wears = outlook.Items.Where(item => item.FireUnitsByMonth.Count > 0).ToArray();
        if (wears.Length > 0) OutlookJson.Each(json, "fire_units", wears, item => item.Item, item => OutlookJson.Months(json, item.FireUnitsByMonth));
        if (outlook.Money is { } money) Money(json, money);
        if (outlook.Daily is { } daily) DailySeriesJson.Write(json, outlook, daily);
        if (outlook.Difference is { } difference) Difference(json, difference);
    }

    private static void Items<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Func<T, string> key, Func<T, Estimate?> of)
    {
        var known = all.Where(entry => of(entry) is not null).ToArray();
        if (known.Length > 0) OutlookJson.Each(json, name, known, key, entry => Object(json, of(entry)!));
    }

    private static void Object(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteStartObject();
        OutlookJson.Body(json, estimate);
        json.WriteEndObject();
    }

    private static void Area(Utf8JsonWriter json, Outlook outlook, AreaOutlook area)
    {
        json.WriteStartObject();
        OutlookJson.Body(json, area.Leakers);
        OutlookJson.Each(json, "by_class", outlook.Classes.Zip(area.LeakersByClass), entry => entry.First.ThreatClass, entry => Object(json, entry.Second));
        json.WriteEndObject();
    }

    private static void Money(Utf8JsonWriter json, MoneyOutlook money)
    {
        json.WriteStartObject("cost");
        json.WriteString("unit", money.Unit);
        OutlookJson.Named(json, "rounds_fired", money.Rounds);
        if (money.Threats is { } threats) OutlookJson.Named(json, "threats_launched", threats);
        if (money.Ratio is { } ratio) OutlookJson.Named(json, "ratio", ratio);
        json.WriteEndObject();
    }

    private static void Difference(Utf8JsonWriter json, ScenarioDifference difference)
    {
        json.WriteStartObject("difference");
        json.WriteString("other", difference.Other);
        json.WriteStartArray("results");
        foreach (var one in difference.Results)
        {
            var (result, estimate, shares) = one;
            json.WriteStartObject();
            json.WriteString("what", Word(result.Kind));
            if (result.Subject.Length > 0) json.WriteString("of", result.Subject);
            if (estimate.IsKept) OutlookJson.Body(json, estimate);
            else Mean(json, estimate);
            if (!one.IsMeanAlone) json.WriteBoolean("determined", one.IsDetermined);
            if (one.Within is { } within) json.WriteNumber("within", within);
            if (shares.Pairs > 0) OutlookJson.Shares(json, "variance_shares", shares);
            json.WriteStartArray("interval95");
            json.WriteNumberValue(estimate.Mean - NormalLaw.TwoSided95 * estimate.StandardError);
            json.WriteNumberValue(estimate.Mean + NormalLaw.TwoSided95 * estimate.StandardError);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A difference of exact means, whose law is not known.</summary>
    private static void Mean(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteNumber("mean", estimate.Mean);
        json.WriteNumber("standard_error", estimate.StandardError);
    }

    private static string Word(PairedKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
