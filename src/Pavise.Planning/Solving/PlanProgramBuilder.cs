using Terms = System.Collections.Generic.List<(int Column, double Coefficient)>;

namespace Pavise.Planning;

/// <summary>Writes a plan model as a linear programme: the equations of docs/planning.md, in its order.</summary>
internal sealed class PlanProgramBuilder
{
    private const double Unbounded = double.PositiveInfinity;

    private readonly PlanModel model;
    private readonly PlanProgram program;
    private readonly SortedDictionary<(string Item, int Month), Terms> pools = [];
    private readonly SortedDictionary<(string Holder, string Item, int Month), Terms> stocks = [];
    private readonly HashSet<(string Holder, string Item)> tracked = [];

    private PlanProgramBuilder(PlanModel model)
    {
        this.model = model;
        program = new PlanProgram(model);
    }

    public static PlanProgram Build(PlanModel model)
    {
        var builder = new PlanProgramBuilder(model);
        builder.Track();
        foreach (var expansion in model.Expansions) builder.Expand(expansion);
        foreach (var line in model.Lines) builder.Line(line);
        foreach (var order in model.Orders) builder.Order(order);
        foreach (var transfer in model.Transfers) builder.Transfer(transfer);
        foreach (var holder in model.Holders) builder.Holder(holder);
        builder.Pools();
        PlanPolicyRows.Add(builder.program);
        return builder.program;
    }

    /// <summary>A holder's stock of an item is a variable only where it matters: there is a need, a floor, or something to give.</summary>
    private void Track()
    {
        foreach (var holder in model.Holders)
        {
            tracked.UnionWith(holder.Needs.Select(need => (holder.Actor, need.Item)));
            tracked.UnionWith(holder.Floors.Select(floor => (holder.Actor, floor.Item)));
        }

        tracked.UnionWith(model.Transfers.SelectMany(transfer => transfer.Items.Select(item => (transfer.From, item))));
    }

    private void Line(PlanLine line)
    {
        var ramp = new Terms();
        for (var t = 0; t < model.Months; t++)
        {
            var terms = new Terms();
            foreach (var item in line.Items)
            {
                if (t + line.Lead >= model.Months) continue;
                var column = program.AddColumn(new PlanColumn(ColumnKind.Produce, line.Id, item, "", t));
                terms.Add((column, 1));
                Pool(item, t + line.Lead).Add((column, -1));
            }

            if (terms.Count == 0) return;
            var step = line.Capacity.LastOrDefault(step => model.IndexOf(step.From) <= t);
            var more = Expansions(line, t).ToArray();
            program.AddRow("capacity", line.Id, t, double.NegativeInfinity, step?.PerMonth.Number ?? 0, [.. terms, .. more.Select(added => added.Term)],
                [step?.PerMonth.Origin ?? "", .. more.Select(added => added.Origin)]);
            if (line.RampPerMonth is { } limit && t > 0)
                program.AddRow("ramp", line.Id, t, double.NegativeInfinity, limit.Number, [.. terms, .. ramp], limit.Origin);
            ramp = [.. terms.Select(term => (term.Column, -1.0))];
        }
    }

    private void Expand(PlanExpansion expansion)
    {
        var all = new Terms();
        for (var t = Math.Max(0, model.IndexOf(expansion.From)); t < model.Months; t++)
            all.Add((program.AddColumn(new PlanColumn(ColumnKind.Expand, expansion.Id, "", "", t), 1), 1));
        if (all.Count > 0) program.AddRow("once", expansion.Id, null, double.NegativeInfinity, 1, all);
    }

    private IEnumerable<((int Column, double Coefficient) Term, string Origin)> Expansions(PlanLine line, int t) =>
        from expansion in model.Expansions
        where expansion.Line == line.Id
        from u in Enumerable.Range(0, Math.Max(0, t - expansion.Lead + 1))
        let column = program.Find(new PlanColumn(ColumnKind.Expand, expansion.Id, "", "", u))
        where column is not null
        select ((column.Value, -expansion.PerMonth.Number), expansion.PerMonth.Origin);

