using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pavise.Core;
using Pavise.Verify;

namespace Pavise.Planning.Tests.Golden;

/// <summary>Every entry of golden plans changed, one at a time: no change passes.</summary>
public partial class PlanEntryTests
{
    private const decimal Quantum = 0.001m;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Plans => ["example", "every-policy", "whole-units", "valued-by-a-campaign"];

    private static PlanModel Model(string plan) => plan switch
    {
        "example" => Names.Read(Example.Yaml),
        "every-policy" => Names.Read(EveryPolicy.Yaml),
        // Of the first sixty the one with the most decisions: every kind of them.
        "whole-units" => TinyCase.WholeUnits(11).Model(),
        _ => TinyCase.Valued(2003, diversions: true).Model(),
    };

    private static async Task<JsonObject> SavedAsync(string plan) =>
        JsonNode.Parse(PlanJson.Write(await Planner.SolveAsync(Model(plan), RealSolver.Instance, null, Cancel), proof: true))!.AsObject();

    // As the file is: whatever stands in it, a changed entry is refused. Of each entry one kind of change in turn.
    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_change_of_one_entry_is_refused(string name)
    {
        var plan = await SavedAsync(name);
        Assert.True(Accepts(plan));
        var (count, kinds) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (spot, change) in Changed(plan, 1, inTurn: true).ToArray())
        {
            count++;
            kinds.Add(change.Words);
            Assert.False(change.Try(() => Accepts(plan)), $"{spot.Path}: {change.Words}");
        }

