using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Says why there is no plan: which hard floors cannot be held, and by how much at least they must give way.</summary>
internal static class Impossible
{
    public static async Task<IReadOnlyList<Explanation>> ExplainAsync(PlanModel model, PlanEvidence evidence, ILinearSolver solver, CancellationToken cancel)
    {
        var soft = model with
        {
            Holders = [.. model.Holders.Select(holder => holder with { Floors = [.. holder.Floors.Select(floor => floor with { Hard = false })] })],
        };
        var hard = model.Holders.SelectMany(holder => holder.Floors.Where(floor => floor.Hard).Select(floor => (holder.Actor, floor.Item))).ToHashSet();
        var program = PlanProgramBuilder.Build(soft);
        var broken = program.Of(ColumnKind.BelowFloor).Where(i => hard.Contains((program.Columns[i].Subject, program.Columns[i].Item))).ToArray();
        program.Linear.SetObjective(broken.ToDictionary(i => i, _ => 1.0));
        var solution = await solver.SolveAsync(program.Linear, SolveOptions.Default, cancel).ConfigureAwait(false);
        if (solution.Status != SolveStatus.Optimal) return [];
        return [.. broken.GroupBy(i => (program.Columns[i].Subject, program.Columns[i].Item))
            .Select(group => (group.Key.Subject, group.Key.Item, Most: group.Max(i => PlanOutcomes.Rounded(solution.Values[i]))))
            .Where(floor => floor.Most > 0)
            .Select(floor => Floor(model, evidence, floor.Subject, floor.Item, floor.Most, PlanOutcomes.Rounded(solution.Objective)))];
    }

    private static Explanation Floor(PlanModel model, PlanEvidence evidence, string holder, string item, decimal most, decimal total)
    {
        var unit = model.UnitOf(item);
        var origin = evidence.Make(
            $"{evidence.Prefix}/explain/impossible/{holder}/{item}", $"hard floors of the plan {model.Name}, re-solved as soft ones", evidence.Allocation(item));
        var names = new Relaxations(model, evidence);
        var say = names.Name(new SentenceBuilder().Say("There is no plan: the hard floor of "), holder).Say(" for ");
        names.Name(say, item).Say(" cannot be held; it would have to give way by up to ").Say(Formatter.Quantity(Quantity.Exactly(Math.Round(most, 2), unit)), origin).Say(". Checked by re-solve.");
        return new Explanation(
            $"{holder}/{item}", "impossible", say.Cite(origin).Build(),
            new Certificate($"holders/{holder}/floors/{item}", -most, unit, "unit-months below hard floors, at least", new Unit($"{unit}-month"), 0, total, "re-solve"));
    }
}
