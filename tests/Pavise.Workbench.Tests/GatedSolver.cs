using Pavise.Core;
using Pavise.Sidecar;

namespace Pavise.Workbench.Tests;

/// <summary>A solver that can be held at its next solve, and that may fail as it ends.</summary>
internal sealed class GatedSolver(IKeptSolver solver, bool failsAtEnd = false) : IKeptSolver
{
    private TaskCompletionSource? open;
    private TaskCompletionSource? reached;

    /// <summary>Holds the next solve; what is given ends when it was begun.</summary>
    public Task Close()
    {
        (open, reached) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return reached.Task;
    }

    public void Open() => open?.SetResult();

    public async Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        reached?.TrySetResult();
        if (open is not null) await open.Task.WaitAsync(cancel);
        return await solver.SolveAsync(program, options, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await solver.DisposeAsync();
        if (failsAtEnd) throw new IOException("the solver could not be ended");
    }
}
