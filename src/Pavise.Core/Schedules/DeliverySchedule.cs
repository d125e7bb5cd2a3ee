namespace Pavise.Core;

/// <summary>What the book says will arrive for one receiver: what the simulation takes from the ledger.</summary>
/// <param name="Receiver">Actor code.</param>
/// <param name="Deliveries">In the order of month, item and origin.</param>
public sealed record DeliverySchedule(string Receiver, IReadOnlyList<Delivery> Deliveries)
{
    public static DeliverySchedule Empty(string receiver) => new(receiver, []);
}
