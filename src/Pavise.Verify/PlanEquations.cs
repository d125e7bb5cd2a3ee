using System.Globalization;

namespace Pavise.Verify;

/// <summary>The equations of docs/planning.md, written a second time from the facts of a saved plan.</summary>
internal sealed class PlanEquations
{
    private readonly PlanProof proof;
    private readonly PlanProof.FactSet facts;
    private readonly Dictionary<string, PlanRow> open = new(StringComparer.Ordinal);
    private readonly HashSet<(string Holder, string Item)> tracked = [];

    public PlanEquations(PlanProof proof)
    {
        (this.proof, facts) = (proof, proof.Facts);
        foreach (var holder in facts.Holders) foreach (var item in holder.Needs.Select(need => need.Item).Concat(holder.Floors.Select(floor => floor.Item))) tracked.Add((holder.Actor, item));
        foreach (var transfer in facts.Transfers) foreach (var item in transfer.Items) tracked.Add((transfer.From, item));
        foreach (var expansion in facts.Expansions) Expand(expansion);
        foreach (var line in facts.Lines) Make(line);
        foreach (var order in facts.Orders) Hand(order);
        foreach (var transfer in facts.Transfers) Give(transfer);
        foreach (var holder in facts.Holders) Keep(holder);
        foreach (var units in facts.UnderWay) Pool(units.Item, units.Month).Shift(units.Number);
        Pools();
        Policy();
    }

    /// <summary>The last tier of every plan: what a planner would do among equals.</summary>
    public const string TieBreak = "tie-break";

    public Dictionary<string, PlanRow> Rows => open;

    /// <summary>Holders and items whose stock is a variable, in the order of both.</summary>
    public IEnumerable<(string Holder, string Item)> Kept => tracked.OrderBy(pair => pair.Holder, StringComparer.Ordinal).ThenBy(pair => pair.Item, StringComparer.Ordinal);

    /// <summary>Every variable with its upper bound; null when there is none. All are at least zero.</summary>
    public Dictionary<string, ExactNumber?> Columns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Whole { get; } = new(StringComparer.Ordinal);

    /// <summary>The costs of a tier by variable.</summary>
    public Dictionary<string, ExactNumber> Costs(string tier)
    {
        if (tier == TieBreak) return Natural();
        var costs = new Dictionary<string, ExactNumber>(StringComparer.Ordinal);
        var priority = tier[^1] - '0';
        var due = facts.Orders.Where(order => order.Class == priority && !order.Optional).ToDictionary(order => order.Id, order => order.Due, StringComparer.Ordinal);
        foreach (var name in Columns.Keys)
        {
            var part = name.Split('/');
            var cost = (tier[..^1], part[0]) switch
            {
                ("shortage-class-", "short") => part[^2] == tier[^1..] ? 1 : 0,
                ("backlog-class-", "open") => due.TryGetValue(part[1], out var month) && MonthOf(part[^1]) >= month ? 1 : 0,
                _ => (tier, part[0]) switch
                {
                    ("floor-shortfall", "below-floor") or ("fairness", "unfair") or ("change", "change") or ("diversion", "divert" or "owe" or "due") => 1,
                    ("protection", "missing") => Slice(name)!.Avoided,
                    ("cost", "produce") => facts.Costs.GetValueOrDefault(part[2]),
                    ("cost", "expand") => facts.Expansions.First(expansion => expansion.Id == part[1]).Cost,
                    _ => 0,
                },
            };
            if (!cost.IsZero) costs[name] = cost;
        }

        return costs;
    }

    /// <summary>The slice of the response whose rounds a variable counts as missing; null for any other variable.</summary>
    public PlanProof.Slice? Slice(string column) => column.Split('/') is var part && part[0] == "missing"
        ? facts.Protection?.First(one => one.Receiver == part[1] && one.Item == part[2] && one.From == MonthOf(part[^1])).Slices[int.Parse(part[3], CultureInfo.InvariantCulture) - 1] : null;

    /// <summary>Few transfers, hand-over next to the due month, shortage late rather than early, little and early production.</summary>
    private Dictionary<string, ExactNumber> Natural()
    {
        var due = facts.Orders.ToDictionary(order => order.Id, order => order.Due, StringComparer.Ordinal);
        var costs = new Dictionary<string, ExactNumber>(StringComparer.Ordinal);
        foreach (var name in Columns.Keys)
        {
            var (part, t) = (name.Split('/'), MonthOf(name[^7..]));
            var months = part[0] switch
            {
                "expand" or "backfill" or "divert" => t,
                "give" or "produce" => proof.Months + t,
                "accept" => Math.Abs(t - due[part[1]]),
                "short" => proof.Months - t,
                _ => 0,
            };
            if (months != 0) costs[name] = ExactNumber.Quotient(months, proof.Months);
        }

        return costs;
    }

