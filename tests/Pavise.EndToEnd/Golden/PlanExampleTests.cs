using System.Text.Json.Nodes;

namespace Pavise.EndToEnd;

/// <summary>The two workspaces about a decision to divert and to give: from documents to brief, and the plan checked without a solver.</summary>
public class PlanExampleTests
{
    [Theory]
    [InlineData("diversion-2024")]
    [InlineData("backfill-2025")]
    public void The_example_runs_from_documents_to_brief_with_the_expected_results(string name)
    {
        using var folder = new TemporaryFolder();
        var workspace = folder["w"];
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", name), workspace);

        var run = Command.Run(folder.Path, "run", workspace);

        Assert.True(run.Code == 0, run.Error);
        var expected = Path.Combine(Repository.Root, "examples", name, "expected.json");
        var results = ExpectedResults.Of(workspace);
        if (Environment.GetEnvironmentVariable("PAVISE_ACCEPT") == "1") File.WriteAllText(expected, results);
        Assert.Equal(File.ReadAllText(expected), results);
        Assert.Contains("shortage", new BriefFile(workspace).Text, StringComparison.Ordinal);

        var plan = JsonNode.Parse(File.ReadAllText(Path.Combine(workspace, "out", "plan.json")))!;
        Assert.All(plan["results"]!["holders"]!.AsArray().Where(holder => (decimal)holder!["need"]! > 0), holder => Assert.Contains($"{holder!["holder"]} {holder["item"]} {ExpectedResults.Hundredths(holder["shortage"])} short of {ExpectedResults.Hundredths(holder["need"])}", results, StringComparison.Ordinal));
        Assert.Equal("optimal", (string)plan["status"]!);
        Assert.True((bool)plan["results"]!["unique"]!);
        Assert.True((decimal)plan["results"]!["tiers"]![0]!["value"]! > 0, "the first tier is a real shortage");
        Assert.Equal(0, Command.Run(workspace, "verify", Path.Combine("out", "plan.json")).Code);

        // The plan was simulated again against today's schedule, and what the pairs say stands in the brief; no number is later than the day.
        var effect = Assert.Single(plan["results"]!["protection"]!["differences"]!.AsArray(), one => (string)one!["result"]! == "leakers")!;
        // Where few worlds differ, the mean of all lies outside the interval of four in five.
        Assert.True((double)effect["low"]! <= (double)effect["high"]! && (double)effect["mean"]! != 0 && (double)effect["standardError"]! > 0);
        Assert.Equal(200, (int)plan["results"]!["protection"]!["replications"]!);
        Assert.Contains("today's schedule does to", new BriefFile(workspace).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PAV6222", run.Error, StringComparison.Ordinal);
    }

    // On an earlier day the same files use what was not published yet, and the run says so with a code for each.
    [Fact]
    public void A_value_published_after_the_day_of_the_workspace_is_told()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "backfill-2025"), folder.Path);
        File.WriteAllText(folder["pavise.yaml"], File.ReadAllText(folder["pavise.yaml"]).Replace("as-of: 2025-08-01", "as-of: 2025-06-15", StringComparison.Ordinal));

        var run = Command.Run(folder.Path, "run", ".");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("PAV6222 pavise.yaml:", run.Error, StringComparison.Ordinal);
        foreach (var what in (string[])["the outlook uses", "the plan uses"]) Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Contains("published 2025-07, though the workspace stands for 2025-06-15", run.Error, StringComparison.Ordinal);
    }

    // What was said on 20 June 2024: first shipments before the end of summer and into the next fiscal year, Taiwan and Israel exempt, everyone paid back.
    [Fact]
    public void The_diversion_begins_before_the_end_of_summer_spares_the_exempt_and_pays_everyone_back()
    {
        var results = Results("diversion-2024", "redirect.yaml");

        var diverted = Decisions(results, "diversion");
        Assert.All(diverted, one => Assert.Equal("UKR", (string?)one["to"]));
        Assert.True(diverted.Min(Month) is "2024-06" or "2024-07" or "2024-08", diverted.Min(Month));
        Assert.True(string.CompareOrdinal(diverted.Max(Month), "2024-10") >= 0, "none in the next fiscal year");
        foreach (var exempt in (string[])["TWN", "ISR"])
        {
            Assert.DoesNotContain(diverted, one => (string?)one["from"] == exempt);
            var order = Assert.Single(Orders(results), one => (string?)one["customer"] == exempt);
            Assert.Equal((0m, 0m), ((decimal)order["delayMonths"]!, (decimal)order["diverted"]!));
        }

        // Rounds of both Patriot kinds and of NASAMS, from the first slots on.
        Assert.Equal(["amraam", "gem-t", "pac-3-mse"], diverted.Select(one => (string)one["item"]!).Distinct().Order(StringComparer.Ordinal));
        PaidBack(results, 9);
        Assert.True(FirstTier(results) > 0);
    }

    // What was said in July 2025: Germany and others give systems and get new ones, the Swiss wait, up to 1,000 rounds under the joint purchase, some of them made in Europe.
    [Fact]
    public void Givers_get_their_systems_back_the_Swiss_wait_and_Europe_makes_a_part()
    {
        var results = Results("backfill-2025", "replace.yaml");

        foreach (var giver in (string[])["DEU", "NLD"])
        {
            var given = Decisions(results, "transfer").Where(one => (string?)one["from"] == giver).Sum(Quantity);
            Assert.True(given > 0, giver);
            Assert.Equal(given, Decisions(results, "backfill").Where(one => (string?)one["to"] == giver).Sum(Quantity));
        }

        var swiss = Assert.Single(Orders(results), order => (string?)order["order"] == "swiss-systems");
        Assert.True((decimal)swiss["delayMonths"]! > 0 && (decimal)swiss["diverted"]! > 0);
        Assert.InRange(Orders(results).Where(order => (string?)order["customer"] == "NSPA").Sum(order => (decimal)order["quantity"]!), 1, 1000);
        Assert.Contains(Decisions(results, "production"), one => (string?)one["from"] == "COMLOG" && Quantity(one) > 0);
        // European money pays what is bought for Ukraine and what givers get back, and there is no more of it than the plan has.
        var (prices, money) = (Used(results, "unit-costs/"), Used(results, "budgets/european-money/amount").Values.Single());
        var spent = Decisions(results, "acceptance").Where(one => ((string)one["subject"]!).StartsWith("ukraine-buys-", StringComparison.Ordinal)).Concat(Decisions(results, "backfill"))
            .Where(one => string.CompareOrdinal(Month(one), "2026-12") <= 0).Sum(one => Quantity(one) * prices[$"unit-costs/{one["item"]}"]);
        Assert.InRange(spent, 0.5m * money, money + 0.001m);
        PaidBack(results, 5);
        Assert.True(FirstTier(results) > 0);
    }

    [Theory]
    [InlineData("diversion-2024", 4)]
    [InlineData("backfill-2025", 6)]
    public void A_number_from_the_book_leads_to_its_quote_and_blocks_the_plan_when_its_claim_is_rejected(string name, int fromBook)
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", name), folder.Path);
        Assert.Equal(0, Command.Run(folder.Path, "run", ".").Code);
        var before = File.ReadAllText(folder["out/plan.json"]);
        var numbers = JsonNode.Parse(before)!["results"]!["numbers"]!.AsArray().Where(number => (string?)number!["book"] is not null).ToArray();
        Assert.Equal(fromBook, numbers.Length);
        Assert.Contains("What the plan takes from the book", new BriefFile(folder.Path).Text, StringComparison.Ordinal);
        foreach (var number in numbers)
        {
            var chain = Command.Run(folder.Path, "trace", (string)number!["origin"]!, "--json");
            Assert.True(chain.Code == 0, chain.Error);
            Assert.Contains("quote:", chain.Output, StringComparison.Ordinal);
        }

        var pledge = JsonNode.Parse(Command.Run(folder.Path, "ledger", "claims", "--json").Output)!["results"]!.AsArray()
            .Single(claim => (string?)claim!["item"] == "patriot-system" && (string?)claim["kind"] == "pledge");
        Assert.Equal(0, Command.Run(folder.Path, "claims", "review", "reject", (string)pledge!["claim"]!, "--by", "Ada", "--reason", "tested").Code);
        var (run, plan) = (Command.Run(folder.Path, "run", "."), Command.Run(folder.Path, "plan", Path.GetRelativePath(folder.Path, Directory.GetFiles(folder["plans"]).Single()), "--json"));

        Assert.Equal((2, 2), (run.Code, plan.Code));
        Assert.All([run.Error, plan.Error], error => Assert.Contains("PAV6010 plans", error, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(folder["out/plan.json"]));
    }

    [Fact]
    public void A_corrupted_plan_is_refused_and_a_corrupted_certificate_is_caught_by_a_re_solve()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder.Path);
        var (file, saved) = (Path.Combine("plans", "redirect.yaml"), folder["saved.json"]);
        Assert.Equal(0, Command.Run(folder.Path, "plan", file, "--save", "saved.json").Code);
        Assert.Equal(0, Command.Run(folder.Path, "verify", "saved.json", "--against", file).Code);
        var plan = JsonNode.Parse(File.ReadAllText(saved))!;

        var certificate = plan["results"]!["explanations"]![0]!["certificate"]!;
        certificate["after"] = (decimal)certificate["after"]! + 1;
        File.WriteAllText(folder["false.json"], plan.ToJsonString());
        var caught = Command.Run(folder.Path, "verify", "false.json", "--against", file);
        Assert.Equal(1, Command.Run(folder.Path, "verify", "false.json").Code);
        plan["results"]!["decisions"]![0]!["quantity"] = (decimal)plan["results"]!["decisions"]![0]!["quantity"]! + 1;
        File.WriteAllText(folder["worse.json"], plan.ToJsonString());
        var refused = Command.Run(folder.Path, "verify", "worse.json");

        Assert.Equal((1, 1), (caught.Code, refused.Code));
        Assert.Contains("solves to", caught.Output, StringComparison.Ordinal);
        Assert.Contains("refused", refused.Output, StringComparison.Ordinal);
    }

    // Impossible, empty, going in a circle, and solvers that die, answer nonsense or are interrupted: each a coded error, and the plan saved before keeps its bytes.
    [Fact]
    public void A_plan_saved_before_is_left_as_it_was_when_the_next_cannot_be_made()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder.Path);
        var (file, saved) = (Path.Combine("plans", "redirect.yaml"), folder["saved.json"]);
        Assert.Equal(0, Command.Run(folder.Path, "plan", file, "--save", "saved.json").Code);
        var (text, before) = (File.ReadAllText(folder[file]), File.ReadAllText(saved));

        void Refused(int code, string error, string plan, Dictionary<string, string>? settings = null)
        {
            File.WriteAllText(folder["next.yaml"], plan.Replace("../scenarios/", "scenarios/", StringComparison.Ordinal));
            var ended = Command.Run(folder.Path, settings ?? [], "plan", "next.yaml", "--save", "saved.json");
            Assert.True(ended.Code == code && ended.Error.Contains(error, StringComparison.Ordinal), $"{error}: {ended.Code} {ended.Error}");
            Assert.Equal(before, File.ReadAllText(saved));
        }

        Refused(1, "PAV6033 next.yaml", After(text, "requirements:", "  - { id: none, tier: shortage-class-1, at-most: { best: 0, unit: missile, assumption: nobody goes short }, assumption: demanded }"));
        Refused(2, "PAV6007", "name: nothing\nstart: 2024-06\nmonths: 3\n");
        Refused(2, "PAV6006", After(text, "values:", "  hen: { value: egg }\n  egg: { value: hen }"));
        foreach (var (script, error) in new[] { ("process.stdin.once('data', () => process.exit(9));", "PAV7903"), ("process.stdin.once('data', () => process.stdout.write('no frame of the service at all'));", "PAV7904") })
        {
            var node = folder[error];
            TemporaryFolder.Copy(Path.Combine(Repository.Root, "artifacts", "cli", "node"), node);
            File.WriteAllText(Path.Combine(node, "solver.js"), script);
            Refused(2, error, text, new Dictionary<string, string> { ["PAVISE_NODE"] = node });
        }
    }

    /// <summary>A file with more lines after the one that begins so.</summary>
    private static string After(string text, string line, string more) => string.Join('\n', text.Split('\n').SelectMany(one => one.StartsWith(line, StringComparison.Ordinal) ? [one, more] : new[] { one }));

    [Fact]
    public void Without_node_a_plan_is_a_coded_error_and_the_plan_before_stays()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder["w"]);
        Directory.CreateDirectory(folder["w/out"]);
        File.WriteAllText(folder["w/out/plan.json"], "before");
        File.WriteAllText(folder["saved.json"], "before");

        var run = Command.Run(folder.Path, new Dictionary<string, string> { ["PATH"] = folder.Path, ["PAVISE_NODE"] = folder.Path }, "run", "w");
        var plan = Command.Run(folder.Path, new Dictionary<string, string> { ["PAVISE_NODE"] = folder.Path }, "plan", "w/plans/redirect.yaml", "--save", "saved.json");

        Assert.Equal((3, 3), (run.Code, plan.Code));
        Assert.Contains("PAV790", run.Error, StringComparison.Ordinal);
        Assert.Equal(("before", "before"), (File.ReadAllText(folder["w/out/plan.json"]), File.ReadAllText(folder["saved.json"])));
    }

    private static JsonNode Results(string example, string plan)
    {
        var ended = Command.Run(Repository.Root, "plan", Path.Combine("examples", example, "plans", plan), "--json");
        Assert.True(ended.Code == 0, ended.Error);
        return JsonNode.Parse(ended.Output)!["results"]!;
    }

    /// <summary>What was diverted from each order comes back to it in full, and nothing is owed at the end.</summary>
    private static void PaidBack(JsonNode results, int orders)
    {
        var diverted = Decisions(results, "diversion").GroupBy(one => (string)one["subject"]!).ToDictionary(order => order.Key, order => order.Sum(Quantity));
        Assert.Equal(orders, diverted.Count);
        foreach (var (order, quantity) in diverted)
            Assert.Equal(quantity, Decisions(results, "repayment").Where(one => (string)one["subject"]! == order).Sum(Quantity), 3);
        Assert.All(Orders(results), order => Assert.Equal(0m, (decimal)order["owed"]!));
    }

    private static JsonNode[] Decisions(JsonNode results, string kind) => [.. results["decisions"]!.AsArray().Where(one => (string?)one!["kind"] == kind).Select(one => one!)];

    private static JsonNode[] Orders(JsonNode results) => [.. results["orders"]!.AsArray().Select(order => order!)];

    /// <summary>Numbers of the plan by the beginning of their names.</summary>
    private static Dictionary<string, decimal> Used(JsonNode results, string path) => results["numbers"]!.AsArray()
        .Where(number => ((string)number!["name"]!).StartsWith(path, StringComparison.Ordinal)).ToDictionary(number => (string)number!["name"]!, number => (decimal)number!["used"]!);

    private static decimal FirstTier(JsonNode results) => (decimal)results["tiers"]![0]!["value"]!;

    private static string Month(JsonNode decision) => (string)decision["month"]!;

    private static decimal Quantity(JsonNode decision) => (decimal)decision["quantity"]!;
}
