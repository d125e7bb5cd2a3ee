using System.Text.Json;

namespace Pavise.Cli.Tests.Golden;

/// <summary>`pavise scenario check|show|diff`, and what `pavise simulate` says of its method.</summary>
public sealed class ScenarioVerbTests : IDisposable
{
    private static readonly string OneThreat = Repository.At("examples/oracles/b1-one-threat.yaml");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Check_counts_what_a_sound_scenario_has_and_names_its_parts()
    {
        var text = await File.ReadAllTextAsync(OneThreat, TestContext.Current.CancellationToken);
        var at = text.IndexOf("threats:", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.At("raid.part.yaml"), text[at..], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.At("whole.yaml"), text[..at] + "include: [raid.part.yaml]\n", TestContext.Current.CancellationToken);

        var check = await Command.PaviseAsync(folder.Path, "scenario", "check", "whole.yaml");

        Assert.Equal((0, "whole.yaml: sound; with raid.part.yaml; 1 layers, 1 items, 1 classes, 5 values\n"), (check.Code, check.Out));
    }

    [Fact]
    public async Task Check_tells_every_error_with_its_line_and_column()
    {
        await WriteAsync("broken.yaml", "salvo: 4", "salvo: 40", "best: 0.7", "best: 70");
        var check = await Command.PaviseAsync(folder.Path, "scenario", "check", "broken.yaml");
        Assert.Equal((2, ""), (check.Code, check.Out));
        Assert.Contains("PAV1106 broken.yaml:12:12 ", check.Error, StringComparison.Ordinal);
        Assert.Contains("PAV5009 broken.yaml:16:27 ", check.Error, StringComparison.Ordinal);
        var gone = await Command.PaviseAsync(folder.Path, "scenario", "check", "nowhere.yaml");
        Assert.Equal(2, gone.Code);
        Assert.Contains("PAV1001 nowhere.yaml", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_lists_every_choice_and_every_value_with_its_origin()
    {
        await WriteAsync("one.yaml");
        var show = await Command.PaviseAsync(folder.Path, "scenario", "show", "one.yaml");
        Assert.Equal(0, show.Code);
        var lines = show.Out.Split('\n');
        Assert.Equal("One threat, four shots together: Testland, 1 days from 2001-01", lines[0]);
        foreach (var line in new[] { "  place: Testland, invented", "  layers/dart: salvo 4, looks 1, until-empty, engages ballistic", "  threats/ballistic/raids: script, 1 every day" }) Assert.Contains(line, lines);
        Assert.Contains(lines, line => line.StartsWith("  layers/dart/ballistic/kill-probability: 0.7", StringComparison.Ordinal) && line.Contains("; assumption: ", StringComparison.Ordinal) && line.EndsWith(" Fixed by the model. (one.yaml:16)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_names_what_changed_and_what_only_one_of_them_has()
    {
        await WriteAsync("one.yaml");
        await WriteAsync("other.yaml", "salvo: 4", "salvo: 3", "best: 0.7, unit", "best: 0.8, unit", "    reload", "    channels: {best: 2, unit: threat, assumption: Fixed by the model.}\n    reload");
        var (same, diff) = (await Command.PaviseAsync(folder.Path, "scenario", "diff", "one.yaml", "one.yaml"), await Command.PaviseAsync(folder.Path, "scenario", "diff", "one.yaml", "other.yaml"));
        Assert.Equal((0, "nothing differs\n"), (same.Code, same.Out));
        Assert.Equal(0, diff.Code);
        Assert.Contains("  layers/dart: salvo 4, looks 1, until-empty, engages ballistic -> salvo 3, looks 1, until-empty, engages ballistic\n", diff.Out, StringComparison.Ordinal);
        Assert.Contains("  layers/dart/ballistic/kill-probability: 0.7", diff.Out, StringComparison.Ordinal);
        Assert.Contains("  magazines/dart/channels: not there -> 2", diff.Out, StringComparison.Ordinal);
        Assert.EndsWith("3 differences\n", diff.Out, StringComparison.Ordinal);
    }

    // What auto finds small enough is exact, and the output says that nothing was drawn; what is too large or asked to be drawn says how many were.
    [Theory]
    [InlineData("auto", "exact, nothing drawn", "exact", 0)]
    [InlineData("exact", "exact, nothing drawn", "exact", 0)]
    [InlineData("campaign", "50 campaigns drawn, seed 3", "campaign", 50)]
    [InlineData("kernel", "50 campaigns drawn, seed 3", "kernel", 50)]
    public async Task Simulate_says_by_which_method_it_answered(string asked, string told, string method, int replications)
    {
        await WriteAsync("one.yaml");
        string[] words = ["simulate", "one.yaml", "--method", asked, "--replications", "50", "--seed", "3"];
        var (text, json) = (await Command.PaviseAsync(folder.Path, words), await Command.PaviseAsync(folder.Path, [.. words, "--json"]));
        Assert.Equal($"One threat, four shots together: Testland, 1 days from 2001-01; {told}", text.Out.Split('\n')[0]);
        var document = JsonDocument.Parse(json.Out).RootElement;
        Assert.Equal((method, replications, 3), (document.GetProperty("method").GetString(), document.GetProperty("replications").GetInt32(), document.GetProperty("seed").GetInt32()));
        if (method == "exact") Assert.Equal(0.0081, document.GetProperty("results").GetProperty("leakers").GetProperty("mean").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task What_has_no_exact_answer_is_refused_when_one_is_asked_for()
    {
        await WriteAsync("open.yaml", "best: 0.7, unit", "low: 0.6, high: 0.8, unit");
        var exact = await Command.PaviseAsync(folder.Path, "simulate", "open.yaml", "--method", "exact");
        Assert.Equal(2, exact.Code);
        Assert.Contains("PAV5033 open.yaml", exact.Error, StringComparison.Ordinal);
        Assert.Contains("10 campaigns drawn, seed 1", (await Command.PaviseAsync(folder.Path, "simulate", "open.yaml", "--replications", "10")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_width_and_a_comparison_are_told_with_their_intervals()
    {
        await WriteAsync("one.yaml");
        await WriteAsync("other.yaml", "salvo: 4", "salvo: 1");
        var narrow = JsonDocument.Parse((await Command.PaviseAsync(folder.Path, "simulate", "other.yaml", "--half-width", "0.05", "--json")).Out).RootElement;
        var leakers = narrow.GetProperty("results").GetProperty("leakers");
        Assert.InRange(1.96 * leakers.GetProperty("standard_error").GetDouble(), 0.03, 0.05);
        Assert.Equal(0.05, narrow.GetProperty("results").GetProperty("replications_needed").GetProperty("half_width").GetDouble());
        Assert.Contains("95 % interval of mean leakers: ±", (await Command.PaviseAsync(folder.Path, "simulate", "other.yaml", "--half-width", "0.05")).Out, StringComparison.Ordinal);

        var compared = await Command.PaviseAsync(folder.Path, "simulate", "other.yaml", "--compare", "one.yaml", "--replications", "2000", "--json");
        var difference = JsonDocument.Parse(compared.Out).RootElement.GetProperty("results").GetProperty("difference");
        // The interval holds the exact difference: one look of one round leaks 0.3, of four 0.3 to the fourth.
        var results = difference.ValueKind == JsonValueKind.Array ? difference : difference.GetProperty("results");
        var interval = results.EnumerateArray().First(one => one.GetProperty("what").GetString() == "leakers").GetProperty("interval95").EnumerateArray().Select(end => end.GetDouble()).ToArray();
        Assert.True(interval[0] < 0.3 - 0.0081 && 0.3 - 0.0081 < interval[1], $"{interval[0]} to {interval[1]}");
        Assert.Contains("all leakers, less one", (await Command.PaviseAsync(folder.Path, "simulate", "other.yaml", "--compare", "one.yaml", "--replications", "200")).Out, StringComparison.Ordinal);
    }

    // One look of one round leaks 0.3, of four 0.3 to the fourth: in most campaigns nothing differs, in a third one threat.
    [Fact]
    public async Task A_comparison_is_under_the_rule_on_false_precision_and_keeps_to_its_method()
    {
        await WriteAsync("one.yaml");
        await WriteAsync("other.yaml", "salvo: 4", "salvo: 1");
        Task<Outcome> Compared(string method) => Command.PaviseAsync(folder.Path, "simulate", "other.yaml", "--compare", "one.yaml", "--replications", "500", "--method", method);
        var (drawn, exact, kernel) = (await Compared("campaign"), await Compared("exact"), await Compared("kernel"));
        Assert.Contains("\nWhat the scenario states does not determine whether “other” lets fewer or more threats through than “one”: the 80 % interval of the difference runs from 0 to +1 (", drawn.Out, StringComparison.Ordinal);
        Assert.Matches(@" No single fact would settle it: 0\.\d+ ± 0\.\d+ of the variance is chance, which no fact removes\.", drawn.Out);
        Assert.Contains("; not determined\n", drawn.Out.Split("all leakers, less one")[1], StringComparison.Ordinal);
        Assert.Contains("\n“other” lets 0.292 more threats through than “one” on average (exact means", exact.Out, StringComparison.Ordinal);
        Assert.Contains("mean 0.2919, exact\n", exact.Out, StringComparison.Ordinal);
        Assert.Equal(2, kernel.Code);
        Assert.Contains("PAV5035 other.yaml", kernel.Error, StringComparison.Ordinal);
        // Where their titles differ, these name them.
        await WriteAsync("titled.yaml", "name: ", "name: Titled ");
        Assert.Contains("“Titled ", (await Command.PaviseAsync(folder.Path, "simulate", "titled.yaml", "--compare", "one.yaml", "--replications", "50")).Out, StringComparison.Ordinal);
    }

    // One round is left of five after the four of the day, below a floor of two, and of forty thirty-six; thirty-one a month are one on the day.
    [Fact]
    public async Task A_comparison_tells_days_below_a_floor_and_rounds_for_other_theatres()
    {
        const string asked = "\nother-theatres: [{name: Elsewhere, item: dart, demand: {best: 31, unit: missile-per-month, assumption: Fixed.}, takes-from: [stock]}]\n\nthreats:";
        const string ready = "best: 5, unit: missile, assumption: Fixed by the model.}\n    reload";
        await WriteAsync("few.yaml", "best: 1000, unit: missile, assumption: Fixed by the model.}\n    reload", ready, "best: 1000, unit: missile, assumption: Fixed by the model.}}", "best: 5, unit: missile, assumption: Fixed by the model.}, floor: {best: 2, unit: missile, assumption: Fixed.}}");
        await WriteAsync("many.yaml", "best: 1000, unit: missile, assumption: Fixed by the model.}\n    reload", ready, "best: 1000, unit: missile, assumption: Fixed by the model.}}", "best: 40, unit: missile, assumption: Fixed by the model.}, floor: {best: 2, unit: missile, assumption: Fixed.}}", "\nthreats:", asked);
        var (text, json) = (await Command.PaviseAsync(folder.Path, "simulate", "few.yaml", "--compare", "many.yaml", "--method", "exact"), await Command.PaviseAsync(folder.Path, "simulate", "few.yaml", "--compare", "many.yaml", "--replications", "50", "--json"));
        var lines = text.Out.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("  dart days below its floor, less many ", StringComparison.Ordinal) && line.EndsWith(" mean 1, exact", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  dart to other theatres, less many ", StringComparison.Ordinal) && line.EndsWith(" mean -1, exact", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  dart days below its floor ", StringComparison.Ordinal));
        var results = JsonDocument.Parse(json.Out).RootElement.GetProperty("results").GetProperty("difference").GetProperty("results").EnumerateArray().ToArray();
        double Mean(string what) => results.Single(one => one.GetProperty("what").GetString() == what && one.GetProperty("of").GetString() == "dart").GetProperty("mean").GetDouble();
        Assert.Equal((1, -1), (Mean("days_below_floor"), Mean("to_other_theatres")));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The model of one threat under a name, with parts of its text exchanged.</summary>
    private async Task WriteAsync(string name, params string[] changes)
    {
        var text = await File.ReadAllTextAsync(OneThreat, TestContext.Current.CancellationToken);
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.Contains(changes[i], text, StringComparison.Ordinal);
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(folder.At(name), text, TestContext.Current.CancellationToken);
    }
}
