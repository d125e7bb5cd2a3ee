using System.Diagnostics;
using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Sidecar;

namespace Pavise.Benchmarks.Plans;

/// <summary>All tiers of a plan at full size by the exact face, beside tolerance rows with the same solver and Cbc on the first tier; then a plan of policy size, warm.</summary>
internal sealed class PlanBenchmark(TextWriter output, string root)
{
    private const double Tolerance = 1e-6;

    /// <summary>So many times the exact face's own time the tolerance rows get before they are given up.</summary>
    private const int Times = 4;

    private static string[] SearchPath => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    /// <summary>Aims: all tiers of a large plan without diversion debt, and a plan of policy size after one number was moved.</summary>
    private const double MostOfLarge = 60;
    private const double MostOfWarm = 1;

    private int failures;

    private static readonly SolveOptions Long = new(TimeSpan.FromMinutes(10));

    /// <summary>Runs the benchmark; 1 when two ways give different values or an aim is missed.</summary>
    /// <param name="policyAlone">The policy sizes and nothing larger.</param>
    /// <param name="withTolerance">The large plan by tolerance rows too.</param>
    /// <param name="withDebt">The large plan with diversions and their debt instead.</param>
    public async Task<int> RunAsync(bool policyAlone, bool withTolerance, bool withDebt)
    {
        await using var solver = new SolverService(NodePart.Locate(Path.Combine(root, "node", "dist"), SearchPath), TimeProvider.System);
        await PolicyAsync(solver);
        if (policyAlone) return Verdict;
        if (withDebt)
        {
            await DebtAsync(solver);
            return Verdict;
        }

        var large = PlanProgramBuilder.Build(GeneratedPlan.Of(items: 10, holders: 20, lines: 12, months: 60, orders: 120, pairs: 60));
        Say($"large: {large.Columns.Count:#,0} columns, {large.Rows.Count:#,0} rows, {large.Linear.Rows.Sum(row => row.Terms.Count):#,0} terms");
        var (seconds, face) = await BesideAsync(large, solver);
        Aim("all tiers with the npm package", seconds, MostOfLarge);
        if (withTolerance)
        {
            await ToleranceAsync(large, solver, face, Times * seconds);
            return Verdict;
        }

        var (ranged, _) = await TimedAsync(large, solver, null, ranges: true);
        Say($"exact face, with the range of each row's dual: {ranged:0.0} s");
        return Verdict;
    }

    private int Verdict => failures > 0 ? 1 : 0;

    /// <summary>The exact face with the npm package, held to Cbc on the first tier and to native HiGHS on all where they are at hand.</summary>
    private async Task<(double Seconds, Lexicographic Run)> BesideAsync(PlanProgram large, SolverService solver)
    {
        var cbc = await CbcAsync(large);
        var (seconds, face) = await FaceAsync(large, solver, "HiGHS (npm)");
        if (cbc is { } value) Hold(Near(value, face.Tiers[0].Value), "Cbc gives the first tier another value");
        if (NativeSolver.Locate(SearchPath) is { } native) Hold(Same((await FaceAsync(large, new NativeSolver(native, TimeProvider.System), "native HiGHS")).Run, face), "native HiGHS gives the tiers other values");
        else Say($"native HiGHS is not on the search path");
        return (seconds, face);
    }

    private void Hold(bool holds, string otherwise)
    {
        if (holds) return;
        failures++;
        Say($"FAILED: {otherwise}");
    }

    private void Aim(string what, double seconds, double most)
    {
        Say($"{what}: {seconds:0.00} s (aim: under {most} s)");
        Hold(seconds < most, $"{what} is over the aim");
    }

    /// <summary>Policy size and full size with orders that are diverted to two receivers and paid back within a year.</summary>
    private async Task DebtAsync(SolverService solver)
    {
        var large = PlanProgramBuilder.Build(GeneratedPlan.Of(items: 10, holders: 20, lines: 12, months: 60, orders: 120, pairs: 60, receivers: 2));
        Say($"large with diversion debt: {large.Columns.Count:#,0} columns, {large.Rows.Count:#,0} rows, {large.Linear.Rows.Sum(row => row.Terms.Count):#,0} terms");
        await BesideAsync(large, solver);
    }

    private async Task PolicyAsync(SolverService solver)
    {
        await PolicyAsync(solver, "policy size", GeneratedPlan.Of(items: 4, holders: 8, lines: 5, months: 24, orders: 40, pairs: 24));
        await PolicyAsync(solver, "policy size with diversion debt", GeneratedPlan.Of(items: 4, holders: 8, lines: 5, months: 24, orders: 40, pairs: 24, receivers: 2));
    }

