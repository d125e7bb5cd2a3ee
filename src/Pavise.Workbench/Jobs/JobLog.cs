using Pavise.Workspace;

namespace Pavise.Workbench.Jobs;

/// <summary>Follows a run for the people who watch its job.</summary>
/// <param name="tell">Is told all steps whenever one moved.</param>
internal sealed class JobLog(Action<IReadOnlyList<JobStep>> tell) : IRunLog
{
    private readonly Lock gate = new();
    private readonly List<JobStep> steps = [];

    public void Started(string stage) => Set(new JobStep(stage, 0, "running"));

    public void Progressed(string stage, double share) => Set(new JobStep(stage, Math.Round(Math.Clamp(share, 0, 1), 2), "running"));

    /// <summary>What the stage that is open is doing stands in the place of its state.</summary>
    public void Step(string what)
    {
        JobStep? last;
        lock (gate) last = steps.LastOrDefault(step => step.State is not ("done" or "up to date"));
        if (last is not null) Set(last with { State = what });
    }

    public void Finished(string stage, bool upToDate) => Set(new JobStep(stage, 1, upToDate ? "up to date" : "done"));

    private void Set(JobStep step)
    {
        JobStep[] all;
        lock (gate)
        {
            var at = steps.FindIndex(one => one.Name == step.Name);
            if (at < 0) steps.Add(step);
            else if (steps[at] == step) return;
            else steps[at] = step;
            all = [.. steps];
        }

        tell(all);
    }
}
