using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>The corpus's own measure: one-to-one matches by overlap of spans and equality of kind, item, giver and receiver.</summary>
internal sealed record Score(double F1, double F1Event, double Quantity, double Status)
{
    public double Precision { get; init; }

    public double Recall { get; init; }

    /// <summary>Share of matched claims whose days agree.</summary>
    public double When { get; init; }

    /// <summary>Share of matched claims with a labelled speaker whose last name was found.</summary>
    public double Speaker { get; init; }

    /// <summary>Matched claims: what the shares are of.</summary>
    public int Matched { get; init; }

    public static Score Of(IEnumerable<(JsonElement[] Found, JsonElement[] Gold)> articles)
    {
        int tp = 0, fp = 0, fn = 0, etp = 0, efp = 0, efn = 0, quantity = 0, status = 0, when = 0, speaker = 0, speakers = 0;
        foreach (var (found, gold) in articles)
        {
            var events = Match(found, gold, claim => Text(claim, "kind") + Text(claim, "item"));
            etp += events.Count(pair => !Optional(gold[pair.Gold]));
            efp += found.Length - events.Count;
            efn += Missed(gold, events);
            var full = Match(found, gold, claim => $"{Text(claim, "kind")} {Text(claim, "item")} {Set(claim, "from")} {Set(claim, "to")}");
            var taken = full.Select(pair => pair.Found).ToHashSet();
            tp += full.Count(pair => !Optional(gold[pair.Gold]));
            fn += Missed(gold, full);
            fp += Enumerable.Range(0, found.Length).Count(i => !taken.Contains(i) && !gold.Any(claim => Optional(claim) && Overlap(found[i], claim) > 0));
            foreach (var (f, g) in full.Where(pair => !Optional(gold[pair.Gold])))
            {
                quantity += Same(found[f].GetProperty("quantity"), gold[g].GetProperty("quantity")) ? 1 : 0;
                status += Text(found[f], "status") == Text(gold[g], "status") ? 1 : 0;
                when += Days(found[f]) == Days(gold[g]) ? 1 : 0;
                if (Text(gold[g], "speaker") is not { Length: > 0 } who) continue;
                speakers++;
                speaker += (Text(found[f], "speaker") ?? "").Contains(who.Split(';')[0].Split(' ')[^1], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return new Score(Share(2 * tp, (2 * tp) + fp + fn), Share(2 * etp, (2 * etp) + efp + efn), Share(quantity, tp), Share(status, tp))
        {
            Precision = Share(tp, tp + fp), Recall = Share(tp, tp + fn), When = Share(when, tp), Speaker = Share(speaker, speakers), Matched = tp,
        };
    }

    private static List<(int Found, int Gold)> Match(JsonElement[] found, JsonElement[] gold, Func<JsonElement, string> key)
    {
        var pairs = from i in Enumerable.Range(0, found.Length)
                    from k in Enumerable.Range(0, gold.Length)
                    where key(found[i]) == key(gold[k])
                    let overlap = Overlap(found[i], gold[k])
                    where overlap > 0
                    orderby overlap descending, i, k
                    select (i, k);
        var matched = new List<(int Found, int Gold)>();
        foreach (var (i, k) in pairs)
        {
            if (matched.TrueForAll(pair => pair.Found != i && pair.Gold != k)) matched.Add((i, k));
        }

        return matched;
    }

    private static int Missed(JsonElement[] gold, List<(int Found, int Gold)> matched) =>
        Enumerable.Range(0, gold.Length).Count(k => !Optional(gold[k]) && !matched.Exists(pair => pair.Gold == k));

    private static int Overlap(JsonElement found, JsonElement gold)
    {
        var best = Common(found, gold);
        if (!gold.TryGetProperty("also", out var also)) return best;
        foreach (var other in also.EnumerateArray()) best = Math.Max(best, Common(found, other));
        return best;
    }

    private static int Common(JsonElement a, JsonElement b) =>
        Math.Max(0, Math.Min(a.GetProperty("end").GetInt32(), b.GetProperty("end").GetInt32()) - Math.Max(a.GetProperty("start").GetInt32(), b.GetProperty("start").GetInt32()));

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static string Days(JsonElement claim) => claim.GetProperty("when") is { ValueKind: JsonValueKind.Object } days ? $"{Text(days, "start")}..{Text(days, "end")}" : "";

    private static bool Optional(JsonElement claim) => claim.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement claim, string name) => claim.GetProperty(name).GetString();

    private static string Set(JsonElement claim, string name) => string.Join(',', claim.GetProperty(name).EnumerateArray().Select(code => code.GetString()).Order(StringComparer.Ordinal));

    private static bool Same(JsonElement a, JsonElement b)
    {
        if (a.ValueKind == JsonValueKind.Null || b.ValueKind == JsonValueKind.Null) return a.ValueKind == b.ValueKind;
        return Number(a, "min") == Number(b, "min") && Number(a, "max") == Number(b, "max") && Text(a, "unit") == Text(b, "unit");
    }

    private static decimal? Number(JsonElement quantity, string name) => quantity.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