    private void Order(PlanOrder order)
    {
        var receivers = Receivers(order);
        var quantity = order.Quantity.Number;
        for (var t = 0; t < model.Months; t++)
        {
            var accept = program.AddColumn(Of(ColumnKind.Accept, order, "", t));
            var open = program.AddColumn(Of(ColumnKind.Open, order, "", t));
            Pool(order.Item, t).Add((accept, 1));
            Arrive(order.Customer, order.Item, t + model.Holder(order.Customer).UntilUse(order.Item), accept);
            var terms = new Terms { (open, 1), (accept, 1) };
            if (t > 0) terms.Add((program.Find(Of(ColumnKind.Open, order, "", t - 1))!.Value, -1));
            var owed = t > 0 ? 0 : quantity;
            program.AddRow("open", order.Id, t, owed, owed, terms, order.Quantity.Origin);
            foreach (var receiver in receivers) Divert(order, receiver, t);
            if (receivers.Count > 0) Repay(order, receivers, t, accept, open);
        }

        if (receivers.Count == 0) return;
        var all = program.Of(ColumnKind.Divert).Where(i => program.Columns[i].Subject == order.Id);
        program.AddRow("divertible", order.Id, null, double.NegativeInfinity, (double)(order.DivertibleShare!.Value.Used * order.Quantity.Used),
            all.Select(i => (i, 1.0)), order.DivertibleShare.Value.Origin, order.Quantity.Origin);
    }

    /// <summary>Who may be given this order's units: none when its customer is exempt or no share of it is divertible.</summary>
    private List<DiversionPermission> Receivers(PlanOrder order)
    {
        if (order.DivertibleShare is not { Used: > 0 } || model.Holder(order.Customer).Exemption is not null) return [];
        return [.. model.Diversions.Where(diversion =>
            diversion.Items.Contains(order.Item) && diversion.To != order.Customer && tracked.Contains((diversion.To, order.Item)))];
    }

    private void Divert(PlanOrder order, DiversionPermission diversion, int t)
    {
        var divert = program.AddColumn(Of(ColumnKind.Divert, order, diversion.To, t));
        var repay = program.AddColumn(Of(ColumnKind.Repay, order, diversion.To, t));
        var owe = program.AddColumn(Of(ColumnKind.Owe, order, diversion.To, t));
        Pool(order.Item, t).Add((divert, 1));
        Arrive(diversion.To, order.Item, t + model.Holder(diversion.To).UntilUse(order.Item), divert);
        var terms = new Terms { (owe, 1), (divert, -1), (repay, 1) };
        if (t > 0) terms.Add((program.Find(Of(ColumnKind.Owe, order, diversion.To, t - 1))!.Value, -1));
        program.AddRow("debt", $"{order.Id}/{diversion.To}", t, 0, 0, terms);
        if (t < diversion.Window) return;
        var young = Enumerable.Range(t - diversion.Window + 1, diversion.Window).Select(u => (program.Find(Of(ColumnKind.Divert, order, diversion.To, u))!.Value, -1.0));
        program.AddRow("window", $"{order.Id}/{diversion.To}", t, double.NegativeInfinity, 0, [(owe, 1), .. young], diversion.PayBackMonths.Origin);
    }

    private void Repay(PlanOrder order, List<DiversionPermission> receivers, int t, int accept, int open)
    {
        Terms Each(ColumnKind kind) => [.. receivers.Select(receiver => (program.Find(Of(kind, order, receiver.To, t))!.Value, -1.0))];
        program.AddRow("repayment", order.Id, t, 0, Unbounded, [(accept, 1), .. Each(ColumnKind.Repay)]);
        // What is owed to the customer is part of what the customer still lacks: a slot already filled cannot be given away.
        program.AddRow("owed", order.Id, t, 0, Unbounded, [(open, 1), .. Each(ColumnKind.Owe)]);
    }

    private void Transfer(TransferPermission transfer)
    {
        var all = new Terms();
        foreach (var item in transfer.Items)
        {
            if (!tracked.Contains((transfer.To, item)) || model.ForbiddenTransfers.Any(ban => ban.Forbids(transfer.From, transfer.To, item))) continue;
            var arrival = transfer.Transport + model.Holder(transfer.To).TrainingOf(item);
            for (var t = 0; t + arrival < model.Months; t++)
            {
                var give = program.AddColumn(new PlanColumn(ColumnKind.Give, transfer.From, item, transfer.To, t));
                Stock(transfer.From, item, t).Add((give, 1));
                Arrive(transfer.To, item, t + arrival, give);
                all.Add((give, 1));
            }

            if (transfer.Window > 0) GiveBack(transfer, item);
        }

        if (transfer.AtMost is { } limit && all.Count > 0)
            program.AddRow("limit", $"{transfer.From}/{transfer.To}/{string.Join('+', transfer.Items)}", null, double.NegativeInfinity, limit.Number, all, limit.Origin);
    }

