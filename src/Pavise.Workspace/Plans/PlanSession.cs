using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>A plan file as read, with the numbers of the book of the workspace it stands in, and a solver for the questions about it.</summary>
public sealed class PlanSession : IAsyncDisposable
{
    private readonly SolverService solver;
    private readonly IRunLog log;

    private PlanSession(PlanModel model, SolverService solver, IRunLog log) => (Model, this.solver, this.log) = (model, solver, log);

    public PlanModel Model { get; }

    public ILinearSolver Solver => solver;

    /// <summary>Tells whoever watches which step is on.</summary>
    public IProgress<string> Steps => new Told(log);

    /// <summary>Reads a plan file; one outside any workspace has no numbers of a book to name.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV60xx and PAV62xx for what is wrong in the plan.</exception>
    /// <exception cref="MissingPartException">Node.js or the built services are missing.</exception>
    public static async Task<PlanSession> OpenAsync(string file, string? named, Parts parts, IRunLog log, CancellationToken cancel)
    {
        var full = ScenarioRun.Existing(file);
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        Func<string, (Quantity, string)?> numbers = _ => null;
        if (WorkspaceFolder.TryFind(named ?? full) is { } workspace)
            numbers = LedgerNumbers.Of((await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false)).Ledger.Value);
        var model = PlanReader.Read(InputFile.Read(new WorkspaceFolder(Directory.GetCurrentDirectory()), full).AsYaml(), catalogue, numbers, Beside(full));
        return new PlanSession(model, new SolverService(parts.Node(), parts.Time), log);
    }

    /// <summary>Answers a question, with its start and end told.</summary>
    public async Task<T> AskAsync<T>(string what, Func<Task<T>> question)
    {
        log.Started(what);
        var answer = await question().ConfigureAwait(false);
        log.Finished(what, upToDate: false);
        return answer;
    }

    public ValueTask DisposeAsync() => solver.DisposeAsync();

    /// <summary>Texts named relative to a file; null for what is not there.</summary>
    internal static Func<string, string?> Beside(string file) => name =>
    {
        var path = Path.GetFullPath(name, Path.GetDirectoryName(file)!);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    };

    private sealed class Told(IRunLog log) : IProgress<string>
    {
        public void Report(string value) => log.Step(value);
    }
}
