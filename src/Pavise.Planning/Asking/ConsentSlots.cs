namespace Pavise.Planning;

/// <summary>Finds what a solved plan moves and somebody must agree to.</summary>
internal static class ConsentSlots
{
    /// <summary>One of them.</summary>
    /// <param name="Slot">Its identity.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Needs">Whose yes it needs, and as what.</param>
    /// <param name="Counts">True for a column that is part of it.</param>
    /// <param name="Without">The plan in which it is refused.</param>
    public sealed record Found(string Slot, DecisionKind Kind, IReadOnlyList<(string Actor, string Role)> Needs, Func<PlanColumn, bool> Counts, PlanModel Without)
    {
        /// <summary>Units of it in a solved plan, which may be another than the one it was found in.</summary>
        public decimal Quantity(SolvedTiers solved) => solved.IsOptimal
            ? Math.Round(Enumerable.Range(0, solved.Program.Columns.Count).Where(i => Counts(solved.Program.Columns[i])).Sum(i => PlanOutcomes.Rounded(solved.Run.Values[i])), 2) : 0;
    }

    /// <summary>All that the plan moves, diversions first, then gifts, what receivers accept, and what is given back.</summary>
    public static IReadOnlyList<Found> Of(SolvedTiers solved, IReadOnlyCollection<string> receivers)
    {
        var model = solved.Program.Model;
        return [.. Diverted(model).Concat(Given(model)).Concat(Accepted(model, receivers)).Concat(GivenBack(model)).Where(one => one.Quantity(solved) > 0)
            .Select(one => one with { Needs = [.. one.Needs.Where(need => !receivers.Contains(need.Actor)).Distinct()] })
            // What only the receivers themselves make or give needs nobody's yes.
            .Where(one => one.Needs.Count > 0)];
    }

    private static IEnumerable<Found> Diverted(PlanModel model) => model.Orders.Select(order => new Found(
        order.Id, DecisionKind.Diversion, [(order.Customer, "customer"), .. Makers(model, order.Item)], column => column.Kind == ColumnKind.Divert && column.Subject == order.Id,
        model with { Orders = [.. model.Orders.Select(other => other.Id == order.Id ? order with { DivertibleShare = null } : other)], Requirements = [] }));

    private static IEnumerable<Found> Given(PlanModel model) => model.Transfers.Select(transfer => new Found(
        ConsentSlot.NameOf(transfer), DecisionKind.Transfer, [(transfer.From, "donor"), .. transfer.Consent.Select(actor => (actor, "consent"))],
        column => column.Kind == ColumnKind.Give && column.Subject == transfer.From && column.Other == transfer.To && transfer.Items.Contains(column.Item),
        model with { Transfers = [.. model.Transfers.Where(other => other != transfer)], Requirements = [] }));

    private static IEnumerable<Found> Accepted(PlanModel model, IReadOnlyCollection<string> receivers) => model.Orders.Where(order => receivers.Contains(order.Customer)).Select(order => new Found(
        order.Id, DecisionKind.Acceptance, Makers(model, order.Item), column => column.Kind == ColumnKind.Accept && column.Subject == order.Id,
        model with
        {
            Orders = [.. model.Orders.Where(other => other.Id != order.Id)], Requirements = [],
            Budgets = [.. model.Budgets.Select(budget => budget with { Pays = [.. budget.Pays.Where(paid => paid != order.Id)] })],
        }));

    // A gift that must be given back is none without the slots that give it back: the plan then gives less, or later.
    private static IEnumerable<Found> GivenBack(PlanModel model) =>
        from transfer in model.Transfers
        where transfer.Window > 0
        from item in transfer.Items
        select new Found(
            ConsentSlot.NameOf(transfer, item), DecisionKind.Backfill, Makers(model, item), column => column.Kind == ColumnKind.Backfill && column.Subject == transfer.From && column.Other == transfer.To && column.Item == item,
            model with { Conditions = [.. model.Conditions, new PlanCondition($"backfill/{transfer.From}/{item}/{transfer.To}", double.NegativeInfinity, 0)], Requirements = [] });

    private static (string Actor, string Role)[] Makers(PlanModel model, string item) => [.. model.Lines.Where(line => line.Items.Contains(item)).SelectMany(line =>
        line.ExportingState is { } state ? ((string, string)[])[(line.Maker, "maker"), (state, "exporting-state")] : [(line.Maker, "maker")]).Distinct()];
}
