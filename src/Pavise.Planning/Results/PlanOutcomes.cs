using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Reads a solution: decisions, what they mean for each order and holder, and the values of the tiers.</summary>
internal sealed class PlanOutcomes(PlanProgram plan, PlanEvidence evidence, IReadOnlyList<double> values)
{
    /// <summary>A bound from here on is the solver's word for none.</summary>
    private const double MostBound = 1e15;

    private readonly PlanModel model = plan.Model;

    /// <summary>A number of the solver as printed: six decimals, so that noise in the last places does not show.</summary>
    /// <exception cref="PaviseException">PAV6030: it is no number. Nobody may read that as zero.</exception>
    public static decimal Rounded(double value, int digits = 6) => !double.IsFinite(value)
        ? throw new PaviseException("PAV6030", new Place("solver"), "the solver answered with something that is no number", Planner.Remedy)
        : Math.Abs(value) < 5e-7 ? 0 : Plain(Math.Round((decimal)value, digits));

    /// <summary>Without trailing zeros, so that equal numbers are equal bytes.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    public IReadOnlyList<PlanDecision> Decisions() =>
        [.. Enumerable.Range(0, plan.Columns.Count).Select(Decision).OfType<PlanDecision>()
            .OrderBy(d => d.Kind).ThenBy(d => d.Item, StringComparer.Ordinal).ThenBy(d => d.Subject, StringComparer.Ordinal)
            .ThenBy(d => d.From, StringComparer.Ordinal).ThenBy(d => d.To, StringComparer.Ordinal).ThenBy(d => d.Month)];

    public IReadOnlyList<OrderOutcome> Orders() => [.. model.Orders.Select(Order)];

    public IReadOnlyList<HolderOutcome> Holders() =>
        [.. plan.Of(ColumnKind.Stock).Select(i => (plan.Columns[i].Subject, plan.Columns[i].Item)).Distinct()
            .OrderBy(pair => pair.Subject, StringComparer.Ordinal).ThenBy(pair => pair.Item, StringComparer.Ordinal)
            .Select(pair => Holder(model.Holder(pair.Subject), pair.Item))];

    public TierResult Tier(TierSolution solved)
    {
        var rows = Enumerable.Range(0, solved.Duals.Count).Where(i => Rounded(solved.Duals[i]) != 0)
            .Select(i => new BindingRow(plan.Rows[i].Name, Rounded(solved.Duals[i]), plan.Rows[i].Origins) { From = End(solved.Ranges?.Low[i]), Until = End(solved.Ranges?.High[i]) })
            .OrderBy(row => row.Row, StringComparer.Ordinal);
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/tier/{solved.Tier.Name}", $"the tier {solved.Tier.Name} of the plan {model.Name}");
        // Where the solver was stopped without an answer of its own, the tier is worth what the plan in hand makes of it; without a plan it is worth nothing that could be told.
        var (value, told) = double.IsFinite(solved.Value) ? (solved.Value, true) : values.Count > 0 ? (solved.Tier.ValueOf(values), true) : (0, false);
        // No tier can be below zero: that much is proven without a solver.
        var bound = double.IsFinite(solved.Bound) ? solved.Bound : 0;
        return new TierResult(solved.Tier.Name, Rounded(value), Rounded(bound), solved.Tier.Unit, solved.Status, [.. rows], origin)
        {
            HasValue = told,
            // Slices share their luck, so that their errors may add up.
            Error = solved.Tier.Name == TierName.Protection ? Rounded((double)new PlanProtectionSlices(model).Sum(one => one.Slice.Error * (decimal)plan.Value(values, one.Column))) : null,
        };
    }

    private static decimal? End(double? bound) => bound is { } end && Math.Abs(end) < MostBound ? Rounded(end) : null;

    private decimal Value(ColumnKind kind, string subject, string item, string other, int month, int priority = 0) =>
        Rounded(plan.Value(values, new PlanColumn(kind, subject, item, other, month, priority)));

    private PlanDecision? Decision(int index)
    {
        var column = plan.Columns[index];
        var quantity = Rounded(values[index]);
        if (quantity == 0) return null;
        PlanDecision Made(DecisionKind kind, string? subject, string? from, string? to) =>
            new(kind, subject, column.Item, from, to, model.Start + column.Month, quantity, column.Item.Length > 0 ? evidence.Allocation(column.Item) : evidence.Expansions);
        return column.Kind switch
        {
            ColumnKind.Produce => Made(DecisionKind.Production, column.Subject, model.Lines.First(line => line.Id == column.Subject).Maker, null),
            ColumnKind.Accept => Made(DecisionKind.Acceptance, column.Subject, null, Customer(column)),
            ColumnKind.Divert => Made(DecisionKind.Diversion, column.Subject, Customer(column), column.Other),
            ColumnKind.Repay => Made(DecisionKind.Repayment, column.Subject, column.Other, Customer(column)),
            ColumnKind.Give => Made(DecisionKind.Transfer, null, column.Subject, column.Other),
            ColumnKind.Backfill => Made(DecisionKind.Backfill, null, column.Other, column.Subject),
            ColumnKind.Expand => Made(DecisionKind.Expansion, column.Subject, null, null),
            _ => null,
        };
    }

