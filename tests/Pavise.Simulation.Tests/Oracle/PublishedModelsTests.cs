using System.Text.Json;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Every scenario of examples/oracles against its exact answers.</summary>
public class PublishedModelsTests
{
    private static readonly string Folder = Path.Combine(Cases.Root, "examples", "oracles");
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement.GetProperty("scenarios");

    public static IEnumerable<TheoryDataRow<string>> Files => Expected.EnumerateObject().Select(model => new TheoryDataRow<string>(model.Name));

    [Fact]
    public void Every_scenario_of_the_folder_has_an_exact_answer() =>
        Assert.Equal(Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal), Expected.EnumerateObject().Select(model => model.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_campaign_lies_within_four_standard_errors_of_the_exact_answer(string file)
    {
        var drawn = new Drawn(Cases.Read(File.ReadAllText(Path.Combine(Folder, file)), file), file.StartsWith("r2l", StringComparison.Ordinal) ? 4_000 : 20_000, seed: 20, threads: 2);
        using var results = JsonDocument.Parse(OutlookJson.Write(drawn.Outlook));
        var compared = Compare(Expected.GetProperty(file), results.RootElement.GetProperty("results"), (name, exact, found, estimate) =>
        {
            if (double.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var probability)) drawn.Quantile(probability, (long)exact, drawn.Layout.AllLeakers);
            else if (name == "standard_deviation") drawn.Deviation(exact, drawn.Layout.AllLeakers);
            else Assert.Equal(exact, found, Tolerance(name, exact, estimate, drawn.Count));
        });
        Assert.True(compared > 0, "nothing was compared");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_exact_engine_gives_the_answer_itself(string file)
    {
        var scenario = Cases.Read(File.ReadAllText(Path.Combine(Folder, file)), file);
        var outlook = Assessment.Assess(scenario, new AssessOptions(Method.Auto), DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);
        Assert.Equal((Method.Exact, 0), (outlook.Method, outlook.Replications));
        using var results = JsonDocument.Parse(OutlookJson.Write(outlook));
        Compare(Expected.GetProperty(file), results.RootElement.GetProperty("results"), (_, exact, found, _) => Assert.Equal(exact, found, 1e-12 * Math.Max(1, exact)));
    }

    // Raids of at most three among those of at most four: the loss of load 3 on four channels.
    [Fact]
    public void Two_of_the_scenarios_together_say_how_often_four_channels_are_full()
    {
        double NoneLeaks(int channels) => Assessment.Assess(Cases.Read(File.ReadAllText(Path.Combine(Folder, $"b8-erlang-{channels}-channels.yaml"))), new AssessOptions(Method.Exact), DeliverySchedule.Empty(""), [], null,
            TestContext.Current.CancellationToken).Leakers.ProbabilityNone;
        Assert.Equal(27 / 131.0, 1 - NoneLeaks(3) / NoneLeaks(4), 1e-12);
    }

    private static int Compare(JsonElement expected, JsonElement actual, Action<string, double, double, JsonElement> check)
    {
        var compared = 0;
        foreach (var part in expected.EnumerateObject())
        {
            var found = actual.GetProperty(part.Name);
            if (part.Value.ValueKind == JsonValueKind.Object)
            {
                compared += Compare(part.Value, found, check);
                continue;
            }

            check(part.Name, part.Value.GetDouble(), found.ValueKind == JsonValueKind.Object ? found.GetProperty("value").GetDouble() : found.GetDouble(), actual);
            compared++;
        }

        return compared;
    }

    private static double Tolerance(string name, double exact, JsonElement estimate, int replications) => name switch
    {
        "mean" => 4 * estimate.GetProperty("standard_error").GetDouble() + 1e-12,
        "probability_none" or "never" => 4 * Math.Sqrt(exact * (1 - exact) / replications),
        _ => throw new ArgumentException($"no tolerance for {name}"),
    };
}
