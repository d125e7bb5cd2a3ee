using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Something to be explained: an order that waits, or a holder that is short of an item.</summary>
/// <param name="Subject">The order's identity, or HOLDER/ITEM.</param>
/// <param name="Order">The order, or null for a shortage.</param>
/// <param name="Holder">The customer or the holder by actor code.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Tier">The tier that counts it.</param>
/// <param name="Amount">How much, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit-months for an order, units for a shortage.</param>
/// <param name="Origin">Identity of the origin of the amount.</param>
internal sealed record Grievance(string Subject, PlanOrder? Order, string Holder, string Item, string Tier, decimal Amount, Unit Unit, string Origin)
{
    /// <summary>The amount as an objective over a programme of this plan or of a changed one.</summary>
    public PlanTier Objective(PlanProgram program)
    {
        var due = Order is null ? 0 : program.Model.IndexOf(Order.Due);
        var costs = Enumerable.Range(0, program.Columns.Count)
            .Where(i => Counts(program.Columns[i], due)).ToDictionary(i => i, _ => 1.0);
        return new PlanTier(Subject, Unit, costs);
    }

    private bool Counts(PlanColumn column, int due) => Order is not null
        ? column.Kind == ColumnKind.Open && column.Subject == Order.Id && column.Month >= due
        : column.Kind == ColumnKind.Short && column.Subject == Holder && column.Item == Item && TierName.Shortage(column.Class) == Tier;

    /// <summary>All grievances of a plan, by tier and then the largest first.</summary>
    public static IReadOnlyList<Grievance> Of(PlanModel model, PlanProgram program, IReadOnlyList<double> values, PlanEvidence evidence)
    {
        var orders = model.Orders.Where(order => !order.Optional).Select(order => new Grievance(
            order.Id, order, order.Customer, order.Item, TierName.Backlog(order.Class), 0, new Unit($"{model.UnitOf(order.Item)}-month"), $"{evidence.Prefix}/order/{order.Id}/wait"));
        var shortages = program.Of(ColumnKind.Short).Select(i => program.Columns[i]).Select(column => (column.Subject, column.Item, column.Class)).Distinct()
            .Select(s => new Grievance(
                $"{s.Subject}/{s.Item}", null, s.Subject, s.Item, TierName.Shortage(s.Class), 0, model.UnitOf(s.Item), $"{evidence.Prefix}/holder/{s.Subject}/{s.Item}/shortage"));
        var rank = model.Tiers.Index().ToDictionary(tier => tier.Item, tier => tier.Index, StringComparer.Ordinal);
        return [.. orders.Concat(shortages)
            .Select(grievance => grievance with { Amount = PlanOutcomes.Rounded(grievance.Objective(program).ValueOf(values)) })
            .Where(grievance => grievance.Amount > 0)
            .OrderBy(grievance => rank[grievance.Tier]).ThenByDescending(grievance => grievance.Amount).ThenBy(grievance => grievance.Subject, StringComparer.Ordinal)];
    }
}
