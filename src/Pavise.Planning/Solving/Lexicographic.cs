using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Solves tiers one after the other, each on the exact optimal face of those before it.</summary>
/// <remarks>
/// With whole columns the relaxation is solved first. When its optimum is reached by a whole solution, the whole optima are the
/// whole points of its face, and the face is used as without whole columns; else the tier becomes a row that holds its value.
/// </remarks>
internal sealed class Lexicographic(PlanProgram plan, ILinearSolver solver, IProgress<string>? progress, SolveOptions? options = null, IReadOnlyDictionary<string, SolveBasis>? warm = null)
{
    /// <summary>A sum of columns whose every member is below this is zero.</summary>
    private const double Zero = 1e-9;

    /// <summary>A value this near to a whole number is one: the solver's own tolerance.</summary>
    private const double WholeTolerance = 1e-6;

    private readonly SolveOptions options = options ?? SolveOptions.Default;
    private readonly List<TierSolution> tiers = [];
    private readonly bool whole = plan.Linear.Columns.Any(column => column.Whole);
    private readonly Dictionary<string, SolveBasis> bases = new(StringComparer.Ordinal);

    /// <summary>True to ask the solver between which bounds each row's dual holds.</summary>
    public bool AsksRanges { get; init; }

    /// <summary>The programme, narrowed to the optimal face of the tiers solved so far.</summary>
    public LinearProgram Program { get; } = plan.Copy();

    public IReadOnlyList<TierSolution> Tiers => tiers;

    /// <summary>The basis in which each tier ended: where another plan of the same shape may start.</summary>
    public IReadOnlyDictionary<string, SolveBasis> Bases => bases;

    /// <summary>Optimal when every tier is; time limit when one was stopped with a plan in hand.</summary>
    public SolveStatus Status { get; private set; } = SolveStatus.Optimal;

    /// <summary>Values of the columns in the last solution; empty when there is none.</summary>
    public IReadOnlyList<double> Values { get; private set; } = [];

    private bool Goes => Status == SolveStatus.Optimal || (Status == SolveStatus.TimeLimit && whole && Values.Count > 0);

