using System.Globalization;
using System.Text.Json;
using Pavise.Cli.Tests.Schemas;

namespace Pavise.Cli.Tests.Golden;

/// <summary>The files that `pavise simulate` writes, what is fired and lost as entries for the book and raw draws, held against the results it prints beside them.</summary>
public sealed class SimulationFileTests : IDisposable
{
    /// <summary>A month in which fire units and rounds are lost, other theatres take some and there are costs and a floor; the numbers are a test's.</summary>
    private const string Losses = """
        name: A month of losses
        place: {name: Ukraine, real: true, country: UKR}
        start: 2024-11
        horizon-days: 30
        layers:
          - {item: patriot-interceptor, salvo: 2, engages: [{class: ballistic, kill-probability: {low: 0.4, high: 0.6, unit: probability, assumption: A test.}}]}
        magazines:
          - {item: patriot-interceptor, fire-units: {best: 3, unit: system, assumption: A test.}, ready-rounds: {best: 40, unit: missile, assumption: A test.}, reload-per-day: {best: 4, unit: missile-per-day, assumption: A test.}}
        stock: [{item: patriot-interceptor, rounds: {best: 200, unit: missile, assumption: A test.}, floor: {best: 60, unit: missile, assumption: A test.}, unit-cost: {best: 4, unit: usd, assumption: A test.}}]
        other-theatres: [{name: Elsewhere, item: patriot-interceptor, demand: {low: 10, high: 50, unit: missile-per-month, assumption: A test.}, takes-from: [stock]}]
        threats:
          - class: ballistic
            adversary: true
            aimed-at-fire-units: {best: 0.5, unit: probability, adversary: true, assumption: A test.}
            hit-probability: {best: 0.2, unit: probability, adversary: true, assumption: A test.}
            destroyed-share: {best: 1, unit: probability, adversary: true, assumption: A test.}
            raids: {source: script, every-day: 3}
        """;

    private const string Item = "patriot-interceptor";
    private readonly TemporaryFolder folder = new();

    public SimulationFileTests()
    {
        File.WriteAllText(folder.At("pavise.yaml"), "name: Losses\nreceiver: UKR\nas-of: 2024-12-31\n");
        File.WriteAllText(folder.At("losses.yaml"), Losses);
    }

    [Fact]
    public async Task What_is_fired_and_lost_is_proposed_and_is_in_the_book_once_a_person_posts_it()
    {
        var document = await PrintedAsync("--propose", "out/proposal.yaml");
        var (text, results) = (await TextAsync("out/proposal.yaml"), document.GetProperty("results"));
        // The name and hash of the run stand above; each entry has the 80 % interval of its result, and there is no other.
        Assert.StartsWith($"# Proposed by a simulation: A month of losses, 300 campaigns, seed 3, results {document.GetProperty("results_hash").GetString()}.\n", text, StringComparison.Ordinal);
        (string Kind, string Of, string Unit, string Result)[] proposed = [("expenditure", Item, "missile", "shots"), ("loss", Item, "missile", "rounds_lost"), ("loss", "patriot-system", "system", "fire_units_lost")];
        var entries = YamlAsJson.Read(text).GetProperty("entries").EnumerateArray().ToArray();
        Assert.Equal(proposed.Select(one => (one.Kind, one.Of, one.Unit, Interval(results.GetProperty(one.Result).GetProperty(Item)), "UKR", "2024-11-01..2024-11-30")),
            entries.Select(entry => (entry.GetProperty("kind").GetString()!, entry.GetProperty("item").GetString()!, entry.GetProperty("unit").GetString()!, entry.GetProperty("number").GetString()!, entry.GetProperty("to").GetString()!, entry.GetProperty("when").GetString()!)));
        var fired = Ends(entries[0].GetProperty("number").GetString()!);
        Assert.True(fired[0] < fired[1], "the interval is a number");

        // Nothing moves until it is posted, and then no more than is proposed; taken over again it is refused, for it stands there.
        Assert.DoesNotContain("UKR", (await DoneAsync("ledger", "balance")).Out, StringComparison.Ordinal);
        string[] post = ["ledger", "post", "--file", "out/proposal.yaml", "--by", "A. Reader", "--reason", "simulated", "--json"];
        Assert.Equal(3, Json(await DoneAsync(post)).GetProperty("added").GetInt32());
        var again = await Command.PaviseAsync(folder.Path, post);
        Assert.Equal(2, again.Code);
        Assert.Contains("PAV4016 ", again.Error, StringComparison.Ordinal);
        var claims = Json(await DoneAsync("ledger", "claims", "--json")).GetProperty("results").EnumerateArray().Select(claim =>
            (claim.GetProperty("decision").GetString()!, claim.GetProperty("kind").GetString()!, claim.GetProperty("item").GetString()!, claim.GetProperty("quantity").GetProperty("low").GetInt32(), claim.GetProperty("quantity").GetProperty("high").GetInt32()));
        Assert.Equal(proposed.Select(one => ("posted", one.Kind, one.Of, Ends(Interval(results.GetProperty(one.Result).GetProperty(Item)))[0], Ends(Interval(results.GetProperty(one.Result).GetProperty(Item)))[1])).Order(), claims.Order());
        Assert.Matches($@"expended:UKR +{Item} +{fired[0]} to {fired[1]} missiles", (await DoneAsync("ledger", "balance")).Out);
    }