    private void GiveBack(TransferPermission transfer, string item)
    {
        int? Of(ColumnKind kind, int t) => program.Find(new PlanColumn(kind, transfer.From, item, transfer.To, t));
        for (var t = 0; t < model.Months; t++)
        {
            var back = program.AddColumn(new PlanColumn(ColumnKind.Backfill, transfer.From, item, transfer.To, t));
            var due = program.AddColumn(new PlanColumn(ColumnKind.Due, transfer.From, item, transfer.To, t));
            Pool(item, t).Add((back, 1));
            Arrive(transfer.From, item, t + model.Holder(transfer.From).UntilUse(item), back);
            var terms = new Terms { (due, 1), (back, 1) };
            if (Of(ColumnKind.Give, t) is { } give) terms.Add((give, -1));
            if (t > 0) terms.Add((Of(ColumnKind.Due, t - 1)!.Value, -1));
            var subject = $"{transfer.From}/{item}/{transfer.To}";
            program.AddRow("due", subject, t, 0, 0, terms);
            if (t < transfer.Window) continue;
            var young = Enumerable.Range(t - transfer.Window + 1, transfer.Window).Select(u => Of(ColumnKind.Give, u)).OfType<int>().Select(column => (column, -1.0));
            program.AddRow("backfill-window", subject, t, double.NegativeInfinity, 0, [(due, 1), .. young], transfer.BackfillMonths!.Value.Origin);
        }
    }

    private void Holder(PlanHolder holder)
    {
        foreach (var (_, item) in tracked.Where(pair => pair.Holder == holder.Actor).OrderBy(pair => pair.Item, StringComparer.Ordinal))
        {
            int? before = null;
            for (var t = 0; t < model.Months; t++)
            {
                var stock = program.AddColumn(new PlanColumn(ColumnKind.Stock, holder.Actor, item, "", t));
                var terms = Stock(holder.Actor, item, t);
                terms.Add((stock, 1));
                if (before is { } last) terms.Add((last, -1));
                before = stock;
                Balance(holder, item, t, terms);
                Floor(holder, item, t, stock);
            }
        }
    }

    private void Balance(PlanHolder holder, string item, int t, Terms terms)
    {
        var month = model.Start + t;
        var (inflow, origins) = (0.0, new List<string>());
        void Count(PlanValue value, double sign)
        {
            inflow += sign * value.Number;
            origins.Add(value.Origin);
        }

        if (t == 0) foreach (var opening in holder.OpeningStock.Where(stock => stock.Item == item)) Count(opening.Amount, 1);
        foreach (var receipt in holder.Receipts.Where(receipt => receipt.Item == item && receipt.Month == month)) Count(receipt.Amount, 1);
        foreach (var needs in holder.Needs.Where(need => need.Item == item && need.From <= month && month <= need.Until).GroupBy(need => need.Class))
        {
            foreach (var need in needs) Count(need.PerMonth, -1);
            var missing = program.AddColumn(new PlanColumn(ColumnKind.Short, holder.Actor, item, "", t, needs.Key), needs.Sum(need => need.PerMonth.Number));
            terms.Add((missing, -1));
        }

        program.AddRow("stock", $"{holder.Actor}/{item}", t, inflow, inflow, terms, origins);
    }

    private void Floor(PlanHolder holder, string item, int t, int stock)
    {
        if (holder.Floors.LastOrDefault(floor => floor.Item == item && model.IndexOf(floor.From) <= t) is not { } floor) return;
        var terms = new Terms { (stock, 1) };
        if (!floor.Hard) terms.Add((program.AddColumn(new PlanColumn(ColumnKind.BelowFloor, holder.Actor, item, "", t)), 1));
        program.AddRow("floor", $"{holder.Actor}/{item}", t, floor.Amount.Number, Unbounded, terms, floor.Amount.Origin);
    }

    private void Pools()
    {
        foreach (var item in pools.Keys.Select(key => key.Item).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
        {
            int? before = null;
            for (var t = 0; t < model.Months; t++)
            {
                var pool = program.AddColumn(new PlanColumn(ColumnKind.Pool, item, item, "", t));
                var terms = Pool(item, t);
                terms.Add((pool, 1));
                if (before is { } last) terms.Add((last, -1));
                before = pool;
                var ready = model.Lines.SelectMany(line => line.UnderWay).Where(units => units.Item == item && model.IndexOf(units.Month) == t).ToArray();
                var sum = ready.Sum(units => units.Amount.Number);
                program.AddRow("pool", item, t, sum, sum, terms, ready.Select(units => units.Amount.Origin));
            }
        }
    }

    private void Arrive(string holder, string item, int month, int column)
    {
        if (month < model.Months && tracked.Contains((holder, item))) Stock(holder, item, month).Add((column, -1));
    }

    private Terms Pool(string item, int month) => pools.TryGetValue((item, month), out var terms) ? terms : pools[(item, month)] = [];

    private Terms Stock(string holder, string item, int month) =>
        stocks.TryGetValue((holder, item, month), out var terms) ? terms : stocks[(holder, item, month)] = [];

    private static PlanColumn Of(ColumnKind kind, PlanOrder order, string other, int month) => new(kind, order.Id, order.Item, other, month);
}
