using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Which fact to check next: every uncertain number at both ends of its interval, the plan solved again each time.</summary>
public static class NextClaims
{
    private const decimal Noise = 0.001m;

    /// <summary>All uncertain numbers, those first that change the most senior tier and change it most; numbers of one origin move together.</summary>
    public static async Task<IReadOnlyList<NextClaim>> RankAsync(PlanModel model, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var own = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        if (!own.IsOptimal) return [];
        var claims = new List<NextClaim>();
        foreach (var value in model.Values.Where(value => !value.Quantity.IsExact && !value.Name.StartsWith("values/", StringComparison.Ordinal)).DistinctBy(value => value.Origin))
        {
            progress?.Report($"solving with {value.Name} at its ends");
            // An open end is closed by the one rule of the core, as where a world is drawn.
            var ends = OpenIntervalRule.Close(value.Quantity);
            var low = await AtAsync(own, model, value, ends.Low, solver, cancel).ConfigureAwait(false);
            var high = await AtAsync(own, model, value, ends.High, solver, cancel).ConfigureAwait(false);
            claims.Add(Compare(model, value, own, low, high) with { Low = ends.Low, High = ends.High });
        }

        var rank = model.Tiers.Index().ToDictionary(tier => tier.Item, tier => tier.Index, StringComparer.Ordinal);
        return [.. claims.OrderBy(claim => claim.Tier is null ? int.MaxValue : rank[claim.Tier]).ThenByDescending(claim => claim.Swing).ThenBy(claim => claim.Name, StringComparer.Ordinal)];
    }

    private static async Task<SolvedTiers?> AtAsync(SolvedTiers own, PlanModel model, PlanValue value, decimal number, ILinearSolver solver, CancellationToken cancel) =>
        number != value.Used ? await SolvedTiers.OfAsync(ChangedValues.With(model, value.Name, number), solver, cancel, near: own).ConfigureAwait(false) : null;

    private static NextClaim Compare(PlanModel model, PlanValue value, SolvedTiers own, SolvedTiers? low, SolvedTiers? high)
    {
        foreach (var tier in model.Tiers)
        {
            var used = own.Value(tier);
            decimal? At(SolvedTiers? end) => end is null ? used : end.IsOptimal ? end.Value(tier) : null;
            if (Differs(At(low), used) || Differs(At(high), used))
                return new NextClaim(value.Name, value.Quantity, value.Origin, tier, PlanTiers.Named(own.Program, tier).Unit, At(low), used, At(high));
        }

        return new NextClaim(value.Name, value.Quantity, value.Origin, null, Unit.One, null, 0, null);
    }

    private static bool Differs(decimal? one, decimal other) => one is null || Math.Abs(one.Value - other) > Noise;
}