    /// <summary>Solves the tiers in turn and stops where there is no plan to go on with.</summary>
    public async Task SolveAsync(IReadOnlyList<PlanTier> next, CancellationToken cancel)
    {
        foreach (var tier in next)
        {
            if (!Goes) return;
            progress?.Report($"solving tier {tier.Name}");
            if (IsZero(tier)) FixZero(tier);
            else if (whole) await SolveWhole(tier, cancel).ConfigureAwait(false);
            else await SolveSplit(tier, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Puts another solver's solution of the tiers solved so far in the place of the own one.</summary>
    public void Adopt(IReadOnlyList<double> values) => Values = whole ? Rounded(values) : values;

    /// <summary>Puts the objective of a tier on the programme, scaled to a largest cost of one unless told not to; returns the scale.</summary>
    public double SetObjective(PlanTier tier, bool scaled = true)
    {
        var scale = scaled ? tier.Costs.Values.Select(Math.Abs).DefaultIfEmpty(1).Max() : 1;
        Program.SetObjective(tier.Costs.ToDictionary(cost => cost.Key, cost => cost.Value / scale));
        return scale;
    }

    /// <summary>The least value of an objective on the present face, which stays as it is; null when it could not be found.</summary>
    public async Task<LinearSolution?> LeastAsync(PlanTier tier, CancellationToken cancel)
    {
        var scale = SetObjective(tier);
        var solution = await solver.SolveAsync(Program, Warm(), cancel).ConfigureAwait(false);
        return solution.Status == SolveStatus.Optimal ? solution with { Objective = solution.Objective * scale } : null;
    }

    // With costs and columns not negative, a sum that is zero now is least, and its face is where each part of it is zero.
    private bool IsZero(PlanTier tier) =>
        Values.Count > 0 && tier.Costs.All(cost => cost.Value > 0 && Program.Columns[cost.Key].Lower >= 0 && Values[cost.Key] <= Zero);

    private void FixZero(PlanTier tier)
    {
        OptimalFace.FixAtZero(Program, tier.Costs.Keys);
        tiers.Add(new TierSolution(tier, SolveStatus.Optimal, 0, 0, []));
    }

    private SolveOptions Warm() => whole ? options with { Start = Values.Count > 0 ? Values : null } : options with { GoesOn = true };

    private async Task SolveSplit(PlanTier tier, CancellationToken cancel)
    {
        var scale = SetObjective(tier);
        // Not from the basis of the tier before: with a basis the solver leaves out its presolve, which finds most of a narrowed face fixed.
        var how = options with { Basis = warm?.GetValueOrDefault(tier.Name) };
        var ranges = AsksRanges ? await solver.RangesAsync(Program, how, cancel).ConfigureAwait(false) : null;
        var solution = ranges?.Solution ?? await solver.SolveAsync(Program, how, cancel).ConfigureAwait(false);
        if (solution.Basis is { } basis) bases[tier.Name] = basis;
        Take(tier, scale, solution);
        tiers[^1] = tiers[^1] with { Ranges = ranges };
        if (Status == SolveStatus.Optimal) OptimalFace.Fix(Program, solution);
    }

    private async Task SolveWhole(PlanTier tier, CancellationToken cancel)
    {
        var scale = SetObjective(tier);
        var split = options with { Relaxed = true, Basis = Fitting(tier) };
        var ranges = AsksRanges ? await solver.RangesAsync(Program, split, cancel).ConfigureAwait(false) : null;
        var relaxed = ranges?.Solution ?? await solver.SolveAsync(Program, split, cancel).ConfigureAwait(false);
        var closed = relaxed.Status == SolveStatus.Optimal;
        if (relaxed.Basis is { } basis) bases[tier.Name] = basis;
        if (relaxed.Status is SolveStatus.Infeasible or SolveStatus.Unbounded || (closed && IsWhole(relaxed.Values)))
        {
            Take(tier, scale, relaxed);
            tiers[^1] = tiers[^1] with { Ranges = ranges };
            if (closed) OptimalFace.Fix(Program, relaxed);
            return;
        }

        var solution = await solver.SolveAsync(Program, Warm(), cancel).ConfigureAwait(false);
        Take(tier, scale, solution);
        if (!Goes) return;
        var met = closed && solution.Objective <= relaxed.Objective + Zero * Math.Max(1, Math.Abs(relaxed.Objective));
        if (met)
        {
            OptimalFace.Fix(Program, relaxed);
            // The relaxation's duals prove the tier of whole units too.
            tiers[^1] = tiers[^1] with { Duals = [.. relaxed.Duals.Take(plan.Rows.Count).Select(dual => dual * scale)], Ranges = ranges };
        }
        else Hold(tier);
    }

    /// <summary>The basis in which the other plan's tier ended, where it held as many tiers by rows as this one does.</summary>
    private SolveBasis? Fitting(PlanTier tier) => warm?.GetValueOrDefault(tier.Name) is { } basis && basis.Rows.Count == Program.Rows.Count && basis.Columns.Count == Program.Columns.Count ? basis : null;

    private void Take(PlanTier tier, double scale, LinearSolution solution)
    {
        if (solution.Status != SolveStatus.Optimal) Status = solution.Status;
        if (solution.Values.Count == Program.Columns.Count) Values = whole ? Rounded(solution.Values) : solution.Values;
        tiers.Add(new TierSolution(tier, solution.Status, solution.Objective * scale, solution.Bound * scale, [.. solution.Duals.Take(plan.Rows.Count).Select(dual => dual * scale)]));
    }

    /// <summary>A row that holds the tier at its value: at the whole number when it is one, so that nothing leaks.</summary>
    private void Hold(PlanTier tier)
    {
        var value = tier.ValueOf(Values);
        var near = Math.Round(value);
        var most = Math.Abs(value - near) <= WholeTolerance * Math.Max(1, Math.Abs(near)) ? near : value;
        Program.AddRow($"tier/{tier.Name}/{tiers.Count}", double.NegativeInfinity, most, tier.Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)));
    }

    private bool IsWhole(IReadOnlyList<double> values) =>
        Enumerable.Range(0, Program.Columns.Count).All(i => !Program.Columns[i].Whole || Math.Abs(values[i] - Math.Round(values[i])) <= WholeTolerance);

    private double[] Rounded(IReadOnlyList<double> values) => [.. values.Select((value, i) => Program.Columns[i].Whole ? Math.Round(value) : value)];
}
