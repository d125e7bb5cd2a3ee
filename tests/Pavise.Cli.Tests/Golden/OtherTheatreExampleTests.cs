using System.Globalization;
using System.Text.Json;

namespace Pavise.Cli.Tests.Golden;

/// <summary>The example in which other theatres ask for the same rounds: its results are the expected ones, and nothing is lost from sight.</summary>
public sealed class OtherTheatreExampleTests : IDisposable
{
    private const string Item = "patriot-interceptor";
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_results_are_the_expected_ones_and_other_theatres_take_what_the_defender_then_lacks()
    {
        var text = await File.ReadAllTextAsync(Repository.At("examples/other-theatres-2026/scenarios/spring-2026.yaml"), TestContext.Current.CancellationToken);
        var (from, to) = (text.IndexOf("other-theatres:\n", StringComparison.Ordinal), text.IndexOf("\nthreats:", StringComparison.Ordinal));
        await File.WriteAllTextAsync(folder.At("with.yaml"), text, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.At("without.yaml"), text[..from] + text[to..], TestContext.Current.CancellationToken);
        var simulate = await Command.PaviseAsync(folder.Path, "simulate", "with.yaml", "--compare", "without.yaml", "--replications", "2000", "--seed", "1", "--json");
        Assert.True(simulate.Code == 0, simulate.Error);
        var document = JsonDocument.Parse(simulate.Out).RootElement;
        var results = document.GetProperty("results");
        string[] told =
        [
            .. new[] { "ballistic", "aeroballistic" }.Select(one => $"leakers {one} {Interval(results.GetProperty("leakers_by_class").GetProperty(one))}"),
            .. new[] { "shots", "to_other_theatres", "days_below_floor" }.Select(what => $"{what} {Interval(results.GetProperty(what).GetProperty(Item))}"),
            .. results.GetProperty("difference").GetProperty("results").EnumerateArray().Where(one => one.GetProperty("what").GetString() is "leakers" or "to_other_theatres" or "days_below_floor" or "stock_at_end")
                .Select(one => $"difference {one.GetProperty("what")} {Interval(one)}{(one.GetProperty("determined").GetBoolean() ? "" : ": not determined")}"),
        ];
        var expected = Repository.At("examples/other-theatres-2026/expected.json");
        if (Environment.GetEnvironmentVariable("PAVISE_ACCEPT") == "1") await File.WriteAllTextAsync(expected, JsonSerializer.Serialize(new { results = told }, Written) + "\n", TestContext.Current.CancellationToken);
        using var kept = JsonDocument.Parse(await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken));
        Assert.Equal(kept.RootElement.GetProperty("results").EnumerateArray().Select(line => line.GetString()), told);

        // Each round that others take is fired less or left less: the three differences add up to nothing.
        double Mean(string what) => results.GetProperty("difference").GetProperty("results").EnumerateArray().Single(one => one.GetProperty("what").GetString() == what && one.TryGetProperty("of", out var of) && of.GetString() == Item).GetProperty("mean").GetDouble();
        Assert.True(Mean("to_other_theatres") > 50, "nothing is taken");
        Assert.Equal(0, Mean("to_other_theatres") + Mean("shots") + Mean("stock_at_end"), 1e-6);
        Assert.Equal(Mean("to_other_theatres"), results.GetProperty("to_other_theatres").GetProperty(Item).GetProperty("mean").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Each_demand_has_its_name_its_interval_and_its_origin()
    {
        var show = await Command.PaviseAsync(Repository.Root, "scenario", "show", "examples/other-theatres-2026/scenarios/spring-2026.yaml");
        Assert.Equal(0, show.Code);
        foreach (var (name, origin) in new[] { ("United States Army", "US Army budget request"), ("Middle East", "assumption: "), ("Europe and East Asia", "assumption: ") })
            Assert.Contains(show.Out.Split('\n'), line => line.StartsWith($"  other-theatres/{name}/{Item}/demand: ", StringComparison.Ordinal) && line.Contains(origin, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Median, 80 % interval and mean to its error.</summary>
    private static string Interval(JsonElement estimate)
    {
        double At(string name) => estimate.GetProperty("quantiles").GetProperty(name).GetDouble();
        return string.Create(CultureInfo.InvariantCulture, $"{At("0.50")} ({At("0.10")} to {At("0.90")}), mean {estimate.GetProperty("mean").GetDouble():0.##} ± {estimate.GetProperty("standard_error").GetDouble():0.##}");
    }
}
