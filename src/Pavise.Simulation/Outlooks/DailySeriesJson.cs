using System.Text.Json;

namespace Pavise.Simulation;

/// <summary>Results day by day as JSON: an array of days where a result stands for all, an object of such arrays where it stands for each class, item or area.</summary>
internal static class DailySeriesJson
{
    public static void Write(Utf8JsonWriter json, Outlook outlook, DailySeries daily)
    {
        IReadOnlyList<string> classes = [.. outlook.Classes.Select(one => one.ThreatClass)], items = [.. outlook.Items.Select(item => item.Item)], areas = [.. outlook.Areas.Select(area => area.Area)];
        json.WriteStartObject("days");
        Days(json, "leakers_of_all", daily.AllLeakers);
        Days(json, "intercepted_of_all", daily.AllIntercepted);
        Series(json, "launched", classes, daily.Launched);
        Series(json, "leakers", classes, daily.Leakers);
        Series(json, "intercepted", classes, daily.Intercepted);
        Series(json, "leakers_by_area", areas, daily.LeakersByArea);
        if (daily.LeakersByAreaAndClass.Count > 0)
        {
            json.WriteStartObject("leakers_by_area_and_class");
            foreach (var (area, all) in areas.Zip(daily.LeakersByAreaAndClass)) Series(json, area, classes, all);
            json.WriteEndObject();
        }

        Series(json, "shots", items, daily.Shots);
        Series(json, "stock", items, daily.Stock);
        Series(json, "fire_units", items, daily.FireUnits);
        Series(json, "empty_by", items, daily.EmptyBy);
        Series(json, "below_floor", items, daily.BelowFloor);
        Series(json, "fire_units_lost", items, daily.FireUnitsLost);
        Series(json, "rounds_lost", items, daily.RoundsLost);
        Days(json, "cost_of_rounds_fired", daily.Cost);
        Days(json, "cost_of_threats_launched", daily.ThreatCost);
        Days(json, "cost_ratio", daily.CostRatio);
        Days(json, "weighted_protection", daily.WeightedProtection);
        json.WriteEndObject();
    }

    private static void Series(Utf8JsonWriter json, string name, IEnumerable<string> keys, IReadOnlyList<IReadOnlyList<Estimate>> all)
    {
        json.WriteStartObject(name);
        foreach (var (key, days) in keys.Zip(all)) Days(json, key, days);
        json.WriteEndObject();
    }

    private static void Days(Utf8JsonWriter json, string name, IReadOnlyList<Estimate> days)
    {
        if (days.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var day in days)
        {
            json.WriteStartObject();
            OutlookJson.Body(json, day);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
