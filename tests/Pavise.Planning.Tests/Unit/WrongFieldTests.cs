using System.Text.Json;
using System.Text.RegularExpressions;
using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>Every field of the schema of plan files misspelt: told by code, line and column.</summary>
public partial class WrongFieldTests
{
    /// <summary>The fields that the two plans of the other tests do not have.</summary>
    private const string Rest = """
        name: rest
        start: 2025-01
        months: 6
        divisible-items: [tower]
        lines:
          - { id: line, maker: MKR, items: [arrow], capacity-per-month: [{ amount: { ledger: made/MKR/arrow, per: year } }, { from: 2025-03, amount: { catalogue: item/arrow/production-per-year, times: { best: 0.5, unit: share, assumption: a half } } }] }
        holders:
          - { actor: AAA, needs: [{ item: arrow, class: 1, from: 2025-01, until: 2025-03, per-month: { best: 2, unit: missile, note: a note, source: Ministry of Aland, address: 'https://example.org/a', date: 2024-11, confidence: M } }] }
          - { actor: BBB, opening-stock: [{ item: arrow, amount: { best: 4, unit: missile, adversary: false, period: 2024, property: stock, claimed-by: Ministry of Borland, assumption: stock } }], floors: [{ item: arrow, from: 2025-02, hard: false, amount: { best: 1, unit: missile, assumption: floor } }] }
        orders:
          - { id: one, customer: CCC, item: arrow, due: 2025-03, quantity: { best: 3, unit: missile, assumption: order } }
        transfers:
          - { from: BBB, to: AAA, items: [arrow], consent: [CCC], consent-rule: { assumption: it made them }, assumption: offered }
        expansions:
          - { id: hall, line: line, from: 2025-02, adds-per-month: { best: 1, unit: missile, assumption: hall }, lead-months: { best: 1, unit: month, assumption: building }, cost: { best: 1, unit: million-usd, assumption: price } }
        budgets:
          - { id: joint, programme: fund, from: 2025-01, until: 2025-03, amount: { best: 9, unit: million-usd, assumption: voted }, pays: [hall] }
        requirements:
          - { id: served, order: one, by: 2025-06, assumption: told so }
          - { id: enough, tier: shortage-class-1, at-most: { best: 99, unit: missile, assumption: demanded }, assumption: demanded }
        protection: { scenario: scenario.yaml, receiver: AAA, up-to: [{ item: arrow, amount: { best: 4, unit: missile, assumption: some } }], span-months: 2, slices: 2, replications: 100, seed: 3, assumption: as in the campaign }
        previous: { file: before.json, frozen-months: 1, assumption: before }
        """;

    private static readonly string Before = "{\"schema\":\"pavise/plan/1\",\"results\":{\"decisions\":[]}}";

    private static PlanModel Read(string yaml) => PlanReader.Read(
        new YamlSource("plans/test.yaml", yaml), Catalogue, reference => reference == "made/MKR/arrow" ? (Quantity.Exactly(24, Core.Unit.Missile), "run:ledger/made") : null, file => file == "before.json" ? Before : null);

    private static Catalogue Catalogue { get; } = CatalogueReader.Read([
        new YamlSource("names.yaml", Names.Yaml), new YamlSource("programmes.yaml", "programmes:\n  - { id: fund, name: Fund, about: a fund }\n")]);

    public static TheoryData<string> Plans => ["example", "policy", "rest"];

    private static string Yaml(string plan) => plan switch { "example" => Example.Yaml, "policy" => EveryPolicy.Yaml, _ => Rest };

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_field_that_is_misspelt_is_told_at_its_line_and_column(string plan)
    {
        Read(Yaml(plan));
        foreach (var (line, column, key, wrong) in Fields(plan))
        {
            var found = Told(wrong, $"{key} in line {line}");
            // A number or rule without its source is told as one, at the map that lacks it.
            Assert.True(found.Any(one => one.Place.Line == line && (one is { Code: "PAV1108", Place.Column: var place } && place == column || (one.Code == "PAV1204" && key is "source" or "assumption"))), $"{key} in line {line}, column {column}: {string.Join("; ", found)}");
        }
    }

    [Fact]
    public void No_field_of_the_schema_is_left_out()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RealSolver.Root, "docs", "schemas", "plan-file-1.json"))).RootElement;
        var tried = ((string[])["example", "policy", "rest"]).SelectMany(plan => Key().Matches(Yaml(plan)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Properties(schema).Distinct().Except(tried));
    }

    private static IReadOnlyList<Diagnostic> Told(string yaml, string what)
    {
        try
        {
            Read(yaml);
        }
        catch (PaviseException error)
        {
            return error.Diagnostics;
        }

        Assert.Fail($"{what} is accepted");
        return [];
    }

    /// <summary>Each field of a plan with what becomes of the file when it is misspelt; names that the file gives itself are no fields.</summary>
    private static IEnumerable<(int Line, int Column, string Key, string Wrong)> Fields(string plan)
    {
        var yaml = Yaml(plan);
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RealSolver.Root, "docs", "schemas", "plan-file-1.json"))).RootElement;
        var known = Properties(schema).ToHashSet(StringComparer.Ordinal);
        foreach (var match in Key().Matches(yaml).Where(match => known.Contains(match.Groups[1].Value)))
        {
            var (at, key) = (match.Groups[1].Index, match.Groups[1].Value);
            var start = yaml.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
            yield return (yaml[..at].Count(letter => letter == '\n') + 1, at - start + 1, key, yaml[..at] + key + "x" + yaml[(at + key.Length)..]);
        }
    }

    private static IEnumerable<string> Properties(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array) return schema.EnumerateArray().SelectMany(Properties);
        if (schema.ValueKind != JsonValueKind.Object) return [];
        return schema.EnumerateObject().SelectMany(entry => entry.Name == "properties" ? entry.Value.EnumerateObject().Select(field => field.Name).Concat(entry.Value.EnumerateObject().SelectMany(field => Properties(field.Value))) : Properties(entry.Value));
    }

    [GeneratedRegex(@"(?<=^|[\s{,-])([a-z][a-z-]*):(?=\s|$)", RegexOptions.Multiline)]
    private static partial Regex Key();
}
