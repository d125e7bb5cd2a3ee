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
        // What is expected less than twenty times has no normal error.
        foreach (var (leakers, probability) in LawOf(file).Index().Where(entry => entry.Item * drawn.Count >= 20)) drawn.Share(probability, drawn.Layout.AllLeakers, number => number == leakers);
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

    // Raids of at most c - 1 among those of at most c: the loss of a load on c channels.
    [Theory]
    [InlineData("", 4, 27, 131)]
    [InlineData("load-2-", 2, 2, 5)]
    [InlineData("load-4-5-", 9, 4782969, 202948427)]
    [InlineData("load-8-", 10, 4194304, 34475319)]
    public void Two_of_the_scenarios_together_say_how_often_all_channels_are_full(string load, int channels, double over, double under)
    {
        double NoneLeaks(int channels) => Assessment.Assess(Cases.Read(File.ReadAllText(Path.Combine(Folder, $"b8-erlang-{load}{channels}-channels.yaml"))), new AssessOptions(Method.Exact), DeliverySchedule.Empty(""), [], null,
            TestContext.Current.CancellationToken).Leakers.ProbabilityNone;
        Assert.Equal(over / under, 1 - NoneLeaks(channels - 1) / NoneLeaks(channels), 1e-12);
    }

    [Fact]
    public void Raids_and_finite_magazines_have_their_whole_laws()
    {
        var laws = Files.Select(row => row.Data).Where(file => LawOf(file).Length > 0).ToArray();
        Assert.All(Files.Select(row => row.Data).Where(file => file.StartsWith("b4-", StringComparison.Ordinal) || file.StartsWith("b5-", StringComparison.Ordinal) || file.StartsWith("b8-erlang-", StringComparison.Ordinal)), file => Assert.Contains(file, laws));
        foreach (var file in laws)
        {
            var (results, reason) = ExactEngine.Run(ScenarioCompiler.Compile(Cases.Read(File.ReadAllText(Path.Combine(Folder, file)), file), DeliverySchedule.Empty(""), []), new AssessOptions(), null, TestContext.Current.CancellationToken);
            Assert.True(results is not null, reason);
            var place = results.Layout.AllLeakers;
            foreach (var (leakers, probability) in LawOf(file).Index()) Assert.Equal(probability, results.ShareFrom(place, leakers) - results.ShareFrom(place, leakers + 1), 1e-12);
        }
    }

    /// <summary>The exact probabilities of 0, 1, 2, ... leakers, as far as they are stated.</summary>
    private static double[] LawOf(string file) => Expected.GetProperty(file).TryGetProperty("leakers", out var leakers) && leakers.TryGetProperty("law", out var law) ? [.. law.EnumerateArray().Select(number => number.GetDouble())] : [];

    private static int Compare(JsonElement expected, JsonElement actual, Action<string, double, double, JsonElement> check)
    {
        var compared = 0;
        foreach (var part in expected.EnumerateObject().Where(part => part.Name != "law"))
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