    /// <summary>A month by its index, as files write it.</summary>
    public string MonthAt(int t) => At(t);

    private string At(int t) => new DateOnly(int.Parse(proof.Start[..4], CultureInfo.InvariantCulture), int.Parse(proof.Start[5..], CultureInfo.InvariantCulture), 1).AddMonths(t).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private int MonthOf(string month) =>
        (int.Parse(month[..4], CultureInfo.InvariantCulture) - int.Parse(proof.Start[..4], CultureInfo.InvariantCulture)) * 12 + int.Parse(month[5..], CultureInfo.InvariantCulture) - int.Parse(proof.Start[5..], CultureInfo.InvariantCulture);

    private string Column(string name, int t, string? item = null, ExactNumber? upper = null)
    {
        var full = $"{name}/{At(t)}";
        Columns.TryAdd(full, upper);
        if (item is not null && facts.WholeItems.Contains(item, StringComparer.Ordinal)) Whole.Add(full);
        return full;
    }

    private string? Known(string name, int t) => t >= 0 && Columns.ContainsKey($"{name}/{At(t)}") ? $"{name}/{At(t)}" : null;

    private PlanRow Row(string name, ExactNumber? low, ExactNumber? high)
    {
        if (!open.TryGetValue(name, out var row)) open[name] = row = new PlanRow(low, high);
        return row;
    }

    private PlanRow Pool(string item, int t) => Row($"pool/{item}/{At(t)}", 0, 0);

    private void Arrive(string holder, string item, int t, string column)
    {
        if (t < proof.Months && tracked.Contains((holder, item))) Row($"stock/{holder}/{item}/{At(t)}", 0, 0).Add(column, -1);
    }

    private int Late(string actor, string item) => facts.Holders.FirstOrDefault(holder => holder.Actor == actor) is { } holder ? holder.Transport + holder.Training.GetValueOrDefault(item) : 0;

    private void Expand(PlanProof.Expansion expansion)
    {
        for (var t = Math.Max(0, expansion.From); t < proof.Months; t++)
        {
            var column = Column($"expand/{expansion.Id}", t, null, 1);
            Whole.Add(column);
            Row($"once/{expansion.Id}", null, 1).Add(column, 1);
        }
    }

    private void Make(PlanProof.Line line)
    {
        for (var t = 0; t + line.Lead < proof.Months; t++)
        {
            var capacity = Row($"capacity/{line.Id}/{At(t)}", null, line.Capacity[t]);
            var ramp = line.Ramp is { } limit && t > 0 ? Row($"ramp/{line.Id}/{At(t)}", null, limit) : null;
            foreach (var item in line.Items)
            {
                var column = Column($"produce/{line.Id}/{item}", t);
                capacity.Add(column, 1);
                ramp?.Add(column, 1).Add($"produce/{line.Id}/{item}/{At(t - 1)}", -1);
                Pool(item, t + line.Lead).Add(column, -1);
            }

            foreach (var expansion in facts.Expansions.Where(expansion => expansion.Line == line.Id))
            {
                for (var u = 0; u + expansion.Lead <= t; u++)
                {
                    if (Known($"expand/{expansion.Id}", u) is { } decided) capacity.Add(decided, -expansion.Adds);
                }
            }
        }
    }

    private void Hand(PlanProof.Order order)
    {
        var exempt = facts.Holders.Any(holder => holder.Actor == order.Customer && holder.Exempt);
        var receivers = order.Share > 0 && !exempt
            ? facts.Diversions.Where(diversion => diversion.Items.Contains(order.Item) && diversion.To != order.Customer && tracked.Contains((diversion.To, order.Item))).ToArray() : [];
        for (var t = 0; t < proof.Months; t++)
        {
            var (accept, left) = (Column($"accept/{order.Id}/{order.Item}", t, order.Item), Column($"open/{order.Id}/{order.Item}", t));
            Pool(order.Item, t).Add(accept, 1);
            Arrive(order.Customer, order.Item, t + Late(order.Customer, order.Item), accept);
            var start = t == 0 ? order.Quantity : 0;
            Row($"open/{order.Id}/{At(t)}", start, start).Add(left, 1).Add(accept, 1).Add(Known($"open/{order.Id}/{order.Item}", t - 1), -1);
            foreach (var receiver in receivers) Divert(order, receiver, t, accept, left);
        }
    }

