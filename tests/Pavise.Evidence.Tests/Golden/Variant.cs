using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Makes variants of a labelled article: givers, numbers, months and items are swapped for others of the catalogue, and its labels alike.</summary>
/// <remarks>Made while the tests run and stored nowhere. The defended country, the attacker and the country of the dollar stay: the rules and the guidelines speak of them.</remarks>
internal sealed class Variant
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Fixed = ["UKR", "RUS", "USA", "BLR", "IRN", "PRK"];

    private readonly Catalogue catalogue;
    private readonly Random random;
    private readonly string text;
    private readonly JsonObject article;
    private readonly List<(int Start, int End, string To)> edits = [];
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly List<(string From, string To)> renames = [];
    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);
    private readonly Dictionary<decimal, decimal> numbers = [];
    private readonly Dictionary<(int Year, int Month), int> months = [];

    private Variant(Catalogue catalogue, JsonObject article, int seed)
    {
        this.catalogue = catalogue;
        this.article = article;
        random = new Random(seed);
        text = article["text"]!.GetValue<string>();
    }

    /// <summary>A variant of an article in corpus form with its labels; the same seed gives the same variant.</summary>
    public static (byte[] File, JsonElement[] Gold) Of(byte[] file, JsonElement[] gold, Catalogue catalogue, int seed) => Make(file, gold, catalogue, seed).Write(gold);

    /// <summary>How many places of the text the variant changes.</summary>
    public static int Edits(byte[] file, JsonElement[] gold, Catalogue catalogue, int seed) => Make(file, gold, catalogue, seed).edits.Count;

    private static Variant Make(byte[] file, JsonElement[] gold, Catalogue catalogue, int seed)
    {
        var variant = new Variant(catalogue, JsonNode.Parse(file)!.AsObject(), seed);
        variant.Givers(gold);
        variant.Items(gold, seed);
        variant.Numbers();
        variant.NumberNames();
        variant.MonthNames();
        return variant;
    }

    /// <summary>Countries of the labels that no person of the catalogue speaks for in the text.</summary>
    private void Givers(JsonElement[] gold)
    {
        var named = gold.SelectMany(claim => claim.GetProperty("from").EnumerateArray().Concat(claim.GetProperty("to").EnumerateArray())).Select(code => code.GetString()!).Distinct(StringComparer.Ordinal);
        var free = catalogue.Actors.Where(actor => actor.Kind == ActorKind.Country && actor.Demonyms.Count > 0 && actor.Metonyms.Count > 0 && !actor.Name.StartsWith("United", StringComparison.Ordinal)
            && !Fixed.Contains(actor.Code) && !Spellings(actor).Any(pair => Places(pair.From).Any())).OrderBy(_ => random.Next()).ToList();
        foreach (var code in named.Where(code => !Fixed.Contains(code)))
        {
            if (free.Count == 0 || catalogue.Actor(code) is not { Kind: ActorKind.Country } actor || catalogue.OfficeHolders.Any(holder => holder.Actor == code && text.Contains(Surname(holder.Person), StringComparison.Ordinal))) continue;
            var other = free[^1];
            free.RemoveAt(free.Count - 1);
            codes[code] = other.Code;
            foreach (var (from, kind) in Spellings(actor).OrderByDescending(pair => pair.From.Length))
            {
                var to = kind == 0 ? other.Name : kind == 1 ? other.Demonyms[0] : other.Metonyms[0];
                renames.Add((from, to));
                foreach (var at in Places(from)) Edit(at, at + from.Length, to);
            }
        }
    }

    private static IEnumerable<(string From, int Kind)> Spellings(Actor actor) =>
        actor.Aliases.Prepend(actor.Name).Select(name => (name, 0)).Concat(actor.Demonyms.Select(name => (name, 1))).Concat(actor.Metonyms.Select(name => (name, 2)));

    private static string Surname(string person) => person[(person.LastIndexOf(' ') + 1)..];

    /// <summary>A system that is named by one word only becomes another of the same sort.</summary>
    private void Items(JsonElement[] gold, int seed)
    {
        foreach (var (word, family, to, other) in ((string, string, string, string)[])[("NASAMS", "nasams", "HAWK", "hawk"), ("Patriot", "patriot", "IRIS-T", "iris-t")])
        {
            if (seed % 2 == 0 || text.Contains(to, StringComparison.Ordinal) || new[] { "Patriots", "PAC-", "GEM", "AMRAAM", "National Advanced", "IRIS" }.Any(bar => text.Contains(bar, StringComparison.Ordinal))) continue;
            if (gold.Any(claim => claim.GetProperty("item").GetString() == family + "-component") || !Places(word).Any()) continue;
            foreach (var part in new[] { "-system", "-interceptor" }) items[family + part] = other + part;
            foreach (var at in Places(word)) Edit(at, at + word.Length, to);
        }
    }

    private static readonly string[] Words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Numbers written as words become others, as words or in digits: "two" is "nine", or "31".</summary>
    private void NumberNames()
    {
        for (var w = 0; w < Words.Length; w++)
        {
            foreach (var word in new[] { Words[w], char.ToUpperInvariant(Words[w][0]) + Words[w][1..] })
            {
                foreach (var at in Places(word))
                {
                    var end = at + word.Length;
                    var next = text[end..Math.Min(text.Length, end + 10)].TrimStart();
                    if ((at > 0 && text[at - 1] == '-') || (end < text.Length && text[end] == '-') || new[] { "dozen", "hundred", "thousand", "million", "billion" }.Any(next.StartsWith)) continue;
                    if (!numbers.TryGetValue(w + 2, out var other)) numbers[w + 2] = other = Alike(w + 2);
                    Edit(at, end, Written(other, char.IsUpper(word[0])));
                }
            }
        }
    }

    private static string Written(decimal value, bool capital) =>
        value is < 2 or > 12 ? value.ToString("0", CultureInfo.InvariantCulture) : capital ? char.ToUpperInvariant(Words[(int)value - 2][0]) + Words[(int)value - 2][1..] : Words[(int)value - 2];

    /// <summary>Whole numbers in digits that are no year, day, hour, share, calibre or part of a name.</summary>
    private void Numbers()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            var raw = text[i..end];
            if (!raw.Contains('.', StringComparison.Ordinal) && decimal.TryParse(raw, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value >= 2 && IsCount(i, end, value))
            {
                if (!numbers.TryGetValue(value, out var other)) numbers[value] = other = Alike(value);
                Edit(i, end, raw.Contains(',', StringComparison.Ordinal) ? other.ToString("#,0", CultureInfo.InvariantCulture) : other.ToString("0", CultureInfo.InvariantCulture));
            }

            i = end;
        }
    }

    private bool IsCount(int start, int end, decimal value)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (before is not (' ' or '$' or '€' or '£' or '(' or '\n' or '"' or '“') || after is not (' ' or '.' or ',' or ';' or ')' or '\n' or '"' or '”')) return false;
        if (value is >= 1900 and <= 2100 && !text[start..end].Contains(',', StringComparison.Ordinal)) return false;
        return !Months.Any(month => Near(start, end).Contains(month[..3], StringComparison.Ordinal));
    }

    private string Near(int start, int end) => text[Math.Max(0, start - 12)..Math.Min(text.Length, end + 12)];

    private decimal Alike(decimal value)
    {
        // One digit more or less, so that no rule may know how long a number is.
        var digits = Math.Clamp(value.ToString("0", CultureInfo.InvariantCulture).Length + random.Next(-1, 2), 1, 9);
        decimal low = digits == 1 ? 2 : (decimal)Math.Pow(10, digits - 1), other;
        var tries = 0;
        do
        {
            // A text with many numbers may have used up those of one digit.
            if (++tries % 200 == 0) low = (decimal)Math.Pow(10, digits++);
            other = low + random.Next((int)Math.Min((decimal)Math.Pow(10, digits) - low, int.MaxValue / 2));
        }
        while (numbers.ContainsValue(other) || other is >= 1900 and <= 2100);
        return other;
    }

    /// <summary>Months that stand with their year, in another than the article's own month, become earlier months of that year.</summary>
    private void MonthNames()
    {
        var published = article["published"]?.GetValue<string>() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        for (var m = 0; m < 12; m++)
        {
            foreach (var at in Places(Months[m]))
            {
                var year = Year(at + Months[m].Length);
                if (year is not { } known || published is { } own && own.Year == known && own.Month == m + 1) continue;
                if (!months.TryGetValue((known, m + 1), out var other)) months[(known, m + 1)] = other = random.Next(1, 10) is var pick && pick == published?.Month ? 10 : pick;
                Edit(at, at + Months[m].Length, Months[other - 1]);
            }
        }
    }

    private int? Year(int at)
    {
        foreach (var word in text[at..Math.Min(text.Length, at + 10)].Split([' ', ',', '.', ')'], StringSplitOptions.RemoveEmptyEntries).Take(2))
        {
            if (word.Length == 4 && int.TryParse(word, out var year) && year is >= 1990 and < 2100) return year;
        }

        return null;
    }

    private IEnumerable<int> Places(string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var (left, right) = (at == 0 || !char.IsLetterOrDigit(text[at - 1]), at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
            if (left && right) yield return at;
        }
    }

    private void Edit(int start, int end, string to)
    {
        if (!edits.Exists(edit => edit.Start < end && start < edit.End)) edits.Add((start, end, to));
    }

    private (byte[] File, JsonElement[] Gold) Write(JsonElement[] gold)
    {
        var changed = new System.Text.StringBuilder();
        var map = new int[text.Length + 1];
        var at = 0;
        foreach (var (start, end, to) in edits.OrderBy(edit => edit.Start).Append((text.Length, text.Length, "")))
        {
            for (; at < start; at++)
            {
                map[at] = changed.Length;
                changed.Append(text[at]);
            }

            for (; at < end; at++) map[at] = changed.Length;
            changed.Append(to);
        }

        map[text.Length] = changed.Length;
        var now = changed.ToString();
        article["text"] = now;
        return (JsonSerializer.SerializeToUtf8Bytes(article), [.. gold.Select(claim => Label(claim, now, map))]);
    }

    private JsonElement Label(JsonElement claim, string now, int[] map)
    {
        var node = JsonNode.Parse(claim.GetRawText())!.AsObject();
        var quote = text[Unit(text, node["start"]!.GetValue<int>())..Unit(text, node["end"]!.GetValue<int>())];
        Move(node, now, map);
        if (node["also"] is JsonArray also) foreach (var span in also) Move(span!.AsObject(), now, map);
        foreach (var side in new[] { "from", "to" }) node[side] = new JsonArray([.. node[side]!.AsArray().Select(code => JsonValue.Create(codes.GetValueOrDefault(code!.GetValue<string>(), code.GetValue<string>())))]);
        if (items.TryGetValue(node["item"]!.GetValue<string>(), out var item)) node["item"] = item;
        if (node["quantity"] is JsonObject quantity)
        {
            foreach (var bound in new[] { "min", "max" })
                if (quantity[bound] is { } value) quantity[bound] = Number(value.GetValue<decimal>(), quote);
        }

        if (node["when"] is JsonObject when) Day(when);
        if (node["speaker"]?.GetValue<string>() is { } speaker) node["speaker"] = renames.Aggregate(speaker, (name, rename) => name.Replace(rename.From, rename.To, StringComparison.Ordinal));
        return JsonSerializer.SerializeToElement(node);
    }

    private void Move(JsonObject span, string now, int[] map)
    {
        foreach (var end in new[] { "start", "end" }) span[end] = Points(now, map[Unit(text, span[end]!.GetValue<int>())]);
    }

    private decimal Number(decimal value, string quote)
    {
        foreach (var (from, to) in numbers)
        {
            var word = from is >= 2 and <= 12 && quote.Contains(Words[(int)from - 2], StringComparison.OrdinalIgnoreCase);
            if (!word && !quote.Contains(from.ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal) && !quote.Contains(from.ToString("#,0", CultureInfo.InvariantCulture), StringComparison.Ordinal)) continue;
            foreach (var scale in new[] { 1m, 1_000m, 1_000_000m, 1_000_000_000m })
            {
                if (value == from * scale) return to * scale;
            }

            if (value == from + 1) return to + 1;
        }

        return value;
    }

    private void Day(JsonObject when)
    {
        var (start, end) = (Parse(when["start"]), Parse(when["end"]));
        if (start is not { } first || end is not { } last || first.Month != last.Month || !months.TryGetValue((first.Year, first.Month), out var month)) return;
        var whole = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        if (!whole && first.Day > DateTime.DaysInMonth(first.Year, month)) return;
        when["start"] = new DateOnly(first.Year, month, first.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        when["end"] = new DateOnly(last.Year, month, whole ? DateTime.DaysInMonth(last.Year, month) : Math.Min(last.Day, DateTime.DaysInMonth(last.Year, month))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static DateOnly? Parse(JsonNode? node) => node is null ? null : DateOnly.ParseExact(node.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Unit(string text, int point)
    {
        var unit = 0;
        for (; point > 0; point--) unit += char.IsHighSurrogate(text[unit]) ? 2 : 1;
        return unit;
    }

    private static int Points(string text, int unit) => text.AsSpan(0, unit).ToString().EnumerateRunes().Count();
}
