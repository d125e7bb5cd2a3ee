using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A change of a plan as a certificate words it: reason, name and amount. Written apart from the explainer.</summary>
internal sealed record NamedChange(string Reason, string Name, decimal Amount)
{
    public static NamedChange Of(Explanation explanation) => new(explanation.Reason, explanation.Certificate.Relaxed, explanation.Certificate.Amount);

    /// <summary>The plan with the change; null for a reason that names none.</summary>
    public PlanModel? In(PlanModel model)
    {
        PlanModel Given(Func<TransferPermission, TransferPermission> change) => model with { Transfers = [.. model.Transfers.Select(change)] };
        return Reason switch
        {
            "capacity" => model with { Lines = [.. model.Lines.Select(line => line with { Capacity = [.. line.Capacity.Select(step => step with { PerMonth = More(step.PerMonth, Amount) })] })] },
            "lead-time" => model with { Lines = [.. model.Lines.Select(line => line with { LeadMonths = More(line.LeadMonths!.Value, -Amount) })] },
            "ramp" => model with { Lines = [.. model.Lines.Select(line => line with { RampPerMonth = More(line.RampPerMonth!.Value, Amount) })] },
            "exemption" => model with { Holders = [.. model.Holders.Select(holder => Name == $"holders/{holder.Actor}/exempt-from-diversion" ? holder with { Exemption = null } : holder)] },
            "floor" => model with { Holders = [.. model.Holders.Select(holder => Name == $"holders/{holder.Actor}/floors/arrow" ? holder with { Floors = [.. holder.Floors.Select(floor => floor with { Amount = More(floor.Amount, -Math.Min(Amount, floor.Amount.Used)) })] } : holder)] },
            "slots" => model with { Orders = [.. model.Orders.Select(order => Name == $"orders/{order.Id}/quantity" ? order with { Quantity = More(order.Quantity, Amount) } : order)] },
            "divertible-share" => model with { Orders = [.. model.Orders.Select(order => Name == $"orders/{order.Id}/divertible-share" ? order with { DivertibleShare = More(order.DivertibleShare!.Value, Amount) } : order)] },
            "forbidden-transfer" => model with { ForbiddenTransfers = [] },
            "transfer-limit" => Given(transfer => Name == $"transfers/{transfer.From}-{transfer.To}/at-most" ? transfer with { AtMost = More(transfer.AtMost!.Value, Amount) } : transfer),
            "budget" => model with { Budgets = [.. model.Budgets.Select(budget => budget with { Amount = More(budget.Amount, Amount) })] },
            "transport" when Name == "transport" => model with { Holders = [.. model.Holders.Select(holder => holder.TransportMonths is { } way ? holder with { TransportMonths = More(way, -Amount) } : holder)] },
            "transport" => Given(transfer => transfer.TransportMonths is { } way && way.Name == Name ? transfer with { TransportMonths = More(way, -Amount) } : transfer),
            "training" => model with { Holders = [.. model.Holders.Select(holder => holder with { Training = [.. holder.Training.Select(training => training with { Amount = More(training.Amount, -Amount) })] })] },
            "pay-back-window" when Name == "window" => model with { Diversions = [.. model.Diversions.Select(diversion => diversion with { PayBackMonths = More(diversion.PayBackMonths, Amount) })] },
            "pay-back-window" => Given(transfer => transfer.BackfillMonths is { } window && window.Name == Name ? transfer with { BackfillMonths = More(window, Amount) } : transfer),
            "fairness" => model with { Fairness = [] },
            "frozen-months" => model with { Previous = model.Previous! with { Frozen = 0 } },
            _ => null,
        };
    }

    /// <summary>Every change that an explanation of this order, or of this holder's shortage or floor, may name: one of each limit the plan has.</summary>
    public static IEnumerable<NamedChange> Every(PlanModel model, string subject)
    {
        var (order, holder) = (model.Orders.FirstOrDefault(order => order.Id == subject), subject.Split('/')[0]);
        var line = Assert.Single(model.Lines);
        yield return new NamedChange("capacity", "", 1);
        if (line.Lead > 0) yield return new NamedChange("lead-time", "", 1);
        if (line.RampPerMonth is not null) yield return new NamedChange("ramp", "", 1);
        foreach (var budget in model.Budgets) yield return new NamedChange("budget", budget.Id, 1);
        foreach (var exempt in model.Holders.Where(one => one.Exemption is not null && one.Actor != order?.Customer && model.Orders.Any(other => other.Customer == one.Actor && other.DivertibleShare is { Used: > 0 })))
            yield return new NamedChange("exemption", $"holders/{exempt.Actor}/exempt-from-diversion", 1);
        yield return new NamedChange("pay-back-window", "window", 1);
        foreach (var transfer in model.Transfers.Where(transfer => transfer.Window > 0)) yield return new NamedChange("pay-back-window", transfer.BackfillMonths!.Value.Name, 1);
        if (model.Fairness.Count > 0) yield return new NamedChange("fairness", "", 1);
        if (model.Previous is not null) yield return new NamedChange("frozen-months", "", 1);
        if (order is not null) yield break;
        foreach (var share in model.Orders.Where(one => one.DivertibleShare is { Used: < 1 } && holder == "AAA" && model.Holder(one.Customer).Exemption is null))
            yield return new NamedChange("divertible-share", $"orders/{share.Id}/divertible-share", 1 - share.DivertibleShare!.Value.Used);
        foreach (var offer in model.Orders.Where(one => one.Optional && one.Customer == holder)) yield return new NamedChange("slots", $"orders/{offer.Id}/quantity", 1);
        if (model.ForbiddenTransfers.Count > 0 && holder == "AAA") yield return new NamedChange("forbidden-transfer", "", 1);
        if (model.Holder(holder).Transport > 0) yield return new NamedChange("transport", "transport", 1);
        if (model.Holder(holder).Training.Count > 0) yield return new NamedChange("training", "", 1);
        foreach (var transfer in model.Transfers.Where(transfer => transfer.To == holder))
        {
            if (transfer.AtMost is not null) yield return new NamedChange("transfer-limit", $"transfers/{transfer.From}-{transfer.To}/at-most", 1);
            if (transfer.Transport > 0) yield return new NamedChange("transport", transfer.TransportMonths!.Value.Name, 1);
            if (model.Holder(transfer.From).Floors.Any(floor => floor.Amount.Used > 0)) yield return new NamedChange("floor", $"holders/{transfer.From}/floors/arrow", 1);
        }
    }

    private static PlanValue More(PlanValue value, decimal by) => value with { Quantity = Quantity.Exactly(value.Used + by, value.Quantity.Unit) };
}
