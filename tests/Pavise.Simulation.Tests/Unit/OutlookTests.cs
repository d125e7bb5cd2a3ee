using System.Text.Json;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class OutlookTests
{
    private static readonly Lazy<Outlook> Run = new(() => Cases.Assess(Country.Scenario, 2000, raids: Country.Raids));

    [Fact]
    public void Parts_add_up_to_the_whole()
    {
        var outlook = Run.Value;
        Assert.Equal(outlook.Leakers.Mean, outlook.Classes.Sum(one => one.Leakers.Mean), 1e-9);
        foreach (var one in outlook.Classes)
        {
            Assert.Equal(3, one.LeakersByMonth.Count);
            Assert.Equal(one.Leakers.Mean, one.LeakersByMonth.Sum(month => month.Estimate.Mean), 1e-9);
            Assert.Equal(one.Launched.Mean, one.LaunchedByMonth.Sum(month => month.Estimate.Mean), 1e-9);
            Assert.True(one.Leakers.Mean <= one.Launched.Mean, "more leak than are launched");
        }

        foreach (var item in outlook.Items) Assert.Equal(item.Shots.Mean, item.ShotsByMonth.Sum(month => month.Estimate.Mean), 1e-9);
    }

    [Fact]
    public void No_round_is_lost_or_made()
    {
        var fixedStock = Country.Text.Replace("rounds: {low: 100, high: 300,", "rounds: {best: 200,", StringComparison.Ordinal)
            .Replace("low: 120, high: 240, unit: missile-per-year", "best: 0, unit: missile-per-year", StringComparison.Ordinal);
        var lance = Cases.Assess(Cases.Read(fixedStock), 500, raids: Country.Raids).Items[1];
        Assert.Equal(200, lance.Shots.Mean + lance.StockByMonth[^1].Estimate.Mean, 1e-9);
    }

    [Fact]
    public void Every_figure_has_a_computation_whose_chain_ends_at_roots()
    {
        var outlook = Run.Value;
        var graph = new TraceGraph(outlook.Origins);
        var rows = graph.Broken().Select(link => link.Missing).Distinct().ToArray();
        Assert.All(rows, row => Assert.StartsWith("row:raids/test/", row, StringComparison.Ordinal));
        Assert.Contains("run:outlook/quarter/leakers", outlook.Computations.Select(one => one.Id));
        Assert.Contains("run:outlook/quarter/leakers/ballistic", outlook.Computations.Select(one => one.Id));
        Assert.Contains("run:outlook/quarter/first-day-exhausted/lance", outlook.Computations.Select(one => one.Id));
        Assert.NotEmpty(graph.Roots("run:outlook/quarter/leakers"));
    }

    [Fact]
    public void Figures_that_share_no_rounds_share_no_inputs()
    {
        var text = Country.Text.Replace("      - class: cruise\n        kill-probability: {low: 0.5, best: 0.7, high: 0.9, unit: probability, assumption: A guess.}\n        reserve: {best: 8, unit: missile, assumption: Kept for ballistic missiles.}\n", "", StringComparison.Ordinal);
        var outlook = Cases.Assess(Cases.Read(text, "apart.yaml"), 20, raids: Country.Raids);
        var ballistic = outlook.Computations.Single(one => one.Id == "run:outlook/apart/leakers/ballistic").Inputs;
        Assert.DoesNotContain(ballistic, input => input.Contains("lance", StringComparison.Ordinal));
        Assert.Contains("assumption:item/shield-1/kill-probability-ballistic", ballistic);
        var together = Run.Value.Computations.Single(one => one.Id == "run:outlook/quarter/leakers/ballistic").Inputs;
        Assert.Contains(together, input => input.Contains("lance", StringComparison.Ordinal));
    }

    [Fact]
    public void The_open_stock_is_named_and_its_rule_is_an_origin()
    {
        Assert.Contains("stock/shield-1/rounds", Run.Value.OpenIntervals);
        Assert.Contains(OpenIntervalRule.Origin, Run.Value.Origins);
        Assert.Contains(StatedRules.IntervalLaw, Run.Value.Origins);
    }

    [Fact]
    public void Worlds_carry_most_of_the_variance_where_little_is_known()
    {
        var shares = Run.Value.Classes[0].Shares;
        Assert.Equal(512, shares.Pairs);
        Assert.InRange(shares.Worlds, 0.05, 1);
        Assert.True(shares.Assumptions <= shares.Worlds + 0.1, "assumptions carry more than worlds");
        Assert.Equal(new VarianceShares(0, 0, 0), Cases.Assess(Cases.R2L(), 20).Shares);
    }

    [Fact]
    public void The_share_of_worlds_is_that_of_a_model_with_a_known_answer()
    {
        // Leakers of 100 threats with p ~ U(0.2, 0.6): variance over worlds 100² 0.4²/12, expected binomial variance 100 (E[p] - E[p²]).
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "b4-fixed-raid.yaml"))
            .Replace("{best: 0.91,", "{low: 0.2, high: 0.6,", StringComparison.Ordinal).Replace("every-day: 20", "every-day: 100", StringComparison.Ordinal);
        var worlds = 100.0 * 100 * 0.16 / 12;
        var chance = 100 * (0.4 - (0.16 + 0.16 / 12));
        var drawn = new Drawn(Cases.Read(text), 4000);
        drawn.Deviation(Math.Sqrt(worlds + chance), drawn.Layout.AllLeakers);
        // Other seeds tell the error of a share that one run prints.
        var shares = Enumerable.Range(1, 30).Select(seed => Cases.Assess(Cases.Read(text), 1024, seed: (ulong)seed).Shares).ToArray();
        Sample.Mean(worlds / (worlds + chance), [.. shares.Select(share => share.Worlds)]);
        Sample.Mean(worlds / (worlds + chance), [.. shares.Select(share => share.Assumptions)]);
    }

    [Fact]
    public void Values_of_one_key_are_one_unknown()
    {
        // Two layers with the same catalogued kill probability: were they drawn apart, the variance over worlds would be smaller.
        var text = Country.Text.Replace("kill-probability: {low: 0.5, high: 0.9, unit: probability, source: A paper, date: 2024, confidence: L}", "kill-probability: {catalogue: item/shield-1/kill-probability-ballistic}", StringComparison.Ordinal);
        var model = ScenarioCompiler.Compile(Cases.Read(text), DeliverySchedule.Empty("UKR"), Country.Raids);
        Assert.Single(model.Unknowns, unknown => unknown.Key == "item/shield-1/kill-probability-ballistic");
        Assert.Equal(model.Classes[0].Steps[0][0].Kill, model.Classes[1].Steps[0][1].Kill);
    }

    [Fact]
    public void The_document_has_the_names_of_the_contract()
    {
        using var json = JsonDocument.Parse(OutlookJson.Write(Run.Value, 1.5));
        var root = json.RootElement;
        Assert.Equal("pavise/outlook/1", root.GetProperty("schema").GetString());
        Assert.Equal("campaign", root.GetProperty("method").GetString());
        Assert.Equal(2000, root.GetProperty("replications").GetInt32());
        Assert.Equal(1.5, root.GetProperty("seconds").GetDouble());
        var results = root.GetProperty("results");
        foreach (var name in new[] { "mean", "standard_error", "quantiles" }) Assert.True(results.GetProperty("leakers").TryGetProperty(name, out _), name);
        Assert.True(results.GetProperty("leakers").GetProperty("quantiles").TryGetProperty("0.05", out _), "no quantile");
        Assert.True(results.GetProperty("shots").TryGetProperty("lance", out _), "no shots");
        Assert.True(results.GetProperty("first_day_empty").GetProperty("lance").TryGetProperty("never", out _), "no first day");
    }

    [Fact]
    public void Cancelling_stops_the_run_and_progress_never_falls()
    {
        using var cancel = new CancellationTokenSource();
        var told = new List<double>();
        var progress = new Told(share =>
        {
            told.Add(share);
            if (told.Count == 5) cancel.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => Assessment.Assess(Country.Scenario, new AssessOptions(Method.Campaign, 1_000_000), DeliverySchedule.Empty("UKR"), Country.Raids, progress, cancel.Token));
        Assert.True(told.Count is >= 5 and < 20, "the run went on");
        Assert.Equal(told.Order(), told);
    }

    private sealed class Told(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
