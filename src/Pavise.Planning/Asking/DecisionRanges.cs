using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Must, may and never: the least and greatest of each decision over all best plans (two programmes for each).</summary>
public static class DecisionRanges
{
    private const decimal Noise = 0.0001m;

    /// <summary>By how much of its size a tier may be exceeded beyond the tolerance: the solver's own.</summary>
    private const double Hold = 1e-9;

    /// <summary>The ranges of all diversions, transfers, backfills, purchases and expansions, in the order of name; empty when there is no plan.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="solver">Solves each programme.</param>
    /// <param name="progress">Is told each step in words.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <param name="within">By how many per cent of its value each tier may be worse in plans that count as nearly best; 0 to leave them out.</param>
    public static async Task<IReadOnlyList<DecisionRange>> OfAsync(PlanModel model, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel, int within = 0)
    {
        var own = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        if (!own.IsOptimal) return [];
        var ranges = new List<DecisionRange>();
        foreach (var group in Groups(own.Program))
        {
            progress?.Report($"bounding {group.Key.Name}");
            var (low, high) = (await BoundAsync(own.Run, [.. group], 1, cancel).ConfigureAwait(false), await BoundAsync(own.Run, [.. group], -1, cancel).ConfigureAwait(false));
            if (low is not { } least || high is not { } most) continue;
            ranges.Add(new DecisionRange(group.Key.Name, group.Key.Kind, group.Key.Item, group.Key.Item.Length > 0 ? model.UnitOf(group.Key.Item) : Unit.One, Zeroed(least), Zeroed(most), []));
        }

        var judged = await UnderOpposingAsync(model, ranges, solver, progress, cancel).ConfigureAwait(false);
        return within > 0 ? await NearAsync(own, judged, within, solver, progress, cancel).ConfigureAwait(false) : judged;
    }

    /// <summary>The same bounds over all plans in which no tier is worse than its value by more than some per cent of it.</summary>
    private static async Task<IReadOnlyList<DecisionRange>> NearAsync(SolvedTiers own, IReadOnlyList<DecisionRange> ranges, int within, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var run = new Lexicographic(own.Program, solver, null);
        foreach (var tier in own.Run.Tiers)
        {
            var most = tier.Value + Math.Abs(tier.Value) * within / 100 + Hold * Math.Max(1, Math.Abs(tier.Value));
            run.Program.AddRow($"within/{tier.Tier.Name}", double.NegativeInfinity, most, tier.Tier.Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)));
        }

        var groups = Groups(own.Program).ToDictionary(group => group.Key.Name, group => group.ToArray(), StringComparer.Ordinal);
        var near = new List<DecisionRange>();
        foreach (var range in ranges)
        {
            progress?.Report(FormattableString.Invariant($"bounding {range.Name} within {within} %"));
            var (low, high) = (await BoundAsync(run, groups[range.Name], 1, cancel).ConfigureAwait(false), await BoundAsync(run, groups[range.Name], -1, cancel).ConfigureAwait(false));
            near.Add(low is { } least && high is { } most ? range with { Near = new NearRange(within, Zeroed(least), Zeroed(most)) } : range);
        }

        return near;
    }

    private static async Task<IReadOnlyList<DecisionRange>> UnderOpposingAsync(PlanModel model, List<DecisionRange> ranges, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var musts = ranges.Where(range => range.Low > 0).ToDictionary(range => range.Name, _ => new List<string>(), StringComparer.Ordinal);
        if (musts.Count == 0) return ranges;
        foreach (var (name, tiers) in TierOrder.Opposing)
        {
            progress?.Report($"checking what must happen with {name}");
            var other = await SolvedTiers.OfAsync(model with { Tiers = tiers }, solver, cancel).ConfigureAwait(false);
            if (!other.IsOptimal) continue;
            foreach (var group in Groups(other.Program).Where(group => musts.ContainsKey(group.Key.Name)))
            {
                if (await BoundAsync(other.Run, [.. group], 1, cancel).ConfigureAwait(false) is { } low && low > Noise) musts[group.Key.Name].Add(name);
            }
        }

        return [.. ranges.Select(range => musts.TryGetValue(range.Name, out var under) ? range with { Under = under } : range)];
    }

    private static IEnumerable<IGrouping<(string Name, DecisionKind Kind, string Item), int>> Groups(PlanProgram program) =>
        Enumerable.Range(0, program.Columns.Count).Select(i => (Index: i, Kind: Kind(program, program.Columns[i])))
            .Where(column => column.Kind is not null)
            .GroupBy(column => (Name(program, program.Columns[column.Index]), column.Kind!.Value, program.Columns[column.Index].Item), column => column.Index)
            .OrderBy(group => group.Key.Item1, StringComparer.Ordinal);

    private static DecisionKind? Kind(PlanProgram program, PlanColumn column) => column.Kind switch
    {
        ColumnKind.Divert => DecisionKind.Diversion,
        ColumnKind.Give => DecisionKind.Transfer,
        ColumnKind.Backfill => DecisionKind.Backfill,
        ColumnKind.Expand => DecisionKind.Expansion,
        ColumnKind.Accept when program.Model.Orders.First(order => order.Id == column.Subject).Optional => DecisionKind.Acceptance,
        _ => null,
    };

    private static string Name(PlanProgram program, PlanColumn column)
    {
        var name = column.Name(program.Model);
        return name[..name.LastIndexOf('/')];
    }

    private static async Task<decimal?> BoundAsync(Lexicographic run, int[] columns, int sign, CancellationToken cancel)
    {
        var sum = new PlanTier("sum", Unit.One, columns.ToDictionary(i => i, _ => (double)sign));
        return await run.LeastAsync(sum, cancel).ConfigureAwait(false) is { } solution ? PlanOutcomes.Rounded(sign * solution.Objective, 4) : null;
    }

    private static decimal Zeroed(decimal value) => Math.Abs(value) <= Noise ? 0 : value;
}
