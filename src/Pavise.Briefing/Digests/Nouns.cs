using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Actors, things and days as a news text names them: "the United States", "three Patriot systems", "in June 2024".</summary>
internal sealed class Nouns(Catalogue catalogue)
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The names behind these words.</summary>
    public Phrases Phrases { get; } = new(catalogue);

    /// <summary>"Germany and Romania", or the fallback.</summary>
    public string Actors(IReadOnlyList<string> codes, string fallback = "") => Phrases.Actors(codes, fallback);

    /// <summary>True when the subject takes a plural verb.</summary>
    public static bool IsPlural(IReadOnlyList<string> codes) => codes.Count != 1 || codes[0] is "EUROPE" or "ALLIES" or "customers" || codes[0].Contains('+', StringComparison.Ordinal);

    /// <summary>A number up to ten as a word.</summary>
    public static string Count(int number) => number >= 0 && number < Small.Length ? Small[number] : number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"three Patriot systems", "200 to 999 Patriot and NASAMS interceptors", "Patriot systems" without a number, "5.6 billion USD".</summary>
    public IEnumerable<SentencePart> Thing(Quantity? quantity, string item, IReadOnlyList<string> joint, string origin)
    {
        // A count of countries says how many act, never how many things there are.
        var known = quantity is { Unit.Symbol: not "country" } q && q is not ({ Low: null or <= 1, High: null } or { Low: null, High: null });
        if (known && quantity!.Value.Unit.IsCurrency) return [Part(Formatter.Quantity(quantity.Value), origin)];
        var one = quantity is { Low: 1, High: 1 };
        var name = joint.Count > 1 ? Joint(joint) : Name(item, known ? quantity!.Value.Unit : null, one && known);
        var names = new SentencePart(name, name.Any(char.IsDigit) ? catalogue.NameOrigin(joint.Count > 1 ? joint[0] : item).Id : null);
        if (!known) return [names];
        return quantity!.Value.Unit.Symbol is "percent" ? [Part(Formatter.Quantity(quantity.Value), origin), new SentencePart(" for ", null), names] : [new SentencePart(Number(quantity.Value), origin), new SentencePart(" ", null), names];
    }

    /// <summary>The name of an item without any number, in the plural.</summary>
    public SentencePart Plain(string item)
    {
        var name = Name(item, null, one: false);
        return new SentencePart(name, name.Any(char.IsDigit) ? catalogue.NameOrigin(item).Id : null);
    }

    /// <summary>" on 20 June 2024", " in June 2024", " between ... and ..."; nothing when not known to a quarter.</summary>
    public static string When(DateInterval? when) => when switch
    {
        { Start: { } s, End: { } e } when s == e => $" on {Formatter.Day(s)}",
        { Start: { } s, End: { } e } when s.Year == e.Year && s.Month == e.Month => $" in {Formatter.MonthName(Month.Of(s))}",
        { Start: { } s, End: { } e } when e.DayNumber - s.DayNumber == 1 => $" in the night to {Formatter.Day(e)}",
        { Start: { Month: 1, Day: 1 } s, End: { } e } when s.Year == e.Year => $" in {s.Year}",
        _ => "",
    };

    /// <summary>", due by the end of ...": until when a promise is to be kept.</summary>
    public static string Due(DateInterval? due) => due switch
    {
        { End: { } e } => $", due by {Formatter.Day(e)}",
        { Start: { } s } => $", due from {Formatter.Day(s)}",
        _ => "",
    };

    /// <summary>"five countries".</summary>
    public static string Countries(Quantity countries) => $"{Number(countries)} {countries.Unit.Words(countries is not { Low: 1, High: 1 })}";

    private static SentencePart Part(string words, string origin) => new(words, words.Any(char.IsDigit) ? origin : null);

    private static string Number(Quantity quantity) => quantity switch
    {
        { IsExact: true, Approximate: false, Low: { } number } when number == decimal.Truncate(number) && number is >= 0 and <= 10 => Small[(int)number],
        { High: null, Low: { } few } when few == decimal.Truncate(few) && few is > 1 and <= 10 => "at least " + Small[(int)few],
        { Low: null, High: { } most } when most == decimal.Truncate(most) && most is > 1 and <= 10 && !quantity.Approximate => "up to " + Small[(int)most],
        { High: null, Low: { } low } when low > 10 && (low - 1) % 10 == 0 => "over " + Formatter.Number(low - 1),
        _ => Formatter.Count(quantity),
    };

    private string Joint(IReadOnlyList<string> items)
    {
        var interceptors = items.All(item => catalogue.IsA(item, "interceptor") || catalogue.Item(item)?.Kind == ItemKind.Interceptor);
        var families = items.Select(item => Family(catalogue.ItemName(item)));
        return Phrases.And(families) + (interceptors ? " interceptors" : " systems");
    }

    private string Name(string id, Unit? unit, bool one)
    {
        switch (id)
        {
            case "money": return "money";
            case "weapons-unspecified": return "weapons";
            case "missile-and-drone": return "missiles and drones";
            case "ballistic" or "aeroballistic" or "cruise": return Plural(id + " missile", one);
            case "missile" or "drone" or "cruise-missile" or "ballistic-missile" or "hypersonic-missile": return Plural(id.Replace('-', ' '), one);
            case "interceptor-unspecified" or "interceptor": return one ? "air-defence interceptor" : "air-defence interceptors";
            case "air-defence-unspecified" or "air-defence" or "air-defence-system": return unit is null ? "air defence" : one ? "air-defence system" : "air-defence systems";
            default: break;
        }

        var item = catalogue.Item(id);
        var (full, family) = (Before(catalogue.ItemName(id), ", "), Family(catalogue.ItemName(id)));
        if (item?.Kind == ItemKind.System || (item?.Kind == ItemKind.Group && item.Unit == Unit.System))
        {
            var noun = unit?.Symbol switch { "battery" => "battery", "launcher" => "launcher", "fire-unit" => "fire unit", _ => "system" };
            if (full.EndsWith("systems", StringComparison.Ordinal)) return one ? full[..^1] : full;
            return $"{family} {Plural(noun, one)}";
        }

        return item?.Kind == ItemKind.Interceptor && !EndsIn(full, "interceptor", "interceptors", "missile", "missiles", "drone", "ammunition") ? $"{full} {Plural("missile", one)}"
            : full.EndsWith("interceptors", StringComparison.Ordinal) ? (one ? full[..^1] : full)
            : EndsIn(full, "ammunition", "components") ? full : one || full.EndsWith('s') ? full : full + "s";
    }

    /// <summary>The name of a family without the noun for its pieces.</summary>
    private static string Family(string name)
    {
        var family = Before(name, ", ");
        foreach (var noun in (string[])[" fire unit", " interceptors", " interceptor", " missile", " system"])
        {
            if (family.EndsWith(noun, StringComparison.Ordinal)) return family[..^noun.Length];
        }

        return family;
    }

    private static string Plural(string noun, bool one) => one ? noun : noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s";

    private static string Before(string name, string mark) => name.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    private static bool EndsIn(string name, params string[] ends) => ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
