using System.Text.Json;
using Pavise.Cli.Tests.Schemas;

namespace Pavise.Cli.Tests.Golden;

/// <summary>The JSON of every command on a small workspace, against docs/schemas.</summary>
public class OutputTests(FirstLook example) : IClassFixture<FirstLook>
{
    /// <summary>Schema, and the command that prints it, in the folder above the workspace.</summary>
    private static readonly (string Schema, string Command)[] Cases =
    [
        ("run-1", "run first-look"),
        ("run-1", "brief first-look"),
        ("run-1", "demo"),
        ("new-1", "new fresh --documents first-look/documents"),
        ("claims-1", "claims first-look/documents"),
        ("review-1", "claims review --all --workspace first-look"),
        ("verify-1", "claims verify --workspace first-look"),
        ("anomalies-1", "check first-look/documents"),
        ("anomalies-1", "check first-look/documents --figures"),
        ("digest-1", "digest first-look"),
        ("digest-1", "digest first-look/documents --length short --since 2025-01-01"),
        ("groups-1", "compare first-look/documents"),
        ("balance-1", "ledger balance --workspace first-look"),
        ("balance-1", "ledger balance --workspace first-look --published 2024-12-31"),
        ("ledger-claims-1", "ledger claims --workspace first-look"),
        ("ledger-claims-1", "ledger claims --workspace first-look --decision held"),
        ("debts-1", "ledger debts --workspace first-look"),
        ("slots-1", "ledger slots --workspace first-look"),
        ("docket-1", "ledger docket --workspace first-look"),
        ("funnel-1", "ledger funnel interceptor --workspace first-look"),
        ("history-1", "ledger history patriot-system UKR --workspace first-look"),
        ("history-1", "ledger history patriot-system UKR --by recorded --workspace first-look"),
        ("registers-1", "ledger compare-registers patriot-system UKR --workspace first-look"),
        ("rates-1", "ledger fx rates.csv --workspace first-look"),
        ("conversion-1", "ledger convert 100 USD GBP --on 2024-01-06 --workspace first-look"),
        ("balance-1", "ledger balance --in EUR --workspace first-look"),
        ("posting-1", "ledger post stock patriot-system 2 --to UKR --when 2025-09 --by A --reason photograph --workspace first-look"),
        ("statements-1", "ledger statements --workspace first-look"),
        ("posting-1", "ledger take-back hand: --by A --reason older --workspace first-look"),
        ("rules-1", "ledger rules"),
        ("import-1", "ledger import raids first-look/registers/raids-monthly.csv --workspace first-look"),
        ("import-1", "ledger import raids first-look/registers/raids-monthly.csv --workspace first-look --release again"),
        ("diff-1", "ledger diff raids raids/again --workspace first-look"),
        ("audit-1", "ledger audit --workspace first-look"),
        ("import-1", "ledger import raids raids.csv --release 2025-03 --workspace first-look"),
        ("totals-1", "ledger totals --workspace first-look"),
        ("totals-1", "ledger totals --workspace first-look --happened 2025-12-31 --published 2026-01-31"),
        ("diff-1", "ledger diff raids raids/again --recorded 2099-01-01T00:00:00Z --workspace first-look"),
        ("book-1", "ledger export --workspace first-look"),
        ("copy-1", "ledger backup copy.db --workspace first-look"),
        ("copy-1", "ledger restore copy.db --replace --workspace first-look"),
        ("copy-1", "ledger load book.txt --workspace empty"),
        ("outlook-1", "simulate first-look/scenarios/spring-2026.yaml --replications 50"),
        ("outlook-1", "simulate first-look/scenarios/spring-2026.yaml --replications 20 --daily"),
        ("outlook-1", "simulate oracle.yaml --method exact"),
        ("outlook-1", "simulate oracle.yaml --method auto --seed 7 --threads 2"),
        ("outlook-1", "simulate oracle.yaml --method kernel --replications 100"),
        ("outlook-1", "simulate oracle.yaml --method campaign --half-width 0.5"),
        ("outlook-1", "simulate first-look/scenarios/spring-2026.yaml --replications 20 --compare first-look/scenarios/spring-2026.yaml"),
        ("outlook-1", "simulate areas.yaml --replications 20 --daily"),
        ("outlook-1", "simulate areas.yaml --replications 20 --compare areas.yaml --results shots areas cost"),
        ("outlook-1", "simulate areas.yaml --replications 20 --compare more.yaml"),
        ("outlook-1", "simulate oracle.yaml --method exact --compare oracle.yaml"),
        ("replay-1", "replay areas.yaml --replication 3 --day 2"),
        ("replay-1", "replay first-look/scenarios/spring-2026.yaml --replication 3 --day 2"),
        ("sensitivity-1", "sensitivity first-look/scenarios/spring-2026.yaml --replications 10"),
        ("screening-1", "sensitivity first-look/scenarios/spring-2026.yaml --method morris --replications 10"),
        ("credit-1", "credit first-look/scenarios/spring-2026.yaml --fire-unit patriot-interceptor --replications 20"),
        ("plan-1", "plan first-look/plans/spring-2026.yaml"),
        ("plan-1", "plan first-look/plans/spring-2026.yaml --save saved.json"),
        ("plan-explain-1", "plan explain small.yaml"),
        ("plan-explain-1", "plan explain small.yaml --within 20"),
        ("plan-explain-1", "plan explain first-look/plans/spring-2026.yaml"),
        ("plan-whynot-1", "plan whynot small.yaml --if give/DEU>=1"),
        ("plan-frontier-1", "plan frontier small.yaml --between shortage-class-1 floor-shortfall --points 3"),
        ("plan-frontier-1", "plan frontier small.yaml --between shortage-class-1 floor-shortfall --points 3 --save curve"),
        ("plan-verify-1", "verify curve/point-01.json"),
        ("plan-relax-1", "plan relax small.yaml"),
        ("plan-worlds-1", "plan worlds small.yaml --worlds 3"),
        ("plan-simulate-1", "plan simulate small.yaml --scenario first-look/scenarios/spring-2026.yaml --replications 50"),
        ("plan-export-1", "plan export small.yaml --mps small.mps"),
        ("plan-check-1", "plan check small.yaml --solution small.sol"),
        ("plan-compare-1", "plan compare saved.json saved.json"),
        ("plan-verify-1", "verify saved.json"),
        ("trace-1", "trace run:ledger/donors --workspace first-look"),
        ("trace-1", "trace run:outlook/spring-2026/leakers --workspace first-look"),
        ("catalogue-list-1", "catalogue list actors"),
        ("catalogue-list-1", "catalogue list values"),
        ("catalogue-entry-1", "catalogue show patriot-interceptor"),
        ("catalogue-entry-1", "catalogue show threat/ballistic/launched-per-month-2025"),
        ("catalogue-check-1", "catalogue check"),
    ];

