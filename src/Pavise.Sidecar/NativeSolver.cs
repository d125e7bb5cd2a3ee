using System.Globalization;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>Solves with a native HiGHS program: a process and three files for each solve, which are gone when it ends.</summary>
/// <param name="executable">The program <c>highs</c>.</param>
/// <param name="time">The clock of the outer time limit.</param>
/// <remarks>Starting values and bases are not passed on: they change the time of a solve, not its optimum, and the native program is fast without.</remarks>
public sealed class NativeSolver(string executable, TimeProvider time) : IKeptSolver
{
    private const string Banner = "Running HiGHS ";
    private const string DualBound = "  Dual bound ";

    /// <summary>How long after its own time limit a solver may still answer before it is killed; 30 seconds unless set.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The limit of one solve in place of the one asked for; null leaves it.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The program in the first folder that has it; null when none has.</summary>
    public static string? Locate(IEnumerable<string> folders) => SearchPath.Find("highs", folders.Where(folder => folder.Length > 0).Select(Path.GetFullPath));

    /// <inheritdoc/>
    /// <exception cref="PaviseException">The solver died (PAV7903), wrote nonsense (PAV7904), did not end in time (PAV7905), or gave up (PAV7906).</exception>
    public async Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) =>
        (await SolveAsync(program, options, ranges: false, cancel).ConfigureAwait(false)).Answer;

    /// <inheritdoc/>
    public async Task<RowRanges?> RangesAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        var (answer, ranges) = await SolveAsync(program, options, ranges: true, cancel).ConfigureAwait(false);
        return answer.Status == SolveStatus.Optimal && ranges is var (low, high) ? new RowRanges(answer, low, high) : null;
    }

    /// <inheritdoc/>
    public async Task<BoundConflict?> ConflictAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        var split = options with { Relaxed = true };
        return (await SolveAsync(program, split, cancel).ConfigureAwait(false)).Status == SolveStatus.Infeasible
            ? await ElasticConflict.OfAsync(program, elastic => SolveAsync(elastic, split, cancel)).ConfigureAwait(false) : null;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<(LinearSolution Answer, (double[] Low, double[] High)? Ranges)> SolveAsync(LinearProgram program, SolveOptions asked, bool ranges, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var options = SolverPatience.Limited(asked, TimeLimit);
        var folder = Directory.CreateTempSubdirectory("pavise-highs-");
        try
        {
            var started = time.GetTimestamp();
            var whole = ModelFrame.IsWhole(program, options);
            var model = Path.Combine(folder.FullName, "model.mps");
            await using (var text = new StreamWriter(model)) MpsWriter.Write(Numbered(program, options.Relaxed), "plan", text);
            var (solution, said) = await RunAsync(folder.FullName, model, Settings(options, whole, ranges), options, cancel).ConfigureAwait(false);
            // Presolve may leave open which of the two it is.
            if (solution.Status == "Primal infeasible or unbounded") (solution, said) = await RunAsync(folder.FullName, model, Settings(options, whole, ranges) + "presolve = off\n", options, cancel).ConfigureAwait(false);
            return (Answer(program, options, solution, said, time.GetElapsedTime(started).TotalSeconds), solution.Ranges);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Task<(NativeSolution Solution, string Said)> RunAsync(string folder, string model, string settings, SolveOptions options, CancellationToken cancel) =>
        SolverPatience.TwiceAsync(() => OnceAsync(folder, model, settings, options, cancel));

    private async Task<(NativeSolution Solution, string Said)> OnceAsync(string folder, string model, string settings, SolveOptions options, CancellationToken cancel)
    {
        string told = Path.Combine(folder, "options"), into = Path.Combine(folder, "solution");
        await File.WriteAllTextAsync(told, settings, cancel).ConfigureAwait(false);
        var patience = SolverPatience.Of(options, Grace);
        using var late = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            var said = await NativeRun.RunAsync(executable, folder, ["--model_file", model, "--options_file", told, "--solution_file", into], either.Token).ConfigureAwait(false);
            using var file = File.OpenText(into);
            return (NativeSolution.Read(file), said);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw SolverPatience.Spent(executable, "the native solver did not end", patience);
        }
        catch (Exception error) when (error is InvalidDataException or FileNotFoundException)
        {
            throw new PaviseException("PAV7904", new Place(executable), $"the native solver wrote no solution that can be read: {error.Message}", "set PAVISE_SOLVER=npm to use the solver that comes with Pavise, or install a later HiGHS");
        }
    }

    /// <summary>One thread and one seed: the same programme gives the same solution.</summary>
    private static string Settings(SolveOptions options, bool whole, bool ranges)
    {
        var lines = new List<string> { "random_seed = 0", "threads = 1", "parallel = off", FormattableString.Invariant($"mip_rel_gap = {options.RelativeGap}") };
        if (options.TimeLimit != Timeout.InfiniteTimeSpan) lines.Add(FormattableString.Invariant($"time_limit = {options.TimeLimit.TotalSeconds}"));
        // For whole columns the word would drop that they are whole.
        if (options.InteriorPoint && !whole) lines.Add("solver = ipm");
        if (ranges && !whole) lines.Add("ranging = on");
        return string.Join('\n', lines) + "\n";
    }

    private LinearSolution Answer(LinearProgram program, SolveOptions options, NativeSolution solution, string said, double seconds)
    {
        var status = solution.Status switch
        {
            "Optimal" or "Empty" => SolveStatus.Optimal,
            "Infeasible" => SolveStatus.Infeasible,
            "Unbounded" => SolveStatus.Unbounded,
            "Time limit reached" => SolveStatus.TimeLimit,
            var other => throw new PaviseException("PAV7906", new Place(executable), $"the native solver gave up: {other}", "look for figures of very different size in the model; `pavise plan export` shows it as MPS"),
        };
        var whole = ModelFrame.IsWhole(program, options);
        var has = status is SolveStatus.Optimal or SolveStatus.TimeLimit && solution.Values.Length == program.Columns.Count;
        var objective = !has ? double.NaN : solution.Status == "Empty" ? 0 : solution.Objective;
        return new LinearSolution(
            status, objective, status == SolveStatus.TimeLimit && whole ? Bound(said) : objective,
            has ? solution.Values : [], has ? solution.Activities : [], has && !whole ? solution.ReducedCosts : [], has && !whole ? solution.Duals : [],
            $"HiGHS {Version(said)} (native)", seconds);
    }

    /// <summary>The last bound the log tells; NaN when it tells none.</summary>
    private static double Bound(string said) =>
        said.Split('\n').LastOrDefault(line => line.StartsWith(DualBound, StringComparison.Ordinal)) is { } line
        && double.TryParse(line[DualBound.Length..].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : double.NaN;

    private static string Version(string said) =>
        said.Split('\n').FirstOrDefault(line => line.StartsWith(Banner, StringComparison.Ordinal)) is { } line ? line[Banner.Length..].Split(' ')[0] : "of unknown version";

    /// <summary>The same programme under names that any file may hold.</summary>
    private static LinearProgram Numbered(LinearProgram program, bool relaxed)
    {
        var numbered = new LinearProgram();
        foreach (var (i, column) in program.Columns.Index()) numbered.AddColumn(FormattableString.Invariant($"c{i}"), column.Cost, column.Lower, column.Upper, column.Whole && !relaxed);
        foreach (var (i, row) in program.Rows.Index()) numbered.AddRow(FormattableString.Invariant($"r{i}"), row.Lower, row.Upper, row.Terms);
        return numbered;
    }
}
