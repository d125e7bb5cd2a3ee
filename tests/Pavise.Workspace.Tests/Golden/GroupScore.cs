using System.Text.Json;

namespace Pavise.Workspace.Tests;

/// <summary>Pairs of claims in one group, found against labelled. A found claim meets a labelled one where their spans overlap.</summary>
/// <param name="Precision">Share of the found pairs that are labelled.</param>
/// <param name="Recall">Share of the labelled pairs that are found.</param>
/// <param name="Type">Share of the found and labelled pairs that have the labelled type.</param>
/// <param name="Wrong">Found pairs that are not labelled.</param>
internal sealed record GroupScore(double Precision, double Recall, double Type, IReadOnlyList<string> Wrong)
{
    public static GroupScore Of(JsonElement found, JsonElement labelled, IReadOnlyDictionary<string, JsonElement> claims)
    {
        var gold = new Dictionary<(string, string), HashSet<string>>();
        foreach (var group in labelled.GetProperty("groups").EnumerateArray())
        {
            foreach (var (a, b) in Twos([.. group.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString()!)]))
            {
                var key = Key(a, b);
                if (!gold.TryGetValue(key, out var types)) gold[key] = types = [];
                types.Add(group.GetProperty("type").GetString()!);
            }
        }

        var pairs = found.GetProperty("groups").EnumerateArray()
            .SelectMany(group => Twos([.. group.GetProperty("claims").EnumerateArray()]).Select(pair => (pair.Item1, pair.Item2, Type: group.GetProperty("type").GetString()!)))
            .GroupBy(pair => Key(Place(pair.Item1), Place(pair.Item2))).ToArray();
        var (hits, types2, met, wrong) = (0, 0, new HashSet<(string, string)>(), new List<string>());
        foreach (var pair in pairs)
        {
            var (one, other, _) = pair.First();
            var matches = (from a in Overlapping(one, claims) from b in Overlapping(other, claims) where gold.ContainsKey(Key(a, b)) select Key(a, b)).ToArray();
            if (matches.Length == 0)
            {
                wrong.Add($"{pair.First().Type}: {Place(one)} and {Place(other)}");
                continue;
            }

            hits++;
            met.UnionWith(matches);
            if (matches.Any(match => pair.Any(told => gold[match].Contains(told.Type)))) types2++;
        }

        return new GroupScore((double)hits / pairs.Length, (double)met.Count / gold.Count, (double)types2 / hits, wrong);
    }

    /// <summary>The strict reading: each found claim stands for the one labelled claim that it overlaps most (the shorter of two alike), or for none.</summary>
    public static (double Precision, double Recall) Strict(JsonElement found, JsonElement labelled, IReadOnlyDictionary<string, JsonElement> claims)
    {
        var gold = labelled.GetProperty("groups").EnumerateArray()
            .SelectMany(group => Twos([.. group.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString()!)]).Select(pair => Key(pair.Item1, pair.Item2))).ToHashSet();
        var told = found.GetProperty("groups").EnumerateArray()
            .SelectMany(group => Twos([.. group.GetProperty("claims").EnumerateArray().Select(claim => Best(claim, claims) ?? Place(claim)).Distinct(StringComparer.Ordinal)]).Select(pair => Key(pair.Item1, pair.Item2))).ToHashSet();
        var hits = told.Count(gold.Contains);
        return ((double)hits / told.Count, (double)hits / gold.Count);
    }

    private static string? Best(JsonElement found, IReadOnlyDictionary<string, JsonElement> claims)
    {
        var (start, end) = (found.GetProperty("start").GetInt32(), found.GetProperty("end").GetInt32());
        int Shared(string id) => Spans(claims[id]).Max(span => Math.Min(end, span.End) - Math.Max(start, span.Start));
        int Length(string id) => claims[id].GetProperty("end").GetInt32() - claims[id].GetProperty("start").GetInt32();
        return Overlapping(found, claims).OrderByDescending(Shared).ThenBy(Length).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault();
    }

    private static IEnumerable<string> Overlapping(JsonElement found, IReadOnlyDictionary<string, JsonElement> claims)
    {
        var (article, start, end) = (found.GetProperty("article").GetString()!, found.GetProperty("start").GetInt32(), found.GetProperty("end").GetInt32());
        foreach (var (id, claim) in claims)
        {
            if (id[..id.LastIndexOf('-')] == article && Spans(claim).Any(span => Math.Min(end, span.End) > Math.Max(start, span.Start))) yield return id;
        }
    }

    private static IEnumerable<(int Start, int End)> Spans(JsonElement claim)
    {
        yield return (claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32());
        if (!claim.TryGetProperty("also", out var also)) yield break;
        foreach (var other in also.EnumerateArray()) yield return (other.GetProperty("start").GetInt32(), other.GetProperty("end").GetInt32());
    }

    private static string Place(JsonElement claim) => $"{claim.GetProperty("article")}@{claim.GetProperty("start")}-{claim.GetProperty("end")}";

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static IEnumerable<(T, T)> Twos<T>(T[] all)
    {
        for (var i = 0; i < all.Length; i++)
            for (var k = i + 1; k < all.Length; k++) yield return (all[i], all[k]);
    }
}
