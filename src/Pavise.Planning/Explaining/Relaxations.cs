using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The limits whose change could help an item: lines, lead times, exemptions, bans, limits and floors of donors.</summary>
internal sealed class Relaxations(PlanModel model, PlanWords words)
{
    /// <summary>By what part a rate or a limit is raised, at least by one.</summary>
    public const decimal Step = 0.1m;

    public IEnumerable<Relaxation> For(Grievance grievance) =>
    [
        .. model.Lines.Where(line => line.Items.Contains(grievance.Item)).SelectMany(Line),
        .. model.Holders.Where(holder => holder.Actor != grievance.Order?.Customer).SelectMany(holder => Exemption(holder, grievance.Item)),
        .. grievance.Order is null ? Donors(grievance).Concat(model.Orders.SelectMany(order => Share(order, grievance))).Concat(model.Orders.SelectMany(order => Slots(order, grievance))) : [],
        .. new PolicyRelaxations(model, words).For(grievance),
    ];

    private IEnumerable<Relaxation> Line(PlanLine line)
    {
        var unit = model.UnitOf(line.Items[0]);
        var last = line.Capacity.Count > 0 ? line.Capacity[^1].PerMonth : default;
        var more = Math.Max(1, Math.Round(last.Used * Step));
        CapacityStep[] raised = [.. line.Capacity.Select(step => step with { PerMonth = Raised(step.PerMonth, more) })];
        if (raised.Length > 0)
        {
            yield return new Relaxation(
                "capacity", $"lines/{line.Id}/capacity", more, unit, With(line with { Capacity = raised }),
                say => words.Line(say.Say("the "), line, last.Origin).Say(" is full").Cite(last.Origin),
                (say, origin) => _ = raised.Length > 1
                    ? say.Say("with ").Say(Formatter.Number(more), origin).Say(" more a month in each of its steps")
                    : say.Say("with ").Say(Formatter.Number(Math.Round(last.Used + more, 2)), origin).Say(" a month instead of ").Say(Formatter.Number(Math.Round(last.Used, 2)), last.Origin));
        }

        if (line is { Lead: > 0, LeadMonths: { } lead })
        {
            yield return new Relaxation(
                "lead-time", $"lines/{line.Id}/lead-months", 1, new Unit("month"), With(line with { LeadMonths = Raised(lead with { Quantity = Quantity.Exactly(line.Lead, lead.Quantity.Unit) }, -1) }),
                say => words.Line(say.Say("the "), line, lead.Origin).Say(" takes ").Say(Formatter.Quantity(Quantity.Exactly(line.Lead, new Unit("month"))), lead.Origin).Say(" from start to finish").Cite(lead.Origin),
                (say, origin) => say.Say("with ").Say("1 month", origin).Say(" less"));
        }
    }

    private IEnumerable<Relaxation> Exemption(PlanHolder holder, string item)
    {
        var units = model.Orders.Where(order => order.Customer == holder.Actor && order.Item == item).Sum(order => order.Quantity.Used * (order.DivertibleShare?.Used ?? 0));
        if (holder.Exemption is not { } exemption || units == 0 || !model.Diversions.Any(diversion => diversion.Items.Contains(item))) yield break;
        yield return new Relaxation(
            "exemption", $"holders/{holder.Actor}/exempt-from-diversion", units, model.UnitOf(item), With(holder with { Exemption = null }),
            say => words.Name(say, holder.Actor).Say(" is exempt from diversion", exemption).Cite(exemption),
            (say, origin) => say.Say("with its ").Say(Formatter.Quantity(Quantity.Exactly(units, model.UnitOf(item))), origin).Say(" open to diversion"));
    }

    private IEnumerable<Relaxation> Share(PlanOrder order, Grievance grievance)
    {
        if (order.Item != grievance.Item || order.DivertibleShare is not { } share || share.Used >= 1 || model.Holder(order.Customer).Exemption is not null) yield break;
        if (!model.Diversions.Any(diversion => diversion.To == grievance.Holder && diversion.Items.Contains(order.Item))) yield break;
        var whole = order with { DivertibleShare = Raised(share, 1 - share.Used) };
        yield return new Relaxation(
            "divertible-share", $"orders/{order.Id}/divertible-share", 1 - share.Used, share.Quantity.Unit, model with { Orders = [.. model.Orders.Select(other => other.Id == order.Id ? whole : other)] },
            say => words.Order(say.Say("only ").Say(Formatter.Share((double)share.Used), share.Origin).Say(" of the "), order).Say(" may be diverted").Cite(share.Origin),
            (say, _) => say.Say("with all of it"));
    }