    // A proposal is made of results that --results would leave out, and is the same file.
    [Fact]
    public async Task A_proposal_does_not_depend_on_what_else_is_kept()
    {
        await PrintedAsync("--propose", "all.yaml");
        var some = await PrintedAsync("--results", "stock", "--propose", "some.yaml");
        Assert.Equal(["shots", "stock", "losses"], some.GetProperty("results").GetProperty("kept").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(Entries(await TextAsync("all.yaml")), Entries(await TextAsync("some.yaml")));
        static string Entries(string text) => text[text.IndexOf("entries:", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task Every_column_of_the_draws_has_the_results_that_are_printed()
    {
        var results = (await PrintedAsync("--draws", "out/draws.csv")).GetProperty("results");
        var (names, rows) = Table(await TextAsync("out/draws.csv"));
        Assert.Equal(Enumerable.Range(0, 300), rows.Select(row => (int)row[0]));
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        (string Column, JsonElement Printed)[] columns =
        [
            ("leakers", results.GetProperty("leakers")), ("intercepted", results.GetProperty("intercepted")), ("cost", results.GetProperty("cost").GetProperty("rounds_fired")),
            ("ballistic/launched", Of("launched_by_class", "ballistic")), ("ballistic/leakers", Of("leakers_by_class", "ballistic")), ("ballistic/intercepted", Of("intercepted_by_class", "ballistic")),
            .. new[] { ("shots", "shots"), ("first-day-empty", "first_day_empty"), ("first-day-exhausted", "first_day_exhausted"), ("days-below-floor", "days_below_floor"), ("fire-units-lost", "fire_units_lost"), ("rounds-lost", "rounds_lost"), ("to-other-theatres", "to_other_theatres") }
                .Select(one => ($"{Item}/{one.Item1}", Of(one.Item2, Item))),
            ($"{Item}/stock/2024-11", Of("stock", Item)[0]), ($"{Item}/fire-units/2024-11", Of("fire_units", Item)[0]), ($"{Item}/shots/2024-11", Of("shots", Item).GetProperty("months")[0]),
        ];
        // What a place in no other result is: threats have no cost here, and there are no areas.
        Assert.Equal(["replication", "threat-cost", "cost-ratio-millionths", "protection-millionths", "ballistic/launched/2024-11", "ballistic/leakers/2024-11"], names.Except(columns.Select(one => one.Column)));
        foreach (var (column, printed) in columns)
        {
            var values = rows.Select(row => row[Array.IndexOf(names, column)]).Order().ToArray();
            Assert.Equal(printed.GetProperty("mean").GetDouble(), values.Average(), 1e-9);
            foreach (var quantile in printed.GetProperty("quantiles").EnumerateObject())
                Assert.Equal(quantile.Value.GetDouble(), values[(int)Math.Ceiling(double.Parse(quantile.Name, CultureInfo.InvariantCulture) * values.Length) - 1]);
        }

        // No threat is lost from sight: each is intercepted or leaks.
        Assert.All(rows, row => Assert.Equal(row[Array.IndexOf(names, "ballistic/launched")], row[Array.IndexOf(names, "leakers")] + row[Array.IndexOf(names, "intercepted")]));
        JsonElement Of(string result, string subject) => results.GetProperty(result).GetProperty(subject);
    }

    [Fact]
    public async Task Draws_are_the_same_bytes_by_any_threads_and_hold_what_is_kept_day_by_day()
    {
        await PrintedAsync("--draws", "one.csv", "--threads", "1");
        await PrintedAsync("--draws", "three.csv", "--threads", "3");
        Assert.Equal(await TextAsync("one.csv"), await TextAsync("three.csv"));
        await PrintedAsync("--draws", "days.csv", "--results", "shots", "--daily");
        var (names, rows) = Table(await TextAsync("days.csv"));
        Assert.Equal(["replication", "leakers", "ballistic/leakers", $"{Item}/shots"], names.Where(name => !name.Contains("/day-", StringComparison.Ordinal)));
        foreach (var sum in new[] { "leakers", "ballistic/leakers", $"{Item}/shots" })
        {
            var days = Enumerable.Range(1, 30).Select(day => Array.IndexOf(names, $"{sum}/day-{day}")).ToArray();
            Assert.All(rows, row => Assert.Equal(row[Array.IndexOf(names, sum)], days.Sum(place => row[place])));
        }
    }

    // What cannot be is refused with its code before anything is drawn, and leaves no file behind.
    [Theory]
    [InlineData("PAV5209", "invented.yaml", "--propose FILE")]
    [InlineData("PAV5212", "losses.yaml", "--draws FILE --checkpoint kept")]
    [InlineData("PAV5033", "losses.yaml", "--draws FILE --method exact")]
    [InlineData("PAV5033", "losses.yaml", "--half-width 1 --method exact --draws FILE")]
    [InlineData("PAV5211", "losses.yaml", "--half-width -1 --draws FILE")]
    [InlineData("PAV5033", "losses.yaml", "--method kernel --draws FILE")]
    [InlineData("PAV5035", "losses.yaml", "--method kernel --compare losses.yaml --draws FILE")]
    [InlineData("PAV1001", "losses.yaml", "--compare nowhere.yaml --propose FILE")]
    [InlineData("PAV9001", "losses.yaml", "--results to-other-theatre --draws FILE")]
    [InlineData("PAV9001", "losses.yaml", "--propose")]
    [InlineData("PAV9001", "losses.yaml", "--draws FILE --draws other")]
    public async Task What_cannot_be_written_is_refused_and_leaves_no_file(string code, string scenario, string flags)
    {
        await File.WriteAllTextAsync(folder.At("invented.yaml"), await File.ReadAllTextAsync(Repository.At("examples/oracles/b1-one-threat.yaml"), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        File.Delete(folder.At("pavise.yaml"));
        var before = Directory.GetFileSystemEntries(folder.Path).Order().ToArray();
        var refused = await Command.PaviseAsync(folder.Path, ["simulate", scenario, "--replications", "20", .. flags.Replace("FILE", "file.out", StringComparison.Ordinal).Split(' ')]);
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains($"{code} ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Path).Order());
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What the command prints as JSON with some more words.</summary>
    private async Task<JsonElement> PrintedAsync(params string[] more) => Json(await DoneAsync(["simulate", "losses.yaml", "--replications", "300", "--seed", "3", "--json", .. more]));

    private async Task<Outcome> DoneAsync(params string[] words)
    {
        var outcome = await Command.PaviseAsync(folder.Path, words);
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome;
    }

    private static JsonElement Json(Outcome outcome) => JsonDocument.Parse(outcome.Out).RootElement;

    private Task<string> TextAsync(string name) => File.ReadAllTextAsync(folder.At(name), TestContext.Current.CancellationToken);

    /// <summary>The 80 % interval of a printed result, in the words of a proposal.</summary>
    private static string Interval(JsonElement estimate)
    {
        var (low, high) = (estimate.GetProperty("quantiles").GetProperty("0.10").GetInt32(), estimate.GetProperty("quantiles").GetProperty("0.90").GetInt32());
        return low == high ? $"{low}" : $"{low}..{high}";
    }

    private static int[] Ends(string interval) => [.. interval.Split("..").Select(end => int.Parse(end, CultureInfo.InvariantCulture))];

    private static (string[] Names, long[][] Rows) Table(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n');
        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(',').Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)).ToArray())]);
    }
}
