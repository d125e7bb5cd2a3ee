using Terms = System.Collections.Generic.List<(int Column, double Coefficient)>;

namespace Pavise.Planning;

/// <summary>The rows of policy on top of the flows: budgets, fairness, the plan before, requirements.</summary>
internal sealed class PlanPolicyRows
{
    private readonly PlanProgram program;
    private readonly PlanModel model;

    private PlanPolicyRows(PlanProgram program) => (this.program, model) = (program, program.Model);

    public static void Add(PlanProgram program)
    {
        var rows = new PlanPolicyRows(program);
        foreach (var budget in program.Model.Budgets) rows.Budget(budget);
        foreach (var fairness in program.Model.Fairness) rows.Fair(fairness);
        if (program.Model.Previous is { } previous) rows.Before(previous);
        rows.Protect();
        foreach (var requirement in program.Model.Requirements) rows.Require(requirement);
        foreach (var condition in program.Model.Conditions) rows.Condition(condition);
    }

    private void Budget(PlanBudget budget)
    {
        var costs = model.UnitCosts.ToDictionary(cost => cost.Item, cost => cost.Amount, StringComparer.Ordinal);
        var (terms, origins) = (new Terms(), new List<string> { budget.Amount.Origin });
        for (var i = 0; i < program.Columns.Count; i++)
        {
            var column = program.Columns[i];
            var month = model.Start + column.Month;
            if (month < budget.From || month > budget.Until || !Pays(budget, column)) continue;
            var price = column.Kind == ColumnKind.Expand ? model.Expansions.First(expansion => expansion.Id == column.Subject).Cost : costs[column.Item];
            if (price is not { } paid) continue;
            terms.Add((i, paid.Number));
            origins.Add(paid.Origin);
        }

        if (terms.Count > 0) program.AddRow("budget", budget.Id, null, double.NegativeInfinity, budget.Amount.Number, terms, origins);
    }

    private bool Pays(PlanBudget budget, PlanColumn column) => column.Kind switch
    {
        ColumnKind.Accept => budget.Pays.Contains(column.Subject) || budget.Pays.Contains(model.Orders.First(order => order.Id == column.Subject).Whole),
        ColumnKind.Divert => budget.Pays.Contains(column.Other),
        ColumnKind.Backfill or ColumnKind.Expand => budget.Pays.Contains(column.Subject),
        _ => false,
    };

    /// <summary>Rounds of each slice that do not arrive, the least useful missing first since the slices fall; fewer than expected are missed like the first slice.</summary>
    private void Protect()
    {
        foreach (var span in new PlanProtectionSlices(model).GroupBy(slice => (slice.Slice.Item, slice.Slice.From, slice.Slice.Until)))
        {
            var (item, from, until) = span.Key;
            var terms = new Terms();
            foreach (var (column, slice) in span) terms.Add((program.AddColumn(column, column.Class == 1 ? double.PositiveInfinity : (double)slice.Rounds), 1));
            var aim = model.Protection!;
            var months = Enumerable.Range(model.IndexOf(from), until - from + 1).Select(t => $"stock/{aim.Receiver}/{item}/{model.Start + t}").ToHashSet(StringComparer.Ordinal);
            var arrivals = program.Linear.Rows.Where(row => months.Contains(row.Name)).SelectMany(row => row.Terms)
                .Where(term => term.Coefficient < 0 && program.Columns[term.Column].IsHandOver).Select(term => (term.Column, -term.Coefficient));
            var sure = model.Holder(aim.Receiver).Receipts.Where(receipt => receipt.Item == item && receipt.Month >= from && receipt.Month <= until).ToArray();
            var wanted = model.Response!.Expected.Within(item, from, until) + span.Sum(one => one.Slice.Rounds) - sure.Sum(receipt => receipt.Amount.Used);
            program.AddRow("protect", $"{aim.Receiver}/{item}", model.IndexOf(from), (double)wanted, double.PositiveInfinity, [.. terms, .. arrivals], [aim.Origin, .. sure.Select(receipt => receipt.Amount.Origin)]);
        }
    }

