using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Every key and every value of scenarios that have all keys is broken once: each time there is an error at its own line and column.</summary>
public partial class MutatedScenarioTests
{
    // Every key of the format that an invented land can have and Country.Text has not.
    private const string Invented = """
        name: Every key
        include: []
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 20
        distribution: in-order
        doctrine: {salvo: 1, looks: 2, reserve: {drone: {best: 2, unit: missile, assumption: Test.}}}
        items: [{id: dart, name: Dart, unit: missile}, {id: bolt, name: Bolt, unit: round}]
        areas:
          - id: north
            name: North
            weight: {low: 1, high: 2, unit: weight, assumption: Test.}
            worth: {best: 2, unit: weight, assumption: Test.}
            doctrine: {salvo: 2}
            fire-units: [{item: dart, number: {best: 2, unit: system, assumption: Test.}, doctrine: {looks: 1}}, {item: bolt, number: {best: 1, unit: system, assumption: Test.}}]
        layers:
          - {item: dart, miss-judged-kill: {best: 0.1, unit: probability, assumption: Test.}, kill-judged-miss: {best: 0.1, unit: probability, assumption: Test.}, engages: [{class: drone, kill-probability: {best: 0.5, unit: probability, assumption: Test.}}]}
          - {item: bolt, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Test.}}]}
        magazines:
          - item: dart
            ready-rounds: {best: 9, unit: missile, assumption: Test.}
            reload-per-day: {best: 4, unit: missile-per-day, assumption: Test.}
            channels: {best: 4, unit: threat, assumption: Test.}
            transport-days: {best: 2, unit: day, assumption: Test.}
            failure-per-day: {best: 0.1, unit: probability, assumption: Test.}
            repair-crews: {best: 1, unit: crew, assumption: Test.}
            repair-days: {best: 3, unit: day, assumption: Test.}
            exposure-factor: {best: 0.5, unit: share, assumption: Test.}
          - {item: bolt, ready-rounds: {best: 9, unit: round, assumption: Test.}, reload-per-day: {best: 4, unit: round-per-day, assumption: Test.}}
        stock:
          - {item: dart, rounds: {best: 90, unit: missile, assumption: Test.}, floor: {best: 9, unit: missile, assumption: Test.}, unit-cost: {best: 9, unit: eur, assumption: Test.}}
          - {item: bolt, unlimited: true}
        resupply: [{item: dart, rate: {best: 30, unit: missile-per-month, assumption: Test.}, from: 2001-01, until: 2001-02}]
        other-theatres: [{name: Elsewhere, item: dart, demand: {best: 3, unit: missile-per-month, assumption: Test.}, takes-from: [stock], from: 2001-01, until: 2001-02}]
        threats:
          - class: drone
            adversary: true
            raids: {source: script, every-day: 4, days: [{day: 3, number: 9}]}
            track-probability: {best: 0.9, unit: probability, assumption: Test.}
            aimed-at-fire-units: {best: 0.1, unit: probability, assumption: Test.}
            hit-probability: {best: 0.5, unit: probability, assumption: Test.}
            destroyed-share: {best: 0.5, unit: share, assumption: Test.}
            unit-cost: {best: 1, unit: eur, assumption: Test.}
          - class: cruise
            adversary: true
            raids: {source: recorded-days, block-days: 3}
        """;

    private static readonly string[] Texts = [Country.Text.Replace("horizon-days: 92", "horizon-days: 92\nquestion: {within-threats: {ballistic: 5, all: 9}}", StringComparison.Ordinal), Invented];

    public static TheoryData<int> Both => [0, 1];