    [Fact]
    public async Task Every_command_prints_what_its_schema_describes()
    {
        var printing = await PrintingAsync();
        foreach (var (schema, command) in Cases.Where(one => printing.Exists(words => IsOf(one.Command, words))))
        {
            var outcome = await Command.PaviseAsync(example.Folder, [.. command.Split(' '), "--json"]);

            Assert.True(outcome.Code == 0, $"pavise {command}: {outcome.Error}");
            var document = JsonDocument.Parse(outcome.Out).RootElement;
            Assert.True(JsonSchema.Load(schema).Check(document) is [], $"pavise {command}: {string.Join('\n', JsonSchema.Load(schema).Check(document).Take(5))}");
            AssertThatNothingIsFree(schema, document);
        }
    }

    [Fact]
    public async Task Every_command_that_prints_json_has_a_schema() =>
        Assert.All(await PrintingAsync(), words => Assert.Contains(Cases, one => IsOf(one.Command, words)));

    [Fact]
    public async Task What_must_and_what_never_happens_is_printed_decision_by_decision()
    {
        var (text, json) = (await Command.PaviseAsync(example.Folder, "plan", "explain", "small.yaml"), await Command.PaviseAsync(example.Folder, "plan", "explain", "small.yaml", "--json"));
        var ranges = JsonDocument.Parse(json.Out).RootElement.GetProperty("results").GetProperty("ranges").EnumerateArray()
            .Select(range => (Name: range.GetProperty("name").GetString()!, Verdict: range.GetProperty("verdict").GetString()!)).ToArray();

        Assert.Equal([("give/DEU/gem-t/UKR", "must"), ("give/POL/gem-t/UKR", "never")], ranges);
        Assert.All(ranges, range => Assert.Contains(text.Out.Split('\n'), line => line.Trim().StartsWith(range.Verdict, StringComparison.Ordinal) && line.Contains(range.Name, StringComparison.Ordinal)));
        // The order of aims stands on top, of the plan itself too.
        Assert.Contains("\n  What counts first:\n    1. No use of the first class goes short\n    2. ", (await Command.PaviseAsync(example.Folder, "plan", "small.yaml")).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("  What counts first:\n    1. No use of the first class goes short\n    2. ", text.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var near = JsonDocument.Parse((await Command.PaviseAsync(example.Folder, "plan", "explain", "small.yaml", "--within", "20", "--json")).Out).RootElement.GetProperty("results").GetProperty("ranges").EnumerateArray().ToArray();
        Assert.Equal(2, near.Length);
        Assert.Contains(near, range => range.GetProperty("near").GetProperty("low").GetDecimal() < range.GetProperty("low").GetDecimal() || range.GetProperty("near").GetProperty("high").GetDecimal() > range.GetProperty("high").GetDecimal());
        Assert.All(near, range => Assert.True(range.GetProperty("near").GetProperty("low").GetDecimal() <= range.GetProperty("low").GetDecimal() && range.GetProperty("near").GetProperty("high").GetDecimal() >= range.GetProperty("high").GetDecimal()));
    }

    // Export, solve by Cbc of Debian (package coinor-cbc), check: as a user does it, tier by tier.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_exported_and_solved_by_Cbc_is_accepted_and_what_is_not_best_is_refused(int tier)
    {
        string[] Tier(params string[] args) => ["plan", .. args, "--tier", tier.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var (mps, solution) = (Path.Combine(example.Folder, $"cbc-{tier}.mps"), Path.Combine(example.Folder, $"cbc-{tier}.sol"));
        Assert.Equal(0, (await Command.PaviseAsync(example.Folder, Tier("export", "small.yaml", "--mps", mps))).Code);
        Assert.Equal(0, (await Command.RunAsync("cbc", example.Folder, [mps, "solve", "solu", solution])).Code);

        var accepted = await Command.PaviseAsync(example.Folder, Tier("check", "small.yaml", "--solution", solution));
        var found = await File.ReadAllTextAsync(solution, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(solution, found.Replace("give/DEU/gem-t/UKR/2026-03", "give/DEU/gem-t/UKR/2026-13", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var refused = await Command.PaviseAsync(example.Folder, Tier("check", "small.yaml", "--solution", solution));

        Assert.True(accepted.Code == 0 && accepted.Out.Contains(": accepted", StringComparison.Ordinal), accepted.Out + accepted.Error);
        Assert.True(refused.Code == 1 && refused.Out.Contains(": refused", StringComparison.Ordinal), refused.Out + refused.Error);
    }

    // Of a real country each class and stock, of a comparison all leakers and each class's; of exact means no verdict.
    [Theory]
    [InlineData("simulate first-look/scenarios/spring-2026.yaml --replications 100", 6)]
    [InlineData("simulate first-look/scenarios/spring-2026.yaml --replications 100 --compare fewer.yaml", 6)]
    [InlineData("simulate areas.yaml --replications 100 --compare more.yaml", 3)]
    [InlineData("simulate areas.yaml --replications 100 --compare areas.yaml", 3)]
    [InlineData("simulate oracle.yaml --method exact --compare oracle.yaml", 1)]
    public async Task The_json_has_the_sentences_and_verdicts_of_the_text(string command, int least)
    {
        var (text, json) = (await Command.PaviseAsync(example.Folder, command.Split(' ')), await Command.PaviseAsync(example.Folder, [.. command.Split(' '), "--json"]));
        var document = JsonDocument.Parse(json.Out).RootElement;
        var headlines = document.GetProperty("headlines").EnumerateArray().ToArray();
        var lines = text.Out.ReplaceLineEndings("\n").Split('\n');

        Assert.True(headlines.Length >= least, $"{headlines.Length} headlines");
        Assert.Equal(lines.Skip(1).TakeWhile(line => !line.StartsWith("median (", StringComparison.Ordinal)), headlines.Select(one => one.GetProperty("text").GetString()));
        Assert.All(headlines, one => Assert.NotEmpty(one.GetProperty("sources").EnumerateArray()));
        Assert.All(headlines.Where(one => one.TryGetProperty("determined", out _)), one => Assert.Equal(one.GetProperty("determined").GetBoolean(), !one.GetProperty("text").GetString()!.Contains(" does not determine ", StringComparison.Ordinal)));
        if (!document.GetProperty("results").TryGetProperty("difference", out var difference)) return;
        var told = lines.Where(line => line.Contains($", less {difference.GetProperty("other").GetString()}", StringComparison.Ordinal)).ToArray();
        var results = difference.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(told.Length, results.Length);
        Assert.All(told.Zip(results), pair => Assert.Equal(pair.First.EndsWith("; not determined", StringComparison.Ordinal) ? false : pair.First.EndsWith(", exact", StringComparison.Ordinal) ? null : true,
            pair.Second.TryGetProperty("determined", out var verdict) ? verdict.GetBoolean() : (bool?)null));
        Assert.All(results.Where(one => one.TryGetProperty("determined", out _)), one => Assert.Equal(one.GetProperty("determined").GetBoolean(), IsClear(one)));
        var all = results.Single(one => one.GetProperty("what").GetString() == "leakers");
        Assert.Equal(all.TryGetProperty("determined", out var open) ? open.GetBoolean() : null, headlines.Single(one => one.GetProperty("of").GetString() == "difference" && one.GetProperty("subject").GetString() == "all").TryGetProperty("determined", out var said) ? said.GetBoolean() : (bool?)null);
    }

    /// <summary>The rule of DESIGN by itself: no zero within or at an end, and no more than a factor of three.</summary>
    private static bool IsClear(JsonElement result)
    {
        var quantiles = result.GetProperty("quantiles");
        var (low, high) = (quantiles.GetProperty("0.10").GetDouble(), quantiles.GetProperty("0.90").GetDouble());
        if (low != high && result.TryGetProperty("within", out var within)) return (low > 0 || high < 0) && high - low <= within.GetDouble();
        return low == high || (low > 0 && high <= 3 * low) || (high < 0 && low >= 3 * high);
    }

    [Fact]
    public async Task Json_stands_alone_on_standard_output_and_equal_inputs_give_equal_results()
    {
        string[] args = ["simulate", "first-look/scenarios/spring-2026.yaml", "--replications", "50", "--json", "--threads"];
        var (one, two) = (await Command.PaviseAsync(example.Folder, [.. args, "1"]), await Command.PaviseAsync(example.Folder, [.. args, "2"]));

        Assert.Equal(Results(one), Results(two));
        Assert.NotEmpty(one.Error);
    }

    private static string Results(Outcome outcome) => JsonDocument.Parse(outcome.Out).RootElement.GetProperty("results").GetRawText();

    /// <summary>A field of the document that is missing is told: the schema does not pass by leaving things open.</summary>
    private static void AssertThatNothingIsFree(string schema, JsonElement document)
    {
        foreach (var field in document.EnumerateObject().Where(field => field.Name != "seconds"))
        {
            var rest = JsonSerializer.SerializeToElement(document.EnumerateObject().Where(other => other.Name != field.Name).ToDictionary(other => other.Name, other => other.Value));
            Assert.Contains($"$ lacks '{field.Name}'", JsonSchema.Load(schema).Check(rest));
        }
    }

    private static async Task<List<IReadOnlyList<string>>> PrintingAsync() =>
        [.. (await Help.TreeAsync()).Where(help => help.Has("--json")).Select(help => help.Words)];

    private static bool IsOf(string command, IReadOnlyList<string> words) => command.Split(' ').Take(words.Count).SequenceEqual(words, StringComparer.Ordinal);
}
