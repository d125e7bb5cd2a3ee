using System.Globalization;

namespace Pavise.Core;

/// <summary>Reads one value with bounds, source and confidence; the same form serves catalogue, scenarios and plans.</summary>
public static class CatalogueValueReader
{
    /// <summary>Hosts of state-controlled, sanctioned, bot or game sources: never a catalogue source (DESIGN, guards).</summary>
    private static readonly string[] Barred =
        ["presstv.", "news-pravda.com", "sputnik", "vpk.name", "epochtimes", "tvc.ru", "overclockers.ru", "tass.", "ria.ru", "rt.com"];

    /// <summary>Reads a value; errors go to the view's bag (PAV1105, PAV1203, PAV1204, PAV1205, PAV1206).</summary>
    /// <param name="view">The map that holds it.</param>
    /// <param name="subject">Prefix of its identity, such as <c>item/gem-t</c>.</param>
    /// <param name="property">Its property when the map does not name one.</param>
    public static CatalogueValue Read(YamlView view, string subject, string? property = null)
    {
        view.KnowOnly("property", "low", "best", "high", "unit", "period", "source", "address", "date", "confidence", "note", "adversary", "claimed-by", "assumption");
        var name = property ?? view.Text("property");
        var id = $"{subject}/{name}";
        var quantity = QuantityOf(view);
        return new CatalogueValue(
            id, name, quantity, view.TextOrNull("period") ?? "", view.Flag("adversary"), view.TextOrNull("claimed-by"),
            view.TextOrNull("note") ?? "", OriginOf(view, id, $"{id.Replace('/', ' ')}: {Formatter.Quantity(quantity)}"), view.Place);
    }

    /// <summary>Reads low, best, high and unit; PAV1203 when they contradict one another.</summary>
    public static Quantity QuantityOf(YamlView view)
    {
        var (low, best, high) = (view.NumberOrNull("low"), view.NumberOrNull("best"), view.NumberOrNull("high"));
        var unit = UnitOf(view, "unit");
        if (low is null && high is null && best is { } only) return Quantity.Exactly(only, unit);
        if (low is null && high is null && best is null)
        {
            view.Error("PAV1103", null, "a value needs 'low', 'best' or 'high'", "add at least one number");
            return Quantity.Zero(unit);
        }

        if (low > high || best < low || best > high)
        {
            view.Error("PAV1203", low > high ? "low" : "best", "low, best and high are not in this order", "write low <= best <= high");
            return Quantity.Zero(unit);
        }

        return Quantity.Between(low, high, unit, best);
    }

    internal static Unit UnitOf(YamlView view, string key)
    {
        var text = view.TextOrNull(key) ?? "1";
        if (text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) return new Unit(text);
        view.Error("PAV1205", key, $"'{text}' is no unit", "use lower-case letters, digits and hyphens, such as million-usd");
        return Unit.One;
    }

    internal static Confidence ConfidenceOf(YamlView view) => view.TextOrNull("confidence") switch
    {
        "H" => Confidence.High,
        "M" => Confidence.Medium,
        "L" => Confidence.Low,
        "A" => Confidence.Assumed,
        var other => Unknown(view, other),
    };

    /// <summary>Reads a day, month or year as its first or last day; null when absent.</summary>
    internal static DateOnly? DayOf(YamlView view, string key, bool last)
    {
        if (view.TextOrNull(key) is not { } text) return null;
        if (Month.TryParse(text, out var month)) return last ? month.LastDay : month.FirstDay;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        return view.DayOrNull(key);
    }

    private static Confidence Unknown(YamlView view, string? text)
    {
        view.Error("PAV1205", "confidence", $"confidence '{text}' is not one of H, M, L, A", "use H (official), M (established), L (secondary) or A (assumed)");
        return Confidence.Low;
    }

    /// <summary>Reads the origin of a value or of a rule in words: 'assumption:' with its reason, or 'source:' with address, date and confidence.</summary>
    /// <param name="view">The map that holds these keys; errors go to its bag (PAV1204, PAV1205, PAV1206).</param>
    /// <param name="id">Identity without its kind, such as <c>item/gem-t/unit-cost</c>.</param>
    /// <param name="words">What is stated.</param>
    public static Origin OriginOf(YamlView view, string id, string words)
    {
        if (view.TextOrNull("assumption") is { } why) return new Assumption($"assumption:{id}", $"{words}. {why}", view.Place.File, view.Place.Line);
        if (view.TextOrNull("source") is not { } source)
        {
            view.Error("PAV1204", null, $"the value '{id}' has neither a source nor an assumption", "add 'source:' with 'date:', or 'assumption:' with the reason");
            return new Assumption($"assumption:{id}", words, view.Place.File, view.Place.Line);
        }

        var address = view.TextOrNull("address");
        if (Barred.FirstOrDefault(host => address?.Contains(host, StringComparison.OrdinalIgnoreCase) == true) is { } barred)
            view.Error("PAV1206", "address", $"'{barred}' is a state-controlled, bot or game source", "name the original publisher, or leave the value out");
        return new CatalogueEntry($"catalogue:{id}", words, source, address, view.TextOrNull("date") ?? "", ConfidenceOf(view));
    }
}
