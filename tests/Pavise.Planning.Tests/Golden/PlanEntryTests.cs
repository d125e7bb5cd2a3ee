using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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

    // As the file is: whatever stands in it, a changed entry is refused.
    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_change_of_one_entry_is_refused(string name)
    {
        var plan = await SavedAsync(name);
        Assert.True(Accepts(plan));
        var count = 0;
        foreach (var entry in Entries(plan).ToArray())
        {
            foreach (var change in Changes(entry).Take(1))
            {
                count++;
                Assert.False(With(entry, change, () => Accepts(plan)), $"{entry.GetPath()} to {change}");
            }
        }

        Assert.True(count > 300, $"{count} entries");
        Assert.True(Accepts(plan));
    }

    // Sealed anew by whoever changed it: the equations refuse it, or the re-solve that the check names does.
    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_change_of_one_entry_sealed_anew_is_refused_by_the_equations_or_the_re_solve(string name)
    {
        var plan = await SavedAsync(name);
        var again = JsonDocument.Parse(plan.ToJsonString()).RootElement;
        var (byNumbers, byResolve) = (0, 0);
        foreach (var entry in Entries(plan).Where(entry => !OfNoResult().IsMatch(Dotted(entry))).ToArray())
        {
            var needsSolving = OnlyByResolve().IsMatch(Dotted(entry));
            foreach (var change in Changes(entry))
            {
                var (accepted, differs) = With(entry, change, () => (Accepts(Sealed(plan)), CertificateCheck.Compare(JsonDocument.Parse(plan.ToJsonString()).RootElement, again).Wrong.Count > 0));
                Assert.True(differs, $"re-solve: {entry.GetPath()} to {change}");
                Assert.True(!accepted || needsSolving, $"numbers: {entry.GetPath()} to {change}");
                if (accepted) byResolve++;
                else byNumbers++;
            }
        }

        Assert.True(byNumbers > 100 && byResolve > 0, $"{byNumbers} by numbers, {byResolve} by re-solve");
    }

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
    }

    // Values and facts of the file itself, and time and names, which stand for no result.
    [GeneratedRegex(@"^(seconds|solver\b.*|proof\.seal)$")]
    private static partial Regex OfNoResult();

    [GeneratedRegex(@"^(schema|proof\.schema|proof\.facts\..*|results\.(name|unique|protection.*|notes.*|numbers.*|explanations.*)|.*\.(unit|origin|originPrefix)|.*\.origins\.\d+|.*\.binding\.\d+\.(from|until))$")]
    private static partial Regex OnlyByResolve();

    private static string Dotted(JsonNode entry) => DotPath().Replace(entry.GetPath(), "$1$2").Replace('[', '.').Replace("]", "", StringComparison.Ordinal)[2..];

    [GeneratedRegex(@"\['([^']*)'\]")]
    private static partial Regex DotPath();

    private static PlanFindings Check(JsonNode plan) => PlanCheck.Of(JsonDocument.Parse(plan.ToJsonString()).RootElement);

    private static bool Accepts(JsonNode plan)
    {
        try
        {
            return Check(plan).Accepted;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Sealed as the planner does it, written here apart from it.</summary>
    private static JsonObject Sealed(JsonObject plan)
    {
        var proof = plan["proof"]!.AsObject();
        var before = proof["seal"]!.DeepClone();
        proof.Remove("seal");
        var seal = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(plan.ToJsonString())));
        proof["seal"] = seal;
        var copy = JsonNode.Parse(plan.ToJsonString())!.AsObject();
        proof["seal"] = before;
        return copy;
    }

    private static IEnumerable<JsonNode> Entries(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(entry => Entries(entry.Value)),
        JsonArray list => list.SelectMany(Entries),
        null => [],
        var leaf => [leaf],
    };

    private static IEnumerable<JsonNode> Changes(JsonNode entry) => entry.GetValueKind() switch
    {
        JsonValueKind.Number => ((decimal[])[Quantum, -Quantum, 1]).Select(by => (JsonNode)JsonValue.Create(entry.GetValue<decimal>() + by)),
        JsonValueKind.String => [JsonValue.Create(entry.GetValue<string>() + "x")],
        var flag => [JsonValue.Create(flag == JsonValueKind.False)],
    };

    private static T With<T>(JsonNode entry, JsonNode change, Func<T> judge)
    {
        var parent = entry.Parent!;
        object key = parent is JsonArray list ? list.IndexOf(entry) : entry.GetPropertyName();
        void Put(JsonNode value)
        {
            if (parent is JsonArray array) array[(int)key] = value;
            else parent[(string)key] = value;
        }

        Put(change);
        var verdict = judge();
        Put(entry);
        return verdict;
    }
}
