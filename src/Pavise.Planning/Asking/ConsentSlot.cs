namespace Pavise.Planning;

/// <summary>What a plan moves and somebody must agree to: slots diverted, a gift, an order that a receiver accepts, slots that give back to a donor.</summary>
/// <param name="Slot">The order's identity, FROM-TO-ITEMS of the transfer, or RECEIVER-DONOR-ITEM of what is given back.</param>
/// <param name="Kind">Diversion, transfer, acceptance or backfill.</param>
/// <param name="Quantity">Units of it in the plan.</param>
/// <param name="Needs">Each yes it needs, with what survives of it without; of makers and exporting states those whose lines make the item, since units come from any of them. What a receiver makes or gives itself is not asked for.</param>
/// <param name="Received">What the receivers get in the plan, and without this one.</param>
public sealed record ConsentSlot(string Slot, DecisionKind Kind, decimal Quantity, IReadOnlyList<ConsentNeed> Needs, IReadOnlyList<ConsentAmount> Received)
{
    /// <summary>The name of what a transfer gives.</summary>
    internal static string NameOf(TransferPermission transfer) => $"{transfer.From}-{transfer.To}-{string.Join('+', transfer.Items)}";

    /// <summary>The name of what gives back an item of a transfer.</summary>
    internal static string NameOf(TransferPermission transfer, string item) => $"{transfer.To}-{transfer.From}-{item}";
}
