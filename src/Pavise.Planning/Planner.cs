using System.Globalization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Solves plans: who gets what and when, tier by tier, and why.</summary>
public static class Planner
{
    /// <summary>The change of a tier's value by later tiers, relative to its size, above which the plan is refused.</summary>
    private const double DriftTolerance = 1e-6;

    internal const string Remedy = "look for figures of very different size in the plan; `pavise plan export` shows the programme";

    /// <summary>Solves a plan; one that is infeasible, unbounded or stopped by a time limit says so in its status.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="solver">Solves each programme.</param>
    /// <param name="progress">Is told each step in words.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <param name="explained">What is explained; the worst when null.</param>
    /// <exception cref="PaviseException">The solver died (PAV79xx), its numbers contradict one another (PAV6030), or what is to be explained neither waits nor is short (PAV6220).</exception>
    /// <exception cref="MissingPartException">There is no solver on this machine.</exception>
    public static async Task<Plan> SolveAsync(PlanModel model, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel, ExplainedSubjects? explained = null)
    {
        var count = new SolveCount(solver);
        var program = PlanProgramBuilder.Build(model);
        var tiers = PlanTiers.Of(program);
        var run = new Lexicographic(program, count, progress) { AsksRanges = true };
        await run.SolveAsync([.. tiers, PlanTiers.Natural(program)], cancel).ConfigureAwait(false);
        var unique = run.Status == SolveStatus.Optimal && await UniqueAsync(program, run, progress, cancel).ConfigureAwait(false);
        CheckDrift(model, run);
        return await ComposeAsync(program, run, unique, count, progress, explained ?? ExplainedSubjects.Worst, cancel).ConfigureAwait(false);
    }