    private async Task PolicyAsync(SolverService solver, string name, PlanModel model)
    {
        var program = PlanProgramBuilder.Build(model);
        var (cold, first) = await TimedAsync(program, solver, null);
        // A slider moves one capacity; the bases of the plan before are kept.
        var moved = PlanProgramBuilder.Build(ChangedValues.With(model, model.Lines[0].Capacity[0].PerMonth.Name, model.Lines[0].Capacity[0].PerMonth.Used + 1));
        var (warm, second) = await TimedAsync(moved, solver, first.Bases);
        var (again, plain) = await TimedAsync(moved, solver, null);
        Say($"{name}: {program.Columns.Count:#,0} columns, {first.Tiers.Count} tiers: cold {cold:0.00} s; after one number moved {warm:0.00} s warm, {again:0.00} s cold (ratio {again / warm:0.0}); same values: {Same(second, plain)}");
        Hold(Same(second, plain), $"{name}: a warm start gives other values");
        Aim($"{name}, warm", warm, MostOfWarm);
        var (ranged, told) = await TimedAsync(program, solver, null, ranges: true);
        Say($"{name}, with the range of each row's dual: {ranged:0.00} s cold (without {cold:0.00} s); same values: {Same(first, told)}");
        Hold(Same(first, told), $"{name}: asking for ranges gives other values");
    }

    private async Task<(double Seconds, Lexicographic Run)> FaceAsync(PlanProgram program, ILinearSolver solver, string name)
    {
        var (seconds, run) = await TimedAsync(program, solver, null);
        Say($"exact face, {name}: {seconds:0.0} s for {run.Tiers.Count} tiers");
        foreach (var tier in run.Tiers) Hold(Near(tier.Value, tier.Tier.ValueOf(run.Values)), $"{tier.Tier.Name} lost something to a later tier");
        foreach (var tier in run.Tiers) Say($"  {tier.Tier.Name,-20} {tier.Value,16:0.0000}  now {tier.Tier.ValueOf(run.Values):0.0000}");
        return (seconds, run);
    }

    private async Task ToleranceAsync(PlanProgram program, SolverService solver, Lexicographic face, double most)
    {
        var clock = Stopwatch.StartNew();
        var linear = program.Copy();
        var lost = new List<(string Name, double By)>();
        foreach (var tier in PlanTiers.Of(program))
        {
            linear.SetObjective(tier.Costs);
            var left = most - clock.Elapsed.TotalSeconds;
            var solved = left > 0 ? await solver.SolveAsync(linear, new SolveOptions(TimeSpan.FromSeconds(left)), CancellationToken.None) : null;
            if (solved?.Status != SolveStatus.Optimal)
            {
                Say($"tolerance rows of {Tolerance}, HiGHS (npm): given up at {tier.Name}, {lost.Count} tiers done, after {clock.Elapsed.TotalSeconds:0.0} s: more than {Times} times as long as the exact face");
                return;
            }

            lost.Add((tier.Name, face.Tiers.First(one => one.Tier.Name == tier.Name).Value - solved.Objective));
            linear.AddRow($"held/{tier.Name}", double.NegativeInfinity, solved.Objective + Tolerance * Math.Max(1, Math.Abs(solved.Objective)), tier.Costs.Select(cost => (cost.Key, cost.Value)));
        }

        Say($"tolerance rows of {Tolerance}, HiGHS (npm): {clock.Elapsed.TotalSeconds:0.0} s; leaks from tier to tier: {string.Join(", ", lost.Where(one => Math.Abs(one.By) > 1e-7).Select(one => FormattableString.Invariant($"{one.Name} {one.By:0.######}")))}");
    }

    /// <summary>The first tier's value by Cbc; null when there is no Cbc.</summary>
    private async Task<double?> CbcAsync(PlanProgram program)
    {
        var run = new Lexicographic(program, new NoSolver(), null, Long);
        var tier = PlanTiers.Of(program)[0];
        run.SetObjective(tier, scaled: false);
        var folder = Directory.CreateTempSubdirectory("pavise-bench-");
        try
        {
            var mps = Path.Combine(folder.FullName, "tier.mps");
            await using (var text = new StreamWriter(mps)) MpsWriter.Write(run.Program, "tier", text);
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("cbc", [mps, "solve", "solu", Path.Combine(folder.FullName, "tier.sol")]) { RedirectStandardOutput = true })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var said = (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "tier.sol")))[0];
            Say($"Cbc, first tier alone: {clock.Elapsed.TotalSeconds:0.0} s, {said}");
            return double.Parse(said[(said.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Say($"Cbc is not on the search path");
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, Lexicographic Run)> TimedAsync(PlanProgram program, ILinearSolver solver, IReadOnlyDictionary<string, SolveBasis>? bases, bool ranges = false)
    {
        var clock = Stopwatch.StartNew();
        var run = new Lexicographic(program, solver, null, Long, bases) { AsksRanges = ranges };
        await run.SolveAsync(PlanTiers.Of(program), CancellationToken.None);
        return (clock.Elapsed.TotalSeconds, run);
    }

    private static bool Same(Lexicographic one, Lexicographic other) =>
        one.Tiers.Zip(other.Tiers).All(pair => Near(pair.First.Value, pair.Second.Value));

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(one));

    private void Say(FormattableString text)
    {
        output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        output.Flush();
    }

    private sealed class NoSolver : ILinearSolver
    {
        public Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) => throw new InvalidOperationException("nothing is solved here");
    }
}
