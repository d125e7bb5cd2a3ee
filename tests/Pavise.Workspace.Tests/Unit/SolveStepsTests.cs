using Pavise.Sidecar;

namespace Pavise.Workspace.Tests;

public class SolveStepsTests
{
    [Fact]
    public void The_step_and_how_far_the_solver_is_in_it_are_told_together()
    {
        var log = new Told();
        var steps = new SolveSteps(log);

        steps.Report("solving tier cost");
        steps.Report(new SolveProgress(1, 1200, double.PositiveInfinity, double.NegativeInfinity));
        steps.Report(new SolveProgress(2, 1300, 40, 30));
        steps.Report("checking why X waits");
        steps.Report(new SolveProgress(3, 7, double.NaN, 3));

        Assert.Equal(
            [
                "solving tier cost", "solving tier cost (1,200 iterations)", "solving tier cost (best 40, proven 30, gap 25 %)",
                "checking why X waits", "checking why X waits (7 iterations)",
            ],
            log.Steps);
    }

    private sealed class Told : IRunLog
    {
        public List<string> Steps { get; } = [];

        public void Step(string what) => Steps.Add(what);

        public void Started(string stage)
        {
        }

        public void Progressed(string stage, double share)
        {
        }

        public void Finished(string stage, bool upToDate)
        {
        }
    }
}
