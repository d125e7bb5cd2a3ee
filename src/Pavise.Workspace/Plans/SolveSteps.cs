using System.Globalization;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>Tells a log which step of a plan is on, and how far the solver is in it: iterations, or for whole units the gap between the best plan and what is proven.</summary>
/// <param name="log">Shows it.</param>
public sealed class SolveSteps(IRunLog log) : IProgress<string>, IProgress<SolveProgress>
{
    private string step = "solving";

    public void Report(string value)
    {
        step = value;
        log.Step(value);
    }

    public void Report(SolveProgress value) => log.Step(string.Create(CultureInfo.InvariantCulture, $"{step} ({Words(value)})"));

    private static string Words(SolveProgress value) => double.IsFinite(value.Objective) && double.IsFinite(value.Bound)
        ? string.Create(CultureInfo.InvariantCulture, $"best {value.Objective:#,0.##}, proven {value.Bound:#,0.##}, gap {Gap(value):0.##} %")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Iterations:#,0} iterations");

    /// <summary>As HiGHS tells it: of the best plan, in per cent.</summary>
    private static double Gap(SolveProgress value) => 100 * Math.Abs(value.Objective - value.Bound) / Math.Max(1e-9, Math.Abs(value.Objective));
}