    private void Divert(PlanProof.Order order, PlanProof.Diversion diversion, int t, string accept, string left)
    {
        string Name(string kind) => $"{kind}/{order.Id}/{order.Item}/{diversion.To}";
        var (divert, repay, owe) = (Column(Name("divert"), t, order.Item), Column(Name("repay"), t, order.Item), Column(Name("owe"), t));
        Pool(order.Item, t).Add(divert, 1);
        Arrive(diversion.To, order.Item, t + Late(diversion.To, order.Item), divert);
        Row($"debt/{order.Id}/{diversion.To}/{At(t)}", 0, 0).Add(owe, 1).Add(divert, -1).Add(repay, 1).Add(Known(Name("owe"), t - 1), -1);
        Row($"divertible/{order.Id}", null, order.Share * order.Quantity).Add(divert, 1);
        Row($"repayment/{order.Id}/{At(t)}", 0, null).Put(accept, 1).Add(repay, -1);
        Row($"owed/{order.Id}/{At(t)}", 0, null).Put(left, 1).Add(owe, -1);
        if (t >= diversion.Window) Young(Row($"window/{order.Id}/{diversion.To}/{At(t)}", null, 0).Add(owe, 1), Name("divert"), t, diversion.Window);
    }

    private void Young(PlanRow row, string name, int t, int window)
    {
        for (var u = t - window + 1; u <= t; u++) row.Add(Known(name, u), -1);
    }

    private void Give(PlanProof.Transfer transfer)
    {
        foreach (var item in transfer.Items.Where(item => tracked.Contains((transfer.To, item)) && !transfer.Forbidden.Contains(item)))
        {
            string Name(string kind) => $"{kind}/{transfer.From}/{item}/{transfer.To}";
            var late = transfer.Transport + (facts.Holders.FirstOrDefault(holder => holder.Actor == transfer.To)?.Training.GetValueOrDefault(item) ?? 0);
            for (var t = 0; t + late < proof.Months; t++)
            {
                var give = Column(Name("give"), t, item);
                Row($"stock/{transfer.From}/{item}/{At(t)}", 0, 0).Add(give, 1);
                Arrive(transfer.To, item, t + late, give);
                if (transfer.AtMost is { } limit) Row($"limit/{transfer.From}/{transfer.To}/{string.Join('+', transfer.Items)}", null, limit).Add(give, 1);
            }

            for (var t = 0; t < proof.Months && transfer.Backfill > 0; t++)
            {
                var (back, due) = (Column(Name("backfill"), t, item), Column(Name("due"), t));
                Pool(item, t).Add(back, 1);
                Arrive(transfer.From, item, t + Late(transfer.From, item), back);
                var subject = $"{transfer.From}/{item}/{transfer.To}/{At(t)}";
                Row($"due/{subject}", 0, 0).Add(due, 1).Add(back, 1).Add(Known(Name("give"), t), -1).Add(Known(Name("due"), t - 1), -1);
                if (t >= transfer.Backfill) Young(Row($"backfill-window/{subject}", null, 0).Add(due, 1), Name("give"), t, transfer.Backfill);
            }
        }
    }

    private void Keep(PlanProof.Holder holder)
    {
        foreach (var item in tracked.Where(pair => pair.Holder == holder.Actor).Select(pair => pair.Item))
        {
            for (var t = 0; t < proof.Months; t++)
            {
                var stock = Column($"stock/{holder.Actor}/{item}", t);
                var row = Row($"stock/{holder.Actor}/{item}/{At(t)}", 0, 0).Add(stock, 1).Add(Known($"stock/{holder.Actor}/{item}", t - 1), -1);
                foreach (var amount in (t == 0 ? holder.Stock : []).Concat(holder.Receipts.Where(receipt => receipt.Month == t)).Where(amount => amount.Item == item)) row.Shift(amount.Number);
                foreach (var needs in holder.Needs.Where(need => need.Item == item && need.From <= t && t <= need.Until).GroupBy(need => need.Class))
                {
                    var need = needs.Aggregate((ExactNumber)0, (sum, one) => sum + one.PerMonth);
                    row.Shift(-need).Add(Column($"short/{holder.Actor}/{item}/{needs.Key}", t, null, need), -1);
                }

                if (holder.Floors.LastOrDefault(floor => floor.Item == item && floor.From <= t) is not { } floor) continue;
                var above = Row($"floor/{holder.Actor}/{item}/{At(t)}", floor.Number, null).Add(stock, 1);
                if (!floor.Hard) above.Add(Column($"below-floor/{holder.Actor}/{item}", t), 1);
            }
        }
    }

    private void Pools()
    {
        foreach (var item in open.Keys.Where(name => name.StartsWith("pool/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]).Distinct(StringComparer.Ordinal).ToArray())
        {
            for (var t = 0; t < proof.Months; t++) Pool(item, t).Add(Column($"pool/{item}", t), 1).Add(Known($"pool/{item}", t - 1), -1);
        }
    }

    private void Policy() => PlanPolicy.Add(proof, this);

    internal PlanRow Limit(string name, ExactNumber? low, ExactNumber? high) => Row(name, low, high);

    internal string Free(string name, int t, ExactNumber? upper = null) => Column(name, t, null, upper);

    internal string Dated(string name, int t) => $"{name}/{At(t)}";

    internal int Month(string column) => MonthOf(column[^7..]);
}
