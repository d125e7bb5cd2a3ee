using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>Solves with HiGHS in a Node process that is kept from one solve to the next and can be killed at any moment.</summary>
/// <param name="part">Where Node.js and the services are.</param>
/// <param name="time">The clock of the outer time limit.</param>
/// <param name="progress">Is told how far a solve has come, at most four times a second.</param>
/// <param name="started">Is told the system's number of each process, for monitors.</param>
public sealed class SolverService(NodePart part, TimeProvider time, IProgress<SolveProgress>? progress = null, Action<int>? started = null)
    : IKeptSolver
{
    private readonly KeptProcess process = new(part, "solver", time, started);
    private volatile KeptProgram? kept;
    private int names;

    /// <summary>How long after its own time limit a solver may still answer before it is killed; 30 seconds unless set.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The limit of one solve in place of the one asked for; null leaves it.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <inheritdoc/>
    /// <exception cref="PaviseException">The solver died (PAV7903), answered nonsense (PAV7904), did not answer in time (PAV7905), or gave up or refused the model (PAV7906).</exception>
    /// <exception cref="MissingPartException">Node.js (PAV7901) or the built service (PAV7902) is not there.</exception>
    public async Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) =>
        await AskAsync(program, options, "nothing", Solution, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<RowRanges?> RangesAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) => AskAsync(program, options, "ranges", frame =>
    {
        var arrays = new PayloadReader(frame);
        return arrays.Doubles("rowLow") is { Length: > 0 } low ? new RowRanges(Solution(frame), low, arrays.Doubles("rowHigh")) : null;
    }, cancel);

    /// <inheritdoc/>
    public Task<BoundConflict?> ConflictAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) => AskAsync(program, options, "conflict", frame =>
    {
        var arrays = new PayloadReader(frame);
        ClashingBound[] Bounds(string which) => [.. arrays.Ints($"conflict{which}s").Zip(arrays.Ints($"conflict{which}Bounds"), (index, side) => new ClashingBound(index, side is 2 or 4, side is 3 or 4))];
        var (rows, columns) = (Bounds("Row"), Bounds("Column"));
        return Solution(frame).Status == SolveStatus.Infeasible && rows.Length + columns.Length > 0 ? new BoundConflict(rows, columns) : null;
    }, cancel);

    /// <summary>The programme as MPS text, for any other solver. Names lose their blanks; a name that repeats becomes its number.</summary>
    /// <exception cref="PaviseException">As for <see cref="SolveAsync"/>.</exception>
    /// <exception cref="MissingPartException">Node.js or the built service is not there.</exception>
    public async Task<string> WriteMpsAsync(LinearProgram program, CancellationToken cancel) =>
        await SolverPatience.TwiceAsync(() => AskAsync(ModelFrame.WriteMps(program), Grace, frame => Encoding.UTF8.GetString(frame.Payload.Span), cancel), () => kept = null).ConfigureAwait(false);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private Task<T> AskAsync<T>(LinearProgram program, SolveOptions options, string also, Func<Frame, T> read, CancellationToken cancel) =>
        SolverPatience.TwiceAsync(() => OnceAsync(program, SolverPatience.Limited(options, TimeLimit), also, read, cancel), () => kept = null);

    /// <summary>Sends costs and bounds alone when the process should still have the rest, and all when it has not.</summary>
    private async Task<T> OnceAsync<T>(LinearProgram program, SolveOptions options, string also, Func<Frame, T> read, CancellationToken cancel)
    {
        var patience = SolverPatience.Of(options, Grace);
        var whole = ModelFrame.IsWhole(program, options);
        if (kept is { } last && last.Shape == program.Shape && last.Whole == whole)
        {
            var (has, answer) = await AskAsync(ModelFrame.Again(program, options, last.Name, also), patience, frame => frame.Type == "error" ? (false, default) : (true, read(frame)), cancel).ConfigureAwait(false);
            if (has) return answer!;
        }

        var shape = program.Shape;
        var name = Interlocked.Increment(ref names).ToString(CultureInfo.InvariantCulture);
        var first = await AskAsync(ModelFrame.Solve(program, options, name, also), patience, read, cancel).ConfigureAwait(false);
        kept = new KeptProgram(shape, whole, name);
        return first;
    }

    private Task<T> AskAsync<T>(Frame request, TimeSpan patience, Func<Frame, T> read, CancellationToken cancel) => process.AskAsync(
        request,
        patience,
        async (running, limit) => read(await AnswerAsync(running, limit).ConfigureAwait(false)),
        () => SolverPatience.Spent("node/dist/solver.js", "the solver did not answer", patience),
        cancel);

    private async Task<Frame> AnswerAsync(NodeProcess running, CancellationToken cancel)
    {
        for (; ;)
        {
            var frame = await running.ReceiveAsync(cancel).ConfigureAwait(false);
            if (frame.Type != "progress") return frame;
            progress?.Report(new SolveProgress(frame.Number("seconds"), frame.Number("iterations"), frame.Number("objective"), frame.Number("bound")));
        }
    }

    private static LinearSolution Solution(Frame frame)
    {
        var status = frame.Text("status") switch
        {
            "optimal" => SolveStatus.Optimal,
            "infeasible" => SolveStatus.Infeasible,
            "unbounded" => SolveStatus.Unbounded,
            "time-limit" => SolveStatus.TimeLimit,
            "error" => throw new PaviseException("PAV7906", new Place("node/dist/solver.js"),
                FormattableString.Invariant($"the solver gave up (HiGHS status {frame.Number("statusCode"):0})"),
                "look for figures of very different size in the model; `pavise plan export` shows it as MPS"),
            var other => throw NodeProcess.Nonsense("solver", $"the solver service answered the status '{other}'"),
        };
        var arrays = new PayloadReader(frame);
        var solver = frame.Header["solver"] as JsonObject;
        return new LinearSolution(
            status, frame.Number("objective"), frame.Number("bound"),
            arrays.Doubles("columnValues"), arrays.Doubles("rowActivities"), arrays.Doubles("columnDuals"), arrays.Doubles("rowDuals"),
            $"{solver?["name"]} {solver?["version"]} ({solver?["build"]})", frame.Number("seconds"))
        {
            Basis = arrays.Ints("columnBasis") is { Length: > 0 } columns ? new SolveBasis(columns, arrays.Ints("rowBasis")) : null,
        };
    }

    /// <summary>The programme that the process has in memory, as far as this side knows.</summary>
    private sealed record KeptProgram(object Shape, bool Whole, string Name);
}
