using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The smallest sets of named assumptions that cannot all hold, and the smallest sets whose fall makes a plan possible.</summary>
/// <remarks>
/// Implicit hitting sets (A. Ignatiev et al., <i>Smallest MUS extraction with minimal hitting set dualization</i>, CP 2015): every conflict
/// meets every correction; the least set that meets all known corrections is a conflict once it has no plan, and the other way round.
/// </remarks>
internal sealed class Conflict
{
    private readonly PlanModel model;
    private readonly ILinearSolver solver;
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    public Conflict(PlanModel model, IReadOnlyList<PolicyAssumption> assumptions, ILinearSolver solver) => (this.model, Assumptions, this.solver) = (model, assumptions, solver);

    public IReadOnlyList<PolicyAssumption> Assumptions { get; }

    /// <summary>True when there is a plan with exactly these assumptions.</summary>
    public async Task<bool> IsPossibleAsync(IEnumerable<int> held, CancellationToken cancel)
    {
        var set = held.ToHashSet();
        var key = string.Join(',', set.Order());
        if (known.TryGetValue(key, out var possible)) return possible;
        var program = PlanProgramBuilder.Build(Assumptions.Index().Where(one => !set.Contains(one.Index)).Aggregate(model, (plan, one) => one.Item.Without(plan)));
        var solution = await solver.SolveAsync(program.Linear, SolveOptions.Default, cancel).ConfigureAwait(false);
        return known[key] = solution.Status == SolveStatus.Optimal;
    }

    /// <summary>A conflict with as few assumptions as there can be; null when a plan is possible, empty when none of them is to blame.</summary>
    public Task<IReadOnlyList<int>?> SmallestConflictAsync(CancellationToken cancel) => SmallestAsync(async set => !await IsPossibleAsync(set, cancel).ConfigureAwait(false));

    /// <summary>As few assumptions as can fall so that a plan is possible; null when even without all of them there is none.</summary>
    public Task<IReadOnlyList<int>?> SmallestCorrectionAsync(CancellationToken cancel) => SmallestAsync(fallen => IsPossibleAsync(All.Except(fallen), cancel));

    private IEnumerable<int> All => Enumerable.Range(0, Assumptions.Count);

    /// <summary>The least set with a property that grows with the set; null when not even the whole set has it.</summary>
    private async Task<IReadOnlyList<int>?> SmallestAsync(Func<IEnumerable<int>, Task<bool>> has)
    {
        if (!await has(All).ConfigureAwait(false)) return null;
        var mustMeet = new List<int[]>();
        for (; ; )
        {
            var candidate = HittingSet.Least(mustMeet, i => Assumptions[i].Rank);
            if (await has(candidate).ConfigureAwait(false)) return candidate;
            // Grow the candidate as far as the property stays away: what is left outside meets every set that has it.
            var grown = candidate.ToHashSet();
            foreach (var one in All.Reverse())
            {
                if (!grown.Contains(one) && !await has(grown.Append(one)).ConfigureAwait(false)) grown.Add(one);
            }

            mustMeet.Add([.. All.Except(grown)]);
        }
    }
}