    private void Fair(PlanFairness fairness)
    {
        var unfair = program.AddColumn(new PlanColumn(ColumnKind.Unfair, fairness.Id, fairness.Item, "", 0), 1);
        foreach (var member in fairness.Members)
        {
            var needs = model.Holder(member).Needs.Where(need => need.Item == fairness.Item).ToArray();
            var need = needs.Sum(need => need.PerMonth.Number * (need.Until - need.From + 1));
            var terms = new Terms { (unfair, -need) };
            terms.AddRange(program.Of(ColumnKind.Short).Where(i => program.Columns[i].Subject == member && program.Columns[i].Item == fairness.Item).Select(i => (i, 1.0)));
            program.AddRow("fair", $"{fairness.Id}/{member}", null, double.NegativeInfinity, 0, terms, [fairness.Origin, .. needs.Select(need => need.PerMonth.Origin)]);
        }
    }

    private void Before(PreviousPlan previous)
    {
        var known = previous.Decisions
            .GroupBy(decision => (decision.Kind, Subject: decision.Kind is DecisionKind.Transfer or DecisionKind.Backfill ? Donor(decision) : decision.Subject ?? "", decision.Item, Other: Other(decision), decision.Month))
            .ToDictionary(group => group.Key, group => group.Sum(decision => (double)decision.Quantity));
        foreach (var (i, column) in program.Columns.ToArray().Index())
        {
            if (Kind(column.Kind) is not { } kind) continue;
            var was = known.GetValueOrDefault((kind, column.Subject, column.Item, column.Other, model.Start + column.Month));
            if (column.Month < previous.Frozen) program.AddRow("frozen", column.Name(model), null, was, was, [(i, 1)], previous.Origin);
            else if (column.Kind != ColumnKind.Produce) Differs(i, column, was, previous.Origin);
        }
    }

    private void Differs(int at, PlanColumn column, double was, string origin)
    {
        var change = program.AddColumn(new PlanColumn(ColumnKind.Change, $"{column.Kind.ToString().ToLowerInvariant()}:{column.Subject}", column.Item, column.Other, column.Month));
        var name = column.Name(model);
        program.AddRow("more", name, null, double.NegativeInfinity, was, [(at, 1), (change, -1)], origin);
        program.AddRow("less", name, null, was, double.PositiveInfinity, [(at, 1), (change, 1)], origin);
    }

    private void Require(PlanRequirement requirement)
    {
        Terms terms = [];
        if (requirement.Tier is { } tier) terms.AddRange(PlanTiers.Named(program, tier).Costs.OrderBy(cost => cost.Key).Select(cost => (cost.Key, cost.Value)));
        else if (requirement.Order is { } order)
        {
            var by = model.IndexOf(requirement.By!.Value);
            terms.AddRange(program.Of(ColumnKind.Open).Where(i => program.Columns[i].Month == by && OrderOf(program.Columns[i]).Whole == order).Select(i => (i, 1.0)));
        }
        else terms.AddRange(program.Of(ColumnKind.Short).Where(i => program.Columns[i].Subject == requirement.Holder && program.Columns[i].Item == requirement.Item).Select(i => (i, 1.0)));

        program.AddRow("require", requirement.Id, null, double.NegativeInfinity, requirement.AtMost?.Number ?? 0, terms, requirement.Origin, requirement.AtMost?.Origin ?? "");
    }

    private void Condition(PlanCondition condition)
    {
        var terms = Enumerable.Range(0, program.Columns.Count).Where(i => condition.Counts(program.Columns[i].Name(model))).Select(i => (i, 1.0)).ToArray();
        program.AddRow("condition", condition.Words.Replace(' ', '_'), null, condition.Low, condition.High, terms);
    }

    private PlanOrder OrderOf(PlanColumn column) => model.Orders.First(order => order.Id == column.Subject);

    private static string Donor(PlanDecision decision) => (decision.Kind == DecisionKind.Transfer ? decision.From : decision.To) ?? "";

    private static string Other(PlanDecision decision) => decision.Kind switch
    {
        DecisionKind.Diversion or DecisionKind.Transfer => decision.To ?? "",
        DecisionKind.Backfill => decision.From ?? "",
        _ => "",
    };

    private static DecisionKind? Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Produce => DecisionKind.Production,
        ColumnKind.Accept => DecisionKind.Acceptance,
        ColumnKind.Divert => DecisionKind.Diversion,
        ColumnKind.Give => DecisionKind.Transfer,
        ColumnKind.Backfill => DecisionKind.Backfill,
        ColumnKind.Expand => DecisionKind.Expansion,
        _ => null,
    };
}