    [Theory]
    [MemberData(nameof(Both))]
    public void A_key_that_is_misspelt_is_told_where_it_stands(int which)
    {
        var text = Texts[which];
        _ = Cases.Read(text);
        var keys = Key().Matches(text);
        Assert.True(keys.Count > 100, $"{keys.Count} keys");
        Assert.All(keys, key =>
        {
            var found = Assert.Throws<PaviseException>(() => Cases.Read(text.Insert(key.Index + key.Length - 1, "x"))).Diagnostics;
            // A class that is a key is told where its value begins.
            var classes = key.Value is "drone:" or "ballistic:" or "all:";
            Assert.Contains(Place(text, key.Index + (classes ? key.Length + 1 : 0)), found.Select(one => classes ? one.Place with { Column = one.Place.Column - 1 } : one.Place));
            Complete(found);
        });
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_value_of_the_wrong_kind_is_told_where_it_stands(int which)
    {
        var text = Texts[which];
        var values = Scalar().Matches(text);
        Assert.True(values.Count > 100, $"{values.Count} values");
        Assert.All(values, value =>
        {
            var (at, old) = (value.Groups["value"].Index, value.Groups["value"].Value);
            var found = Assert.Throws<PaviseException>(() => Cases.Read(text[..at] + "[1, {a: b}]" + text[(at + old.Length)..])).Diagnostics;
            Assert.Contains(Place(text, at), found.Select(one => one.Place));
            Complete(found);
        });
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_number_that_is_none_and_a_key_that_stands_twice_are_told_where_they_stand(int which)
    {
        var text = Texts[which];
        Assert.All(Scalar().Matches(text).Where(value => decimal.TryParse(value.Groups["value"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && value.Groups["key"].Value != "date"), value =>
        {
            var (at, old) = (value.Groups["value"].Index, value.Groups["value"].Value);
            var found = Assert.Throws<PaviseException>(() => Cases.Read(text[..at] + "few" + text[(at + old.Length)..])).Diagnostics;
            Assert.Contains(Place(text, at), found.Select(one => one.Place));
            Complete(found);
        });
        Assert.All(Regex.Matches(text, @"(?<=^|\n)[a-z-]+(?=:)"), key =>
        {
            var again = text + "\n";
            var found = Assert.Throws<PaviseException>(() => Cases.Read($"{again}{key.Value}: again\n")).Diagnostics;
            Assert.Contains(Place(again + key.Value, again.Length), found.Select(one => one.Place));
            Complete(found);
        });
    }

    // A key that the schema has and these texts have not would be broken by nobody.
    [Fact]
    public void The_texts_have_every_key_of_the_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Cases.Root, "docs", "schemas", "scenario-file-1.json")));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema.RootElement, keys);
        // What stands beside any value of the catalogue's kind, remarks, and other classes than the one that is a key here.
        keys.ExceptWith(["address", "period", "note", "property", "claimed-by", "ballistic", "aeroballistic", "cruise", "aircraft", "glide-bomb"]);
        var known = Texts.SelectMany(text => Key().Matches(text)).Select(key => key.Value[..^1]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(keys.Except(known));
    }

    private static void Collect(JsonElement element, HashSet<string> keys)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in element.EnumerateArray()) Collect(entry, keys);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var (name, value) in element.EnumerateObject().Select(field => (field.Name, field.Value)))
        {
            if (name == "properties") keys.UnionWith(value.EnumerateObject().Select(field => field.Name));
            Collect(value, keys);
        }
    }

    private static void Complete(IReadOnlyList<Diagnostic> found) => Assert.All(found, one =>
    {
        Assert.Matches("^PAV[0-9]{4}$", one.Code);
        Assert.Equal("case.yaml", one.Place.File);
        Assert.True(one.Place is { Line: > 0, Column: > 0 }, $"{one.Code} has no place");
        Assert.False(string.IsNullOrWhiteSpace(one.Cause) || string.IsNullOrWhiteSpace(one.Remedy), $"{one.Code} has no cause or remedy");
    });

    private static Place Place(string text, int at)
    {
        var before = text[..at].Split('\n');
        return new Place("case.yaml", before.Length, before[^1].Length + 1);
    }

    [GeneratedRegex(@"(?<=^|[\n {\[,-] *)[a-z][a-z-]*:(?=[ \n])")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<=[\n {\[,-])(?<key>[a-z][a-z-]*): (?<value>[^\[{}\],\n]+)")]
    private static partial Regex Scalar();
}