    /// <summary>The programme of a tier, objective included, on the optimal face of the tiers before it: what <c>plan export</c> writes.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="tier">From 1 to the number of tiers with something to count.</param>
    /// <param name="solver">Solves the tiers before it.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <exception cref="PaviseException">There is no such tier (PAV6031), or a tier before it has no optimum (PAV6032).</exception>
    public static async Task<LinearProgram> ProgramOfTierAsync(PlanModel model, int tier, ILinearSolver solver, CancellationToken cancel)
    {
        var program = PlanProgramBuilder.Build(model);
        PlanTier[] tiers = [.. PlanTiers.Of(program), PlanTiers.Natural(program)];
        if (tier < 1 || tier > tiers.Length)
        {
            throw new PaviseException("PAV6031", model.Place,
                string.Create(CultureInfo.InvariantCulture, $"there is no tier {tier}; the plan has {tiers.Length}"),
                $"tiers are {string.Join(", ", tiers.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {t.Name}")))}");
        }

        var run = new Lexicographic(program, solver, null);
        await run.SolveAsync(tiers[..(tier - 1)], cancel).ConfigureAwait(false);
        if (run.Status != SolveStatus.Optimal)
            throw new PaviseException("PAV6032", model.Place, $"a tier before it ended as {run.Status}", "`pavise plan` says why");
        run.SetObjective(tiers[tier - 1], scaled: false);
        return run.Program;
    }

    /// <summary>Breaks what ties remain by weights drawn from names, and looks for another plan with the same tiers.</summary>
    private static async Task<bool> UniqueAsync(PlanProgram program, Lexicographic run, IProgress<string>? progress, CancellationToken cancel)
    {
        await run.SolveAsync([PlanTiers.Generic(program, "first ")], cancel).ConfigureAwait(false);
        progress?.Report("looking for another plan with the same tiers");
        return await IsOnlyOneAsync(program, run, cancel).ConfigureAwait(false);
    }

    /// <summary>True when one plan alone is left on the face of the tiers solved: another weighting of all decisions has the same least and greatest value.</summary>
    internal static async Task<bool> IsOnlyOneAsync(PlanProgram program, Lexicographic run, CancellationToken cancel)
    {
        var low = await run.LeastAsync(PlanTiers.Generic(program, "second "), cancel).ConfigureAwait(false);
        var high = await run.LeastAsync(PlanTiers.Generic(program, "second ", -1), cancel).ConfigureAwait(false);
        return low is not null && high is not null && Math.Abs(low.Objective + high.Objective) <= DriftTolerance * Math.Max(1, Math.Abs(low.Objective));
    }

    /// <summary>Refuses a run whose numbers contradict one another: a later tier without a solution, or one that spoilt an earlier tier.</summary>
    private static void CheckDrift(PlanModel model, Lexicographic run)
    {
        if (run.Tiers.Count > 1 && run.Status is (SolveStatus.Infeasible or SolveStatus.Unbounded))
        {
            throw new PaviseException("PAV6030", model.Place,
                $"the tier {run.Tiers[^1].Tier.Name} ended as {run.Status} although the tiers before it have a plan", Remedy);
        }

        foreach (var tier in run.Tiers.Where(tier => tier.Status == SolveStatus.Optimal && run.Values.Count > 0))
        {
            var now = tier.Tier.ValueOf(run.Values);
            if (Math.Abs(now - tier.Value) <= DriftTolerance * Math.Max(1, Math.Abs(tier.Value))) continue;
            throw new PaviseException("PAV6030", model.Place,
                string.Create(CultureInfo.InvariantCulture, $"the tier {tier.Tier.Name} went from {tier.Value} to {now} while later tiers were solved"),
                Remedy);
        }
    }

    /// <summary>Reads the solution of a run: decisions, what they mean, and why.</summary>
    internal static async Task<Plan> ComposeAsync(PlanProgram program, Lexicographic run, bool unique, SolveCount count, IProgress<string>? progress, ExplainedSubjects explained, CancellationToken cancel)
    {
        var model = program.Model;
        var evidence = new PlanEvidence(model);
        var outcomes = new PlanOutcomes(program, evidence, run.Values);
        var solved = run.Values.Count > 0;
        TierResult[] tiers = [.. run.Tiers.DistinctBy(tier => tier.Tier.Name, StringComparer.Ordinal).Select(outcomes.Tier)];
        var decisions = solved ? outcomes.Decisions() : [];
        var orders = solved ? outcomes.Orders() : [];
        var holders = solved ? outcomes.Holders() : [];
        var grievances = run.Status == SolveStatus.Optimal ? Grievance.Of(model, program, run.Values, evidence) : [];
        var asked = explained.From(model, grievances);
        var explanations = await ExplainAsync(program, run, evidence, asked, decisions, count, progress, cancel).ConfigureAwait(false);
        return new Plan(
            model.Name, model.Start, model.Months, run.Status, unique, tiers, decisions, orders, holders, explanations,
            [.. solved ? PlanNotes.Gaps(tiers) : [], .. PlanNotes.Of(model), .. PlanNotes.Unexplained(evidence, grievances.Count - asked.Count)],
            count.Solver, count.Solves, count.Seconds, [.. model.Origins.Concat(evidence.Made).DistinctBy(origin => origin.Id).OrderBy(origin => origin.Id, StringComparer.Ordinal)])
        {
            Order = TierOrder.InWords(tiers.Select(tier => tier.Name).Where(name => name != TierName.TieBreak)), Proof = solved ? PlanProof.Of(program, run) : null,
            Numbers = model.Values, FromBook = PlanNotes.FromBook(model),
        };
    }

    private static async Task<IReadOnlyList<Explanation>> ExplainAsync(
        PlanProgram program, Lexicographic run, PlanEvidence evidence, IReadOnlyList<Grievance> grievances, IReadOnlyList<PlanDecision> decisions,
        SolveCount count, IProgress<string>? progress, CancellationToken cancel)
    {
        if (run.Status == SolveStatus.Infeasible) return await Impossible.ExplainAsync(program.Model, evidence, count, cancel).ConfigureAwait(false);
        if (grievances.Count == 0) return [];
        var explainer = new Explainer(program, evidence, new Resolve(program.Model, [.. run.Tiers.Where(tier => tier.Tier.Name != TierName.TieBreak)], count), progress);
        return await explainer.ExplainAsync(grievances, decisions, cancel).ConfigureAwait(false);
    }
}
