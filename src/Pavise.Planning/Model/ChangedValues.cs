using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan model with some of its numbers changed, everything else as it was.</summary>
internal sealed class ChangedValues
{
    private readonly Func<PlanValue, PlanValue> change;

    private ChangedValues(Func<PlanValue, PlanValue> change) => this.change = change;

    /// <summary>The model with every number passed through a function; its value list too.</summary>
    public static PlanModel Of(PlanModel model, Func<PlanValue, PlanValue> change)
    {
        var changed = new ChangedValues(change);
        return model with
        {
            Lines = [.. model.Lines.Select(changed.Line)],
            Holders = [.. model.Holders.Select(changed.Holder)],
            Orders = [.. model.Orders.Select(order => order with { Quantity = change(order.Quantity), DivertibleShare = changed.Maybe(order.DivertibleShare) })],
            Transfers = [.. model.Transfers.Select(transfer => transfer with
            {
                TransportMonths = changed.Maybe(transfer.TransportMonths), AtMost = changed.Maybe(transfer.AtMost), BackfillMonths = changed.Maybe(transfer.BackfillMonths),
            })],
            Diversions = [.. model.Diversions.Select(diversion => diversion with { PayBackMonths = change(diversion.PayBackMonths) })],
            UnitCosts = changed.Each(model.UnitCosts),
            Budgets = [.. model.Budgets.Select(budget => budget with { Amount = change(budget.Amount) })],
            Expansions = [.. model.Expansions.Select(expansion => expansion with
            {
                PerMonth = change(expansion.PerMonth), LeadMonths = changed.Maybe(expansion.LeadMonths), Cost = changed.Maybe(expansion.Cost),
            })],
            Requirements = [.. model.Requirements.Select(requirement => requirement with { AtMost = changed.Maybe(requirement.AtMost) })],
            Values = [.. model.Values.Select(change)],
        };
    }

    /// <summary>The model with the number of that name, and all that come from the same origin, used as an exact one.</summary>
    public static PlanModel With(PlanModel model, string name, decimal number)
    {
        var named = model.Values.First(value => value.Name == name);
        return Of(model, value => value.Name == name || (named.Origin.Length > 0 && value.Origin == named.Origin)
            ? value with { Quantity = Quantity.Exactly(number, value.Quantity.Unit) } : value);
    }

    private PlanLine Line(PlanLine line) => line with
    {
        Capacity = [.. line.Capacity.Select(step => step with { PerMonth = change(step.PerMonth) })],
        RampPerMonth = Maybe(line.RampPerMonth), LeadMonths = Maybe(line.LeadMonths), UnderWay = Each(line.UnderWay),
    };

    private PlanHolder Holder(PlanHolder holder) => holder with
    {
        OpeningStock = Each(holder.OpeningStock), Receipts = Each(holder.Receipts), TransportMonths = Maybe(holder.TransportMonths), Training = Each(holder.Training),
        Needs = [.. holder.Needs.Select(need => need with { PerMonth = change(need.PerMonth) })],
        Floors = [.. holder.Floors.Select(floor => floor with { Amount = change(floor.Amount) })],
    };

    private ItemAmount[] Each(IReadOnlyList<ItemAmount> amounts) => [.. amounts.Select(amount => amount with { Amount = change(amount.Amount) })];

    private DatedAmount[] Each(IReadOnlyList<DatedAmount> amounts) => [.. amounts.Select(amount => amount with { Amount = change(amount.Amount) })];

    private PlanValue? Maybe(PlanValue? value) => value is { } given ? change(given) : null;
}
