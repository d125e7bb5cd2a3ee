namespace Pavise.Planning;

/// <summary>An order whose slots a plan diverts, or a transfer that it makes: whose yes it needs, and what survives if any of them says no to this one alone.</summary>
/// <param name="Slot">The order's identity, or FROM-TO-ITEMS of the transfer.</param>
/// <param name="Kind">Diversion or transfer.</param>
/// <param name="Quantity">Units diverted or given in the plan.</param>
/// <param name="Needs">Each yes it needs; of makers and exporting states those whose lines make the item, since units come from any of them.</param>
/// <param name="Received">What the receivers get in the plan, and without this slot or transfer.</param>
public sealed record ConsentSlot(string Slot, DecisionKind Kind, decimal Quantity, IReadOnlyList<ConsentNeed> Needs, IReadOnlyList<ConsentAmount> Received)
{
    /// <summary>The name of what a transfer gives.</summary>
    internal static string NameOf(TransferPermission transfer) => $"{transfer.From}-{transfer.To}-{string.Join('+', transfer.Items)}";

    /// <summary>The slots and gifts of a solved plan, each with the plan in which it is refused; nothing is compared yet.</summary>
    internal static IEnumerable<(ConsentSlot Slot, PlanModel Without)> Of(PlanProgram program, IReadOnlyList<double> values)
    {
        var model = program.Model;
        decimal Sum(ColumnKind kind, Func<PlanColumn, bool> which) => program.Of(kind).Where(i => which(program.Columns[i])).Sum(i => PlanOutcomes.Rounded(values[i]));
        foreach (var order in model.Orders)
        {
            var diverted = Sum(ColumnKind.Divert, column => column.Subject == order.Id);
            if (diverted == 0) continue;
            ConsentNeed[] makers = [.. model.Lines.Where(line => line.Items.Contains(order.Item)).SelectMany(line =>
                line.ExportingState is { } state ? (ConsentNeed[])[new ConsentNeed(line.Maker, "maker"), new ConsentNeed(state, "exporting-state")] : [new ConsentNeed(line.Maker, "maker")]).Distinct()];
            yield return (
                new ConsentSlot(order.Id, DecisionKind.Diversion, diverted, [new ConsentNeed(order.Customer, "customer"), .. makers], []),
                model with { Orders = [.. model.Orders.Select(other => other.Id == order.Id ? order with { DivertibleShare = null } : other)], Requirements = [] });
        }

        foreach (var transfer in model.Transfers)
        {
            var given = Sum(ColumnKind.Give, column => column.Subject == transfer.From && column.Other == transfer.To && transfer.Items.Contains(column.Item));
            if (given == 0) continue;
            yield return (
                new ConsentSlot(NameOf(transfer), DecisionKind.Transfer, given, [new ConsentNeed(transfer.From, "donor"), .. transfer.Consent.Select(actor => new ConsentNeed(actor, "consent"))], []),
                model with { Transfers = [.. model.Transfers.Where(other => other != transfer)], Requirements = [] });
        }
    }
}
