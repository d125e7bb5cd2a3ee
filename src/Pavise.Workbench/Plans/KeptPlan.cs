using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

namespace Pavise.Workbench.Plans;

/// <summary>A plan kept solved in a solver of its own, asked by one reader after another.</summary>
/// <param name="basis">What it was made of.</param>
/// <param name="plan">The plan.</param>
/// <param name="solver">Its solver, which ends with it.</param>
/// <param name="time">Times the answers.</param>
internal sealed class KeptPlan(string basis, WarmPlan plan, IKeptSolver solver, TimeProvider time) : IAsyncDisposable
{
    // Never disposed of: whoever comes late still waits for his turn, and is told that it has ended. Without a wait handle there is nothing to free.
    private readonly SemaphoreSlim turn = new(1, 1);
    private bool ended;

    public string Basis => basis;

    public WarmPlan Plan => plan;

    /// <summary>Solves it with changes.</summary>
    /// <param name="question">The changes.</param>
    /// <param name="cancel">Whoever waits for his turn may go; a solve that began is ended, so that its process stays.</param>
    /// <returns>What was found, and how long it took without waiting, in seconds; null when it has ended, since another plan took its place or the workbench ends.</returns>
    /// <exception cref="PaviseException">PAV6212 a name is not one of the plan's.</exception>
    public async Task<(TriedPlan Found, double Seconds)?> TryAsync(PlanQuestion question, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (ended) return null;
            var begun = time.GetTimestamp();
            var found = await plan.TryAsync(question.Changes, question.Dropped, CancellationToken.None).ConfigureAwait(false);
            return (found, time.GetElapsedTime(begun).TotalSeconds);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends it once nobody asks it any more.</summary>
    public void Retire() => _ = DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (ended) return;
            ended = true;
            await solver.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }
}
