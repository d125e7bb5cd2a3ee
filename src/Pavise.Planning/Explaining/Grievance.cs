using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Something to be explained: an order that waits, a holder that is short of an item, or one below its readiness floor.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Subject">The order's identity, or HOLDER/ITEM of a shortage, or HOLDER/ITEM/floor.</param>
/// <param name="Order">The order, or null for a shortage or a floor.</param>
/// <param name="Holder">The customer or the holder by actor code.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Tier">The tier that counts it.</param>
/// <param name="Amount">How much, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit-months for an order or a floor, units for a shortage.</param>
/// <param name="Origin">Identity of the origin of the amount.</param>
internal sealed record Grievance(GrievanceKind Kind, string Subject, PlanOrder? Order, string Holder, string Item, string Tier, decimal Amount, Unit Unit, string Origin)
{
    /// <summary>The amount as an objective over a programme of this plan or of a changed one.</summary>
    public PlanTier Objective(PlanProgram program)
    {
        var due = Order is null ? 0 : program.Model.IndexOf(Order.Due);
        var costs = Enumerable.Range(0, program.Columns.Count)
            .Where(i => Counts(program.Columns[i], due)).ToDictionary(i => i, _ => 1.0);
        return new PlanTier(Subject, Unit, costs);
    }

    private bool Counts(PlanColumn column, int due) => Kind switch
    {
        GrievanceKind.Wait => column.Kind == ColumnKind.Open && column.Subject == Order!.Id && column.Month >= due,
        GrievanceKind.Shortage => column.Kind == ColumnKind.Short && column.Subject == Holder && column.Item == Item && TierName.Shortage(column.Class) == Tier,
        _ => column.Kind == ColumnKind.BelowFloor && column.Subject == Holder && column.Item == Item,
    };

    /// <summary>True when its tier counts nothing else in this programme.</summary>
    public bool IsAlone(PlanProgram program)
    {
        var due = Order is null ? 0 : program.Model.IndexOf(Order.Due);
        return PlanTiers.Named(program, Tier).Costs.Keys.All(i => Counts(program.Columns[i], due));
    }

    /// <summary>All grievances of a plan, by tier and then the largest first.</summary>
    public static IReadOnlyList<Grievance> Of(PlanModel model, PlanProgram program, IReadOnlyList<double> values, PlanEvidence evidence)
    {
        var orders = model.Orders.Where(order => !order.Optional).Select(order => new Grievance(
            GrievanceKind.Wait, order.Id, order, order.Customer, order.Item, TierName.Backlog(order.Class), 0, new Unit($"{model.UnitOf(order.Item)}-month"), $"{evidence.Prefix}/order/{order.Id}/wait"));
        var shortages = program.Of(ColumnKind.Short).Select(i => program.Columns[i]).Select(column => (column.Subject, column.Item, column.Class)).Distinct()
            .Select(s => new Grievance(
                GrievanceKind.Shortage, $"{s.Subject}/{s.Item}", null, s.Subject, s.Item, TierName.Shortage(s.Class), 0, model.UnitOf(s.Item), $"{evidence.Prefix}/holder/{s.Subject}/{s.Item}/shortage"));
        var floors = program.Of(ColumnKind.BelowFloor).Select(i => program.Columns[i]).Select(column => (column.Subject, column.Item)).Distinct()
            .Select(s => new Grievance(
                GrievanceKind.Floor, $"{s.Subject}/{s.Item}/floor", null, s.Subject, s.Item, TierName.FloorShortfall, 0, new Unit($"{model.UnitOf(s.Item)}-month"), $"{evidence.Prefix}/holder/{s.Subject}/{s.Item}/below-floor"));
        var rank = model.Tiers.Index().ToDictionary(tier => tier.Item, tier => tier.Index, StringComparer.Ordinal);
        return [.. orders.Concat(shortages).Concat(floors)
            .Select(grievance => grievance with { Amount = PlanOutcomes.Rounded(grievance.Objective(program).ValueOf(values)) })
            .Where(grievance => grievance.Amount > 0)
            .OrderBy(grievance => rank[grievance.Tier]).ThenByDescending(grievance => grievance.Amount).ThenBy(grievance => grievance.Subject, StringComparer.Ordinal)];
    }
}
