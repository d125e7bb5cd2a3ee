using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan over sampled worlds: what to commit to now, and what it is worth against the plan made with one number of each interval.</summary>
/// <param name="Worlds">How many worlds the commitments were chosen over.</param>
/// <param name="Fresh">How many other worlds both were then tried in.</param>
/// <param name="Tail">The share of worst worlds that a tail is the mean of.</param>
/// <param name="Status">How the solve ended.</param>
/// <param name="Tier">The first tier, which the figures below are of.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Commitments">Totals committed now, zeros left out.</param>
/// <param name="Compared">In how many of the fresh worlds there is a plan under both commitments and with foresight: the means, tails and the gain are of these.</param>
/// <param name="Impossible">In how many there is no plan even with foresight.</param>
/// <param name="Chosen">The commitments in the fresh worlds.</param>
/// <param name="OneNumber">The commitments of the plan with one number of each interval, in the same worlds.</param>
/// <param name="Foresight">Mean when each world were known beforehand: no plan can do better; null when no world can be compared.</param>
/// <param name="Gain">Mean of one-number less chosen, pair by pair, with its standard error; null when no world can be compared.</param>
/// <param name="GainError">Standard error of the gain.</param>
public sealed record WorldsPlan(
    int Worlds, int Fresh, double Tail, SolveStatus Status, string Tier, Unit Unit, IReadOnlyList<Commitment> Commitments,
    int Compared, int Impossible, WorldsOutcome? Chosen, WorldsOutcome? OneNumber, decimal? Foresight, decimal? Gain, decimal? GainError)
{
    /// <summary>Chooses commitments over some worlds and tries them in as many fresh ones.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="worlds">How many worlds, two or more.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="tail">The share of worst worlds, 0 to 1.</param>
    /// <param name="solver">Solves each programme.</param>
    /// <param name="progress">Is told each step in words.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <exception cref="PaviseException">PAV6032: a fresh world ended otherwise than with a plan or with none.</exception>
    public static async Task<WorldsPlan> SolveAsync(PlanModel model, int worlds, int seed, double tail, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        progress?.Report("choosing commitments over the worlds");
        var chosen = new WorldsProgram(model, Draw(model, seed, 0, worlds), tail);
        var run = new Lexicographic(chosen.Program, solver, progress);
        await run.SolveAsync(chosen.Tiers, cancel).ConfigureAwait(false);
        var (tier, unit) = chosen.Tiers.Count > 1 ? (chosen.Tiers[1].Name, chosen.Tiers[1].Unit) : ("", Unit.One);
        if (run.Status != SolveStatus.Optimal || tier.Length == 0) return new WorldsPlan(worlds, 0, tail, run.Status, tier, unit, [], 0, 0, null, null, null, null, null);
        var commitments = chosen.Commitments(run.Values);
        var single = await SolvedTiers.OfAsync(model, solver, cancel).ConfigureAwait(false);
        var fresh = Draw(model, seed, worlds, worlds);
        var tried = new List<Tried>();
        foreach (var (w, world) in fresh.Index())
        {
            progress?.Report(FormattableString.Invariant($"trying both in fresh world {w + 1} of {worlds}"));
            tried.Add(new Tried(
                await TryAsync(model, world, tail, commitments, tier, solver, cancel).ConfigureAwait(false),
                await TryAsync(model, world, tail, Totals(single), tier, solver, cancel).ConfigureAwait(false),
                await TryAsync(model, world, tail, null, tier, solver, cancel).ConfigureAwait(false)));
        }

        return new WorldsPlan(worlds, fresh.Length, tail, SolveStatus.Optimal, tier, unit, [.. commitments.Select(one => new Commitment(one.Key, PlanOutcomes.Rounded(one.Value, 3))).Where(one => one.Total != 0)], 0, 0, null, null, null, null, null)
            .Judged(tried);
    }

    /// <summary>With the figures of the fresh worlds: compared are those in which all three have a plan, since a mean over other worlds would not be of the same luck.</summary>
    private WorldsPlan Judged(List<Tried> tried)
    {
        Tried[] compared = [.. tried.Where(one => one.Ours is not null && one.Theirs is not null && one.Best is not null)];
        double[] gains = [.. compared.Select(one => one.Theirs!.Value.Value - one.Ours!.Value.Value)];
        return this with
        {
            Compared = compared.Length,
            Impossible = tried.Count(one => one.Best is null),
            Chosen = WorldsOutcome.Of([.. compared.Select(one => one.Ours!.Value)], Tail, tried.Count(one => one.Ours is null)),
            OneNumber = WorldsOutcome.Of([.. compared.Select(one => one.Theirs!.Value)], Tail, tried.Count(one => one.Theirs is null)),
            Foresight = compared.Length == 0 ? null : PlanOutcomes.Rounded(compared.Average(one => one.Best!.Value.Value), 3),
            Gain = compared.Length == 0 ? null : PlanOutcomes.Rounded(gains.Average(), 3),
            GainError = compared.Length == 0 ? null : PlanOutcomes.Rounded(WorldsOutcome.StandardError(gains), 3),
        };
    }

    /// <summary>A fresh world under the chosen commitments, under those of one number, and with foresight; null where there is no plan.</summary>
    private sealed record Tried((double Value, double Missed)? Ours, (double Value, double Missed)? Theirs, (double Value, double Missed)? Best);

    private static PlanModel[] Draw(PlanModel model, int seed, int first, int count) => [.. Enumerable.Range(first, count).Select(world => WorldDraw.Of(model, seed, world))];

    private static async Task<(double Value, double Missed)?> TryAsync(
        PlanModel model, PlanModel world, double tail, IReadOnlyDictionary<string, double>? committed, string tier, ILinearSolver solver, CancellationToken cancel)
    {
        var program = new WorldsProgram(model, [world], tail, committed);
        var run = new Lexicographic(program.Program, solver, null);
        await run.SolveAsync([.. program.Tiers.Take(2)], cancel).ConfigureAwait(false);
        return run.Status switch
        {
            SolveStatus.Optimal => (program.InWorlds(tier, run.Values)[0], program.Tiers[0].ValueOf(run.Values)),
            SolveStatus.Infeasible => null,
            var other => throw new PaviseException("PAV6032", model.Place, $"a world that the commitments are tried in ended as {other}", "`pavise plan` says why; allow more time"),
        };
    }

    private static Dictionary<string, double> Totals(SolvedTiers single)
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < single.Run.Values.Count; i++)
        {
            if (WorldsProgram.Commitment(single.Program, i) is { } name) totals[name] = totals.GetValueOrDefault(name) + single.Run.Values[i];
        }

        return totals;
    }
}
