using Pavise.Core;

namespace Pavise.Planning.Tests.Golden;

public class DocumentedPlanTests
{
    [Fact]
    public async Task The_plan_file_of_the_documentation_is_solved()
    {
        var model = PlanReader.Read(new YamlSource("docs/planning.md", Block()), Catalogue());

        var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, TestContext.Current.CancellationToken);

        Assert.Equal(SolveStatus.Optimal, plan.Status);
        Assert.True(plan.Unique);
        Assert.Equal("switzerland-1", Assert.Single(plan.Orders).Order);
        Assert.Empty(new TraceGraph(plan.Origins).Broken());
    }

    [Fact]
    public void Every_error_code_of_plans_is_documented()
    {
        var source = Path.Combine(RealSolver.Root, "src", "Pavise.Planning");
        var used = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadAllText(file).Split("\"PAV").Skip(1).Select(rest => rest[..4]))
            .Where(code => code.StartsWith("60", StringComparison.Ordinal)).Distinct().ToArray();
        var errors = File.ReadAllText(Page).Split("## Errors")[1];

        Assert.True(used.Length > 20);
        Assert.All(used, code => Assert.Contains(code, errors, StringComparison.Ordinal));
    }

    private static string Page => Path.Combine(RealSolver.Root, "docs", "planning.md");

    private static string Block()
    {
        var page = File.ReadAllText(Page);
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static Catalogue Catalogue() => CatalogueReader.Read(
        [.. Directory.GetFiles(Path.Combine(RealSolver.Root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);
}