    // What the holder may buy for itself and no more: an offer has no due month, so that more of it is no more backlog.
    private IEnumerable<Relaxation> Slots(PlanOrder order, Grievance grievance)
    {
        if (!order.Optional || order.Customer != grievance.Holder || order.Item != grievance.Item) yield break;
        var more = Math.Max(1, Math.Round(order.Quantity.Used * Step));
        var raised = order with { Quantity = Raised(order.Quantity, more) };
        yield return new Relaxation(
            "slots", $"orders/{order.Id}/quantity", more, model.UnitOf(order.Item), model with { Orders = [.. model.Orders.Select(other => other.Id == order.Id ? raised : other)] },
            say => words.Name(say, order.Customer).Say(" is offered at most ").Say(Formatter.Number(Math.Round(order.Quantity.Used, 2)), order.Quantity.Origin).Say(" to buy").Cite(order.Quantity.Origin),
            (say, origin) => say.Say("with ").Say(Formatter.Number(more), origin).Say(" more"));
    }

    private IEnumerable<Relaxation> Donors(Grievance grievance)
    {
        foreach (var ban in model.ForbiddenTransfers.Where(ban => model.Transfers.Any(t => t.To == grievance.Holder && t.Items.Contains(grievance.Item) && ban.Forbids(t.From, t.To, grievance.Item))))
        {
            yield return new Relaxation(
                "forbidden-transfer", $"forbidden-transfers/{ban.From ?? "any"}-{ban.To ?? "any"}-{ban.Item ?? "any"}", 1, Unit.One,
                model with { ForbiddenTransfers = [.. model.ForbiddenTransfers.Where(other => other != ban)] },
                say => (ban.From is { } from ? words.Name(say, from) : say.Say("a donor")).Say(" may not give it", ban.Origin).Cite(ban.Origin),
                (say, _) => say.Say("with this transfer permitted"));
        }

        foreach (var transfer in model.Transfers.Where(transfer => transfer.To == grievance.Holder && transfer.Items.Contains(grievance.Item)))
        {
            if (transfer.AtMost is { } limit) yield return Limit(transfer, limit);
            if (Floor(transfer.From, grievance.Item) is { } floor) yield return floor;
        }
    }

    private Relaxation Limit(TransferPermission transfer, PlanValue limit)
    {
        var more = Math.Max(1, Math.Round(limit.Used * Step));
        return new Relaxation(
            "transfer-limit", $"transfers/{transfer.From}-{transfer.To}/at-most", more, limit.Quantity.Unit,
            model with { Transfers = [.. model.Transfers.Select(other => other == transfer ? transfer with { AtMost = Raised(limit, more) } : other)] },
            say => words.Name(say, transfer.From).Say(" gives at most ").Say(Formatter.Number(limit.Used), limit.Origin).Cite(limit.Origin),
            (say, origin) => say.Say("with ").Say(Formatter.Number(more), origin).Say(" more"));
    }

    private Relaxation? Floor(string donor, string item)
    {
        var holder = model.Holder(donor);
        if (holder.Floors.LastOrDefault(floor => floor.Item == item) is not { } floor || floor.Amount.Used == 0) return null;
        var less = Math.Min(floor.Amount.Used, Math.Max(1, Math.Round(floor.Amount.Used * Step)));
        PlanFloor[] floors = [.. holder.Floors.Select(other => other.Item == item ? other with { Amount = Raised(other.Amount, -Math.Min(less, other.Amount.Used)) } : other)];
        return new Relaxation(
            "floor", $"holders/{donor}/floors/{item}", less, model.UnitOf(item), With(holder with { Floors = floors }),
            say => words.Name(say, donor).Say(" keeps ").Say(Formatter.Quantity(Quantity.Exactly(floor.Amount.Used, model.UnitOf(item))), floor.Amount.Origin).Cite(floor.Amount.Origin),
            (say, origin) => say.Say("with its floor lower by ").Say(Formatter.Number(less), origin));
    }

    private PlanModel With(PlanLine line) => model with { Lines = [.. model.Lines.Select(other => other.Id == line.Id ? line : other)] };

    private PlanModel With(PlanHolder holder) => model with { Holders = [.. model.Holders.Select(other => other.Actor == holder.Actor ? holder : other)] };

    private static PlanValue Raised(PlanValue value, decimal by) => value with { Quantity = Quantity.Exactly(value.Used + by, value.Quantity.Unit) };
}