        Assert.True(count > 400 && kinds.IsSupersetOf(["taken away", "twice", "to null"]), $"{count} changes");
        Assert.True(Accepts(plan));
    }

    // Sealed anew by whoever changed it: the equations refuse it, or the re-solve that the check names does.
    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_change_of_one_entry_sealed_anew_is_refused_by_the_equations_or_the_re_solve(string name) =>
        RefusedSealed(await SavedAsync(name), 1, 100);

    public static TheoryData<string, int> Examples => new() { { "diversion-2024/redirect", 100 }, { "backfill-2025/replace", 100 }, { "first-look/spring-2026", 100 } };

    // The plans of the examples have tens of thousands of entries: one of so many is drawn by a fixed seed, and of each one kind of change in turn.
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Changes_of_the_plans_of_the_examples_are_refused(string name, int oneOf)
    {
        var saved = JsonNode.Parse(PlanJson.Write(await RealExample.Solved(name), proof: true))!.AsObject();

        Assert.Empty(Check(saved).Broken);
        RefusedSealed(saved, oneOf, 50);
        Assert.True(Accepts(saved));
    }

    // As the file is, each of them is refused by its seal, whichever entry it is.
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_changed_entry_of_the_plans_of_the_examples_breaks_the_seal(string name, int oneOf)
    {
        var saved = JsonNode.Parse(PlanJson.Write(await RealExample.Solved(name), proof: true))!.AsObject();
        var count = 0;
        foreach (var (spot, change) in Changed(saved, oneOf, inTurn: true).ToArray())
        {
            count++;
            Assert.False(change.Try(() => Accepts(saved)), $"{spot.Path}: {change.Words}");
        }

        Assert.True(count > 100, $"{count} changes");
    }

    private static void RefusedSealed(JsonObject plan, int every, int least)
    {
        var again = JsonDocument.Parse(plan.ToJsonString()).RootElement;
        var (byNumbers, byResolve, unseen) = (0, 0, new List<string>());
        foreach (var (spot, change) in Changed(plan, every, inTurn: every > 1).Where(one => !OfNoResult().IsMatch(one.Spot.Path)).ToArray())
        {
            var needsSolving = OnlyByResolve().IsMatch(spot.Path) || IsSilent(spot, change);
            var (accepted, differs) = change.Try(() =>
            {
                using var now = JsonDocument.Parse(SealedText(plan));
                return (Accepts(now.RootElement), CertificateCheck.Compare(now.RootElement, again).Wrong.Count > 0);
            });
            if (!differs) unseen.Add($"re-solve: {spot.Path}: {change.Words}");
            if (accepted && !needsSolving) unseen.Add($"numbers: {spot.Path}: {change.Words}");
            if (accepted) byResolve++;
            else byNumbers++;
        }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen.Take(60)));
        Assert.True(byNumbers > least && byResolve > 0, $"{byNumbers} by numbers, {byResolve} by re-solve");
    }

    // A number of zero may as well not stand there, a named value is used under the names of others, and a best value in the middle of its interval is what the interval gives without it.
    private static bool IsSilent(EntrySpot spot, EntryChange change) => spot.Path.StartsWith("results.numbers.", StringComparison.Ordinal)
        && ((change.Words == "taken away" && spot.Value is JsonObject number && (number["used"]?.GetValue<decimal>() == 0 || number["name"]!.GetValue<string>().StartsWith("values/", StringComparison.Ordinal))) || (change.Words == "to null" && spot.Path.EndsWith(".best", StringComparison.Ordinal)));

    // A variable that is zero is not written; one that is written must fit all the same.
    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_decision_that_is_zero_cannot_be_anything_else(string name)
    {
        var plan = await SavedAsync(name);
        var columns = plan["proof"]!["columns"]!.AsObject();
        var program = PlanProgramBuilder.Build(Model(name));
        var zero = program.Linear.Columns.Select(column => column.Name).Where(column => !columns.ContainsKey(column)).ToArray();
        Assert.NotEmpty(zero);
        foreach (var column in zero)
        {
            foreach (var by in (decimal[])[Quantum, -Quantum, 1])
            {
                columns[column] = by;
                Assert.False(Accepts(Sealed(plan)), $"{column} at {by}");
            }

            columns.Remove(column);
        }

        Assert.True(Accepts(Sealed(plan)));
    }

    [Fact]
    public async Task What_only_a_re_solve_can_show_is_said()
    {
        var findings = Check(await SavedAsync("example"));

        Assert.Contains("no other plan has these tiers", findings.CheckedByResolve);
        Assert.Contains(findings.CheckedByResolve, one => one.EndsWith("explanations with their certificates", StringComparison.Ordinal));
        Assert.Contains(findings.CheckedByResolve, one => one.EndsWith("ranges of dual values", StringComparison.Ordinal));
        Assert.DoesNotContain(findings.CheckedByResolve, one => one.Contains("shows none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_shows_no_numbers_is_told_so_and_one_that_shows_some_must_show_all()
    {
        var plan = await SavedAsync("example");
        var numbers = plan["results"]!["numbers"]!.AsArray();
        while (numbers.Count > 1) numbers.RemoveAt(0);
        Assert.Contains(Check(Sealed(plan)).Broken, one => one.Contains("lack", StringComparison.Ordinal));
        numbers.Clear();
        Assert.Contains("the numbers of the plan, of which it shows none", Check(Sealed(plan)).CheckedByResolve);
    }

    // Values and facts of the file itself, and time and names, which stand for no result.
    [GeneratedRegex(@"^(seconds|solver\b.*|proof\.seal)$")]
    private static partial Regex OfNoResult();

    [GeneratedRegex(@"^(schema|proof\.schema|proof\.facts\..*|results\.(name|unique|protection.*|notes.*|explanations.*)|proof\.facts|.*\.(unit|origin|originPrefix)|results\.numbers\.\d+\.(book|quantity(\.(low|high|approximate))?)|.*\.origins(\.\d+)?|.*\.binding\.\d+\.(from|until))$")]
    private static partial Regex OnlyByResolve();

    private static PlanFindings Check(JsonNode plan) => PlanCheck.Of(JsonDocument.Parse(plan.ToJsonString()).RootElement);

    private static bool Accepts(JsonNode plan)
    {
        using var document = JsonDocument.Parse(plan.ToJsonString());
        return Accepts(document.RootElement);
    }

    private static bool Accepts(JsonElement plan)
    {
        try
        {
            return PlanCheck.Of(plan).Accepted;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonNode Sealed(JsonObject plan) => JsonNode.Parse(SealedText(plan))!;

    /// <summary>Sealed as the planner does it, written here apart from it; the seal is the last entry of the proof, which is the last of the plan.</summary>
    private static string SealedText(JsonObject plan)
    {
        if (plan["proof"] is not JsonObject proof || proof["seal"] is not { } before) return plan.ToJsonString();
        proof.Remove("seal");
        var text = plan.ToJsonString();
        proof["seal"] = before;
        return $"{text[..^2]},\"seal\":\"{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))}\"}}}}";
    }

    private static IEnumerable<(EntrySpot Spot, EntryChange Change)> Changed(JsonObject plan, int every, bool inTurn)
    {
        var random = new Random(every);
        foreach (var (i, spot) in EntrySpot.Of(plan).Where(_ => random.Next(every) == 0).Index().ToArray())
        {
            EntryChange[] changes = [.. EntryChange.Of(spot, Quantum)];
            // All other values, and one of null, taken away and twice in turn.
            var values = changes.Count(change => change.IsValue);
            foreach (var change in inTurn ? [changes[i % changes.Length]] : (EntryChange[])[.. changes[..values], changes[values + i % (changes.Length - values)]]) yield return (spot, change);
        }
    }
}