    private string Customer(PlanColumn column) => model.Orders.First(order => order.Id == column.Subject).Customer;

    private OrderOutcome Order(PlanOrder order)
    {
        var due = order.Optional ? model.Months : model.IndexOf(order.Due);
        decimal Open(int month) => Value(ColumnKind.Open, order.Id, order.Item, "", month);
        HandOver[] handOvers = [.. Enumerable.Range(0, model.Months)
            .Select(t => new HandOver(model.Start + t, Value(ColumnKind.Accept, order.Id, order.Item, "", t))).Where(h => h.Quantity != 0)];
        var open = Open(model.Months - 1);
        var receivers = model.Diversions.Where(diversion => diversion.Items.Contains(order.Item)).Select(diversion => diversion.To).ToArray();
        var diverted = receivers.Sum(to => Enumerable.Range(0, model.Months).Sum(t => Value(ColumnKind.Divert, order.Id, order.Item, to, t)));
        var last = handOvers.Length > 0 ? handOvers[^1].Month : order.Due;
        int? delay = order.Optional ? 0 : open == 0 || due >= model.Months ? Math.Max(0, last - order.Due) : null;
        return new OrderOutcome(
            order.Id, order.Customer, order.Item, model.UnitOf(order.Item), order.Quantity.Used, order.Due, order.Class, handOvers, delay,
            due < model.Months ? Open(due) : 0, open, Enumerable.Range(0, model.Months).Where(t => t >= due).Sum(Open),
            diverted, Math.Min(diverted, open), Waits(order, handOvers, due < model.Months ? open : 0), Figures(order));
    }

    private string Figures(PlanOrder order)
    {
        var prefix = $"{evidence.Prefix}/order/{order.Id}";
        foreach (var (name, what) in (ReadOnlySpan<(string, string)>)[
            ("delay", "months from the due month to the last hand-over"), ("late", "units not handed over by the end of the due month"),
            ("open", "units not handed over by the end of the plan"), ("wait", "open units summed over the months from the due month on"),
            ("diverted", "units that went to another"), ("owed", "diverted units not yet made good")])
            evidence.Make($"{prefix}/{name}", $"order {order.Id} in the plan {model.Name}: {what}", evidence.Allocation(order.Item), order.Quantity.Origin);
        return prefix;
    }

    private static Wait[] Waits(PlanOrder order, HandOver[] handOvers, decimal open)
    {
        var come = handOvers.GroupBy(handOver => Math.Max(0, handOver.Month - order.Due)).OrderBy(group => group.Key)
            .Select(group => new Wait(group.Sum(handOver => handOver.Quantity), group.Key));
        return open > 0 ? [.. come, new Wait(open, null)] : [.. come];
    }

    private HolderOutcome Holder(PlanHolder holder, string item)
    {
        var months = Enumerable.Range(0, model.Months).Select(t => new HolderMonth(
            model.Start + t,
            Value(ColumnKind.Stock, holder.Actor, item, "", t),
            Enumerable.Range(1, 3).Sum(priority => Value(ColumnKind.Short, holder.Actor, item, "", t, priority)),
            Value(ColumnKind.BelowFloor, holder.Actor, item, "", t))).ToArray();
        var need = holder.Needs.Where(need => need.Item == item).Sum(need => need.PerMonth.Used * (need.Until - need.From + 1));
        var given = Sum(column => column.Kind == ColumnKind.Give && column.Subject == holder.Actor && column.Item == item);
        var prefix = $"{evidence.Prefix}/holder/{holder.Actor}/{item}";
        foreach (var (name, what) in (ReadOnlySpan<(string, string)>)[
            ("need", "need over the plan"), ("shortage", "need not met"), ("below-floor", "stock below the readiness floor, summed over the months"), ("stock", "stock by month"), ("given", "units sent to others"), ("received", "units that arrive")])
            evidence.Make($"{prefix}/{name}", $"{model.Catalogue.ActorName(holder.Actor)}, {model.Catalogue.ItemName(item)}, in the plan {model.Name}: {what}", evidence.Allocation(item));
        return new HolderOutcome(holder.Actor, item, model.UnitOf(item), need, months.Sum(month => month.Shortage), given, Received(holder, item), months, prefix);
    }

    private decimal Received(PlanHolder holder, string item) => Sum(column => column.Item == item && column.Kind switch
    {
        ColumnKind.Accept => Customer(column) == holder.Actor && column.Month + holder.UntilUse(item) < model.Months,
        ColumnKind.Divert => column.Other == holder.Actor && column.Month + holder.UntilUse(item) < model.Months,
        ColumnKind.Backfill => column.Subject == holder.Actor && column.Month + holder.UntilUse(item) < model.Months,
        ColumnKind.Give => column.Other == holder.Actor,
        _ => false,
    });

    private decimal Sum(Func<PlanColumn, bool> which) => Enumerable.Range(0, plan.Columns.Count).Where(i => which(plan.Columns[i])).Sum(i => Rounded(values[i]));
}
