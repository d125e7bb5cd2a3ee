using System.Globalization;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Makes a plan of the solution that another solver found for an exported tier.</summary>
public static class Importer
{
    /// <summary>How far a tier of another solver's plan may be from its least value, relative to its size.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>The plan with the values of another solver; its tiers up to the one exported are solved again here for their values and duals, and checked against it.</summary>
    /// <param name="model">The plan file as read.</param>
    /// <param name="tier">The tier that was exported, from 1.</param>
    /// <param name="solution">The solution, judged and accepted.</param>
    /// <param name="name">Who solved it, as the plan shows it.</param>
    /// <param name="solver">Solves the tiers again.</param>
    /// <param name="cancel">Stops between and inside solves.</param>
    /// <returns>A plan without explanations; tiers behind the one exported are not in it, since nobody made them small.</returns>
    /// <exception cref="PaviseException">PAV6032: the tiers were not solved again to their end; PAV6221: a tier of the solution is not at its least value.</exception>
    public static async Task<Plan> ImportAsync(PlanModel model, int tier, ForeignSolution solution, string name, ILinearSolver solver, CancellationToken cancel)
    {
        var count = new SolveCount(solver);
        var program = PlanProgramBuilder.Build(model);
        PlanTier[] all = [.. PlanTiers.Of(program), PlanTiers.Natural(program)];
        var run = new Lexicographic(program, count, null) { AsksRanges = true };
        await run.SolveAsync(all[..tier], cancel).ConfigureAwait(false);
        if (run.Status != SolveStatus.Optimal) throw new PaviseException("PAV6032", model.Place, $"the tiers solved again ended as {run.Status.ToString().ToLowerInvariant()}", "allow more time");
        run.Adopt(solution.Values);
        foreach (var solved in run.Tiers)
        {
            var value = solved.Tier.ValueOf(run.Values);
            if (Math.Abs(value - solved.Value) <= Tolerance * Math.Max(1, Math.Abs(solved.Value))) continue;
            throw new PaviseException("PAV6221", model.Place, string.Create(CultureInfo.InvariantCulture, $"the solution has {value} in the tier {solved.Tier.Name}, whose least value is {solved.Value}"),
                "solve what `pavise plan export` wrote for the tier, to optimality");
        }

        var plan = await Planner.ComposeAsync(program, run, unique: false, count, null, new ExplainedSubjects(0, []), cancel).ConfigureAwait(false);
        var origin = new Computation($"run:plan/{model.Name}/import", $"the plan {model.Name} as another solver solved it, its tiers solved again", [.. plan.Tiers.Select(one => one.Origin)]);
        string[] open = [.. all[tier..].Select(one => one.Name)];
        return plan with
        {
            Solver = name, Imported = new ImportedFrom(name, [.. run.Tiers.Select(one => one.Tier.Name)], open, count.Solver),
            Notes = [Note(name, origin.Id, open), .. plan.Notes], Origins = [.. plan.Origins, origin],
        };
    }

    private static Sentence Note(string name, string origin, string[] open)
    {
        var say = new SentenceBuilder().Say("The decisions are another solver's (").Say(name, origin).Say("); each tier shown was solved again here and has the same value.");
        if (open.Length > 0) say.Say(" Nobody made these tiers small: ").Say(string.Join(", ", open), origin).Say(".");
        return say.Cite(origin).Build();
    }
}
