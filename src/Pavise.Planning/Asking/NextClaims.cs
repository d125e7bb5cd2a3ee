using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Which fact to check next: every uncertain number at both ends of its interval, and as each of the sources that disagree about it has it; the plan solved again each time.</summary>
public static class NextClaims
{
    private const decimal Noise = 0.001m;

    /// <summary>All uncertain and disputed numbers, those first that change the most senior tier and change it most; numbers of one origin move together.</summary>
    public static async Task<IReadOnlyList<NextClaim>> RankAsync(PlanModel model, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var own = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        if (!own.IsOptimal) return [];
        var disputed = model.Disputed.ToDictionary(one => one.Name, one => one.Answers, StringComparer.Ordinal);
        var claims = new List<NextClaim>();
        foreach (var value in Doubted(model))
        {
            progress?.Report($"solving with {value.Name} as it may be");
            // An open end is closed by the one rule of the core, as where a world is drawn.
            var ends = OpenIntervalRule.Close(value.Quantity);
            var answers = disputed.GetValueOrDefault(value.Name) ?? [];
            var tried = new Dictionary<decimal, SolvedTiers> { [value.Used] = own };
            foreach (var number in answers.Select(answer => answer.Number).Prepend(ends.High).Prepend(ends.Low))
            {
                if (!tried.ContainsKey(number)) tried[number] = SolvedTiers.Begin(ChangedValues.With(model, value.Name, number), solver, near: own);
            }

            claims.Add(await CompareAsync(model, value, ends, answers, tried, cancel).ConfigureAwait(false));
        }

        var rank = model.Tiers.Index().ToDictionary(tier => tier.Item, tier => tier.Index, StringComparer.Ordinal);
        return [.. claims.OrderBy(claim => claim.Tier is null ? int.MaxValue : rank[claim.Tier]).ThenByDescending(claim => claim.Swing).ThenBy(claim => claim.Name, StringComparer.Ordinal)];
    }

    /// <summary>How many columns the programmes have together that <see cref="RankAsync"/> goes through: a measure of its work.</summary>
    public static long Columns(PlanModel model)
    {
        var answers = model.Disputed.ToDictionary(one => one.Name, one => one.Answers.Count, StringComparer.Ordinal);
        return Doubted(model).Sum(value => 2L + answers.GetValueOrDefault(value.Name)) * PlanProgramBuilder.Build(model).Columns.Count;
    }

    /// <summary>Numbers that are intervals or disputed, one of each origin.</summary>
    private static IEnumerable<PlanValue> Doubted(PlanModel model)
    {
        var disputed = model.Disputed.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        return model.Values.Where(value => !value.Name.StartsWith("values/", StringComparison.Ordinal) && (!value.Quantity.IsExact || disputed.Contains(value.Name))).DistinctBy(value => value.Origin);
    }

    /// <summary>Goes down the tiers of all plans at once, and no further than the first in which they differ: the claim is told and ranked by that one.</summary>
    private static async Task<NextClaim> CompareAsync(
        PlanModel model, PlanValue value, (decimal Low, decimal High) ends, IReadOnlyList<DisputedAnswer> answers, Dictionary<decimal, SolvedTiers> tried, CancellationToken cancel)
    {
        var own = tried[value.Used];
        foreach (var tier in model.Tiers)
        {
            foreach (var other in tried.Values.Where(other => other != own)) await other.ReachAsync(tier, cancel).ConfigureAwait(false);
            decimal? At(decimal number) => tried[number] is { IsOptimal: true } solved ? solved.Value(tier) : null;
            if (tried.Keys.Any(number => At(number) is not { } there || Math.Abs(there - own.Value(tier)) > Noise))
            {
                return new NextClaim(value.Name, value.Quantity, value.Origin, tier, PlanTiers.Named(own.Program, tier).Unit, At(ends.Low), own.Value(tier), At(ends.High))
                {
                    Low = ends.Low, High = ends.High, Answers = [.. answers.Select(answer => new ClaimAnswer(answer, At(answer.Number)))],
                };
            }
        }

        return new NextClaim(value.Name, value.Quantity, value.Origin, null, Unit.One, null, 0, null) { Low = ends.Low, High = ends.High };
    }
}
