using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

public class UniquenessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // HiGHS walks another way through a shuffled programme; only a unique plan comes out the same.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_plan_does_not_depend_on_the_way_the_solver_takes(int seed)
    {
        var program = PlanProgramBuilder.Build(MediumPlan.Random(seed));

        var plain = await Decide(program, RealSolver.Instance);
        var other = await Decide(program, new ShufflingSolver(RealSolver.Instance, seed));

        Assert.NotEmpty(plain);
        Assert.Equal(plain.Count, other.Count);
        foreach (var (a, b) in plain.Zip(other))
        {
            Assert.Equal(a with { Quantity = 0 }, b with { Quantity = 0 });
            Assert.True(Math.Abs(a.Quantity - b.Quantity) <= 0.00001m);
        }
    }

    [Fact]
    public async Task The_order_of_entries_in_the_file_does_not_matter()
    {
        var lines = Example.Yaml.Split('\n');
        var orders = lines.Index().Where(line => line.Item.Contains("id: corland-1", StringComparison.Ordinal) || line.Item.Contains("id: dorland-1", StringComparison.Ordinal)).ToArray();
        (lines[orders[0].Index], lines[orders[1].Index]) = (lines[orders[1].Index], lines[orders[0].Index]);
        var holders = Array.FindIndex(lines, line => line == "holders:");
        var end = Array.FindIndex(lines, line => line == "orders:");
        var blocks = Blocks(lines[(holders + 1)..end]);
        Array.Reverse(blocks);
        string[] shuffled = [.. lines[..(holders + 1)], .. blocks.SelectMany(block => block), .. lines[end..]];

        var plain = await Example.Solved;
        var other = await Planner.SolveAsync(Names.Read(string.Join('\n', shuffled)), RealSolver.Instance, null, Cancel);

        Assert.Equal(plain.Decisions, other.Decisions);
        Assert.Equal(plain.Explanations.Select(e => e.Sentence.Text), other.Explanations.Select(e => e.Sentence.Text));
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_bytes()
    {
        var first = await Example.Solved;
        var second = await Planner.SolveAsync(Names.Read(Example.Yaml), RealSolver.Instance, null, Cancel);

        Assert.Equal(PlanJson.Write(first with { Seconds = 0 }), PlanJson.Write(second with { Seconds = 0 }));
    }

    private static async Task<IReadOnlyList<PlanDecision>> Decide(PlanProgram program, ILinearSolver solver)
    {
        var run = new Lexicographic(program, solver, null);
        await run.SolveAsync([.. PlanTiers.Of(program), PlanTiers.Natural(program), PlanTiers.Generic(program, "first ")], Cancel);
        Assert.Equal(SolveStatus.Optimal, run.Status);
        // No tier loses when later ones are solved.
        Assert.All(run.Tiers, tier => Assert.Equal(tier.Value, tier.Tier.ValueOf(run.Values), 1e-7 * Math.Max(1, Math.Abs(tier.Value))));
        return new PlanOutcomes(program, new PlanEvidence(program.Model), run.Values).Decisions();
    }

    private static string[][] Blocks(string[] lines)
    {
        var blocks = new List<List<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith("  - ", StringComparison.Ordinal)) blocks.Add([]);
            blocks[^1].Add(line);
        }

        return [.. blocks.Select(block => block.ToArray())];
    }
}
