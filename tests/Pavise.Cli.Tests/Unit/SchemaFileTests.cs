using System.Text.Json;
using Pavise.Cli.Tests.Schemas;

namespace Pavise.Cli.Tests.Unit;

/// <summary>The files of docs/schemas, and the input files of the repository against them.</summary>
public class SchemaFileTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Repository.At("docs/schemas"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Scenarios => Files("scenarios", "examples/oracles");

    public static TheoryData<string> Plans => Files("plans");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_sound_and_bears_the_name_of_its_file(string name)
    {
        _ = JsonSchema.Load(name);
        var root = JsonDocument.Parse(Repository.Read($"docs/schemas/{name}.json")).RootElement;

        var dash = name.LastIndexOf('-');
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
        Assert.Equal($"pavise/{name[..dash]}/{name[(dash + 1)..]}", root.GetProperty("$id").GetString());
        Assert.EndsWith(".", root.GetProperty("description").GetString(), StringComparison.Ordinal);
        if (root.GetProperty("properties").TryGetProperty("schema", out var schema)) Assert.Equal(root.GetProperty("$id").GetString(), schema.GetProperty("const").GetString());
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_of_the_repository_follows_its_schema(string file) =>
        Assert.Empty(JsonSchema.Load("scenario-file-1").Check(YamlAsJson.Read(Text(file))));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_plan_of_the_repository_follows_its_schema(string file) =>
        Assert.Empty(JsonSchema.Load("plan-file-1").Check(YamlAsJson.Read(Text(file))));

    [Theory]
    [InlineData("scenario-file-1", "src/Pavise.Workspace/Templates/scenario.yaml", "adversary: true\n", "adversary: false\n", "threats[0].adversary")]
    [InlineData("scenario-file-1", "src/Pavise.Workspace/Templates/scenario.yaml", "horizon-days: 180", "horizon-days: 0", "horizon-days")]
    [InlineData("scenario-file-1", "src/Pavise.Workspace/Templates/scenario.yaml", "looks: 2", "look: 2", "look")]
    [InlineData("plan-file-1", "src/Pavise.Workspace/Templates/plan.yaml", "months: 24", "months: 0", "months")]
    [InlineData("plan-file-1", "src/Pavise.Workspace/Templates/plan.yaml", "class: 1", "class: 4", "class")]
    [InlineData("plan-file-1", "src/Pavise.Workspace/Templates/plan.yaml", "exempt-from-diversion: {", "exempt: {", "exempt")]
    public void A_wrong_input_file_does_not_follow_its_schema(string schema, string file, string right, string wrong, string told)
    {
        var text = Text(file);
        Assert.Contains(right, text, StringComparison.Ordinal);

        var errors = JsonSchema.Load(schema).Check(YamlAsJson.Read(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(errors, error => error.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"name\": \"A\", \"include\": [\"side.part.yaml\"]}", true)]
    [InlineData("{\"include\": \"other.part.yaml\", \"distribution\": \"by-need\"}", true)]
    [InlineData("{\"name\": \"A\"}", false)]
    [InlineData("{\"name\": \"A\", \"include\": []}", false)]
    [InlineData("{\"name\": \"A\", \"include\": [3]}", false)]
    [InlineData("{\"distribution\": \"fair\"}", false)]
    public void A_scenario_is_whole_includes_parts_or_is_one(string document, bool follows) =>
        Assert.Equal(follows, JsonSchema.Load("scenario-file-1").Check(System.Text.Json.JsonDocument.Parse(document).RootElement).Count == 0);

    // The guard of DESIGN: what searches or ranks takes the enemy's values as one uncertainty and never one by one.
    [Theory]
    [InlineData("layers/gem-t/ballistic/kill-probability", true)]
    [InlineData("areas/west/fire-units/dart/number", true)]
    [InlineData("item/gem-t/kill-probability-ballistic", true)]
    [InlineData("adversary", true)]
    [InlineData("threats/ballistic/raids/rate", false)]
    [InlineData("threats/ballistic/hit-probability", false)]
    [InlineData("threat/ballistic/launched-per-month-2025", false)]
    [InlineData("areas/west/weight", false)]
    public void A_ranking_that_names_a_value_of_the_enemy_does_not_follow_its_schema(string name, bool follows)
    {
        var share = $$$"""{"schema": "pavise/sensitivity/1", "of": "leakers", "replications": 10, "results": {"shares": [{"name": "{{{name}}}", "first": 0.5, "first_error": 0.1, "total": 0.5, "total_error": 0.1}]}}""";
        var effect = $$$"""{"schema": "pavise/screening/1", "of": "leakers", "replications": 10, "results": {"effects": [{"name": "{{{name}}}", "mean_absolute": 5, "deviation": 1}]}}""";
        Assert.Equal(follows, JsonSchema.Load("sensitivity-1").Check(JsonDocument.Parse(share).RootElement).Count == 0);
        Assert.Equal(follows, JsonSchema.Load("screening-1").Check(JsonDocument.Parse(effect).RootElement).Count == 0);
    }

    private static TheoryData<string> Files(string folder, params string[] more) =>
    [
        .. Directory.GetFiles(Repository.At("examples"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == folder)
            .Concat(more.SelectMany(path => Directory.GetFiles(Repository.At(path), "*.yaml")))
            .Append(Repository.At($"src/Pavise.Workspace/Templates/{folder.TrimEnd('s')}.yaml"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')),
    ];

    /// <summary>A file of the repository; the months that `pavise new` fills into a template are filled in.</summary>
    private static string Text(string file)
    {
        var text = Repository.Read(file);
        foreach (var blank in new[] { "{start}", "{due1}", "{due2}", "{due3}" }) text = text.Replace(blank, "2026-03", StringComparison.Ordinal);
        return text;
    }
}
