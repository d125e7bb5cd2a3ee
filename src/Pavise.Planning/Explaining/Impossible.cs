using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Says why there is no plan: the fewest named assumptions that cannot all hold, and the fewest that would have to give way, by how much.</summary>
internal static class Impossible
{
    /// <summary>Rows and decisions named in a sentence; all of them stand in the JSON.</summary>
    private const int MostNamed = 6;

    public static async Task<IReadOnlyList<Explanation>> ExplainAsync(PlanModel model, PlanEvidence evidence, ILinearSolver solver, CancellationToken cancel)
    {
        var conflict = new Conflict(model, new PolicyAssumptions(model, evidence).All, solver);
        var clash = await conflict.SmallestConflictAsync(cancel).ConfigureAwait(false);
        if (clash is null) return [];
        var clashing = (await Clash.OfAsync(PlanProgramBuilder.Build(model).Linear, solver, cancel).ConfigureAwait(false))?.Names ?? [];
        if (clash.Count == 0) return [Physics(evidence, conflict, clashing) with { Clashing = clashing }];
        var correction = await conflict.SmallestCorrectionAsync(cancel).ConfigureAwait(false) ?? [];
        PolicyAssumption[] fallen = [.. correction.Select(i => conflict.Assumptions[i])];
        var amounts = await Elastic.LeastAsync(model, fallen, solver, cancel).ConfigureAwait(false);
        return [CannotAllHold(evidence, [.. clash.Select(i => conflict.Assumptions[i])]) with { Clashing = clashing }, Correction(model, evidence, fallen, amounts)];
    }

    private static Explanation CannotAllHold(PlanEvidence evidence, PolicyAssumption[] clash)
    {
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/explain/impossible", "the named assumptions taken away in turn, and re-solved");
        var say = List(new SentenceBuilder().Say("There is no plan: "), clash).Say(clash.Length == 1 ? " cannot hold" : " cannot all hold");
        if (clash.Length > 1) say.Say("; without any one of these ").Say(Formatter.Number(clash.Length), origin).Say(" the others can, and no smaller set is in conflict");
        return new Explanation(
            "plan", "impossible", say.Say(". Checked by re-solve.").Cite(origin).Cite(Origins(clash)).Build(),
            new Certificate(string.Join(", ", clash.Select(one => one.Name)), clash.Length, Unit.One, "assumptions that cannot all hold: plans with all, plans without any one of them", Unit.One, 0, clash.Length, "re-solve"));
    }

    private static Explanation Correction(PlanModel model, PlanEvidence evidence, PolicyAssumption[] fallen, IReadOnlyList<decimal?> amounts)
    {
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/explain/correction", "the fewest assumptions taken away, and the least by which they must give way");
        var say = new SentenceBuilder().Say("There would be a plan if ");
        foreach (var (i, one) in fallen.Index())
        {
            if (i > 0) say.Say(i == fallen.Length - 1 ? " and " : ", ");
            one.Words(say);
            say.Say(amounts[i] is not null ? " gave way by " : " fell");
            if (amounts[i] is { } amount) say.Say(Formatter.Quantity(Quantity.Exactly(Math.Ceiling(amount * 100) / 100, one.Unit)), origin).Say(one.IsMonthly ? " a month" : "");
            var agrees = model.Catalogue.ActorName(one.Agrees);
            _ = agrees.Any(char.IsDigit) ? say.Say(" (to agree: ").Say(agrees, origin).Say(")") : say.Say($" (to agree: {agrees})");
        }

        // One number for one assumption; amounts of several, each in its own unit, stand in the changes.
        var (by, unit) = fallen.Length == 1 && amounts[0] is { } only ? (only, fallen[0].Unit) : (fallen.Length, Unit.One);
        return new Explanation(
            "plan", "correction", say.Say("; fewer do not do. Checked by re-solve.").Cite(origin).Cite(Origins(fallen)).Build(),
            new Certificate(string.Join(", ", fallen.Select(one => one.Name)), by, unit, "assumptions that have to give way", Unit.One, 0, fallen.Length, "re-solve"))
        {
            Changes = [.. fallen.Select((one, i) => new NeededChange(one.Name, one.Agrees, amounts[i], one.Unit))],
        };
    }

    private static Explanation Physics(PlanEvidence evidence, Conflict conflict, IReadOnlyList<string> clashing)
    {
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/explain/impossible", "the named assumptions taken away in turn, and re-solved");
        var say = new SentenceBuilder().Say("There is no plan even without any of the ").Say(Formatter.Number(conflict.Assumptions.Count), origin)
            .Say(" named assumptions: stocks, leads and transport alone forbid it");
        foreach (var (i, name) in clashing.Take(MostNamed).Index()) say.Say(i == 0 ? ", as " : ", ").Say(name, origin);
        if (clashing.Count > MostNamed) say.Say(" and ").Say(Formatter.Number(clashing.Count - MostNamed), origin).Say(" more");
        say.Say(clashing.Count > 1 ? " show together. Checked by re-solve." : clashing.Count == 1 ? " shows. Checked by re-solve." : ". Checked by re-solve.").Cite(origin);
        return new Explanation("plan", "impossible", say.Build(), new Certificate("every named assumption", conflict.Assumptions.Count, Unit.One, "plans", Unit.One, 0, 0, "re-solve"));
    }

    private static SentenceBuilder List(SentenceBuilder say, PolicyAssumption[] list)
    {
        foreach (var (i, one) in list.Index())
        {
            if (i > 0) say.Say(i == list.Length - 1 ? " and " : ", ");
            one.Words(say);
        }

        return say;
    }

    private static IEnumerable<string> Origins(PolicyAssumption[] list) => list.Select(one => one.Origin).Where(origin => origin.Length > 0);
}
