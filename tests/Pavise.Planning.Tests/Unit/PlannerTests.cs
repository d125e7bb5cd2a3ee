namespace Pavise.Planning.Tests.Unit;

public class PlannerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Smoke()
    {
        var plan = await Planner.SolveAsync(Names.Read(Example.Yaml), RealSolver.Instance, null, Cancel);
        TestContext.Current.TestOutputHelper!.WriteLine(PlanJson.Write(plan));
        File.WriteAllText("/tmp/plan.json", PlanJson.Write(plan));
        Assert.True(plan.Unique);
    }
}
