using System.Text.Json;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Every scenario of examples/oracles against its exact answers.</summary>
public class PublishedModelsTests
{
    private const int Replications = 20_000;
    private static readonly string Folder = Path.Combine(Cases.Root, "examples", "oracles");
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement.GetProperty("scenarios");

    public static IEnumerable<TheoryDataRow<string>> Files => Expected.EnumerateObject().Where(model => model.Name != "r2l.yaml").Select(model => new TheoryDataRow<string>(model.Name));

    /// <summary>Models that the exact engine answers: all but those with channels or fire units that fail, whose answers are closed forms.</summary>
    public static IEnumerable<TheoryDataRow<string>> Chains => Files.Where(row => !row.Data.StartsWith("b8-", StringComparison.Ordinal) && !row.Data.StartsWith("b12-", StringComparison.Ordinal));

    [Fact]
    public void Every_scenario_of_the_folder_has_an_exact_answer() =>
        Assert.Equal(Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal), Expected.EnumerateObject().Select(model => model.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_campaign_lies_within_four_standard_errors_of_the_exact_answer(string file)
    {
        var outlook = Cases.Assess(Cases.Read(File.ReadAllText(Path.Combine(Folder, file)), file), Replications, seed: 20);
        using var results = JsonDocument.Parse(OutlookJson.Write(outlook));
        var compared = Compare(Expected.GetProperty(file), results.RootElement.GetProperty("results"), Tolerance);
        Assert.True(compared > 0, "nothing was compared");
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_exact_engine_gives_the_answer_itself(string file)
    {
        var scenario = Cases.Read(File.ReadAllText(Path.Combine(Folder, file)), file);
        var outlook = Assessment.Assess(scenario, new AssessOptions(Method.Auto), DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);
        Assert.Equal((Method.Exact, 0), (outlook.Method, outlook.Replications));
        using var results = JsonDocument.Parse(OutlookJson.Write(outlook));
        Compare(Expected.GetProperty(file), results.RootElement.GetProperty("results"), (_, exact, _) => 1e-12 * Math.Max(1, exact));
    }

    private static int Compare(JsonElement expected, JsonElement actual, Func<string, double, JsonElement, double> tolerance)
    {
        var compared = 0;
        foreach (var part in expected.EnumerateObject())
        {
            var found = actual.GetProperty(part.Name);
            if (part.Value.ValueKind == JsonValueKind.Object)
            {
                compared += Compare(part.Value, found, tolerance);
                continue;
            }

            Assert.Equal(part.Value.GetDouble(), found.GetDouble(), tolerance(part.Name, part.Value.GetDouble(), actual));
            compared++;
        }

        return compared;
    }

    private static double Tolerance(string name, double exact, JsonElement estimate) => name switch
    {
        "mean" => 4 * estimate.GetProperty("standard_error").GetDouble() + 1e-12,
        "probability_none" => 4 * Math.Sqrt(exact * (1 - exact) / Replications),
        // The relative error of a standard deviation is about sqrt((kurtosis - 1) / 4n); these laws have kurtosis below 9.
        "standard_deviation" => 4 * exact * Math.Sqrt(8.0 / 4 / Replications),
        _ => throw new ArgumentException($"no tolerance for {name}"),
    };
}
