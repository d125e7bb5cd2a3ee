namespace Pavise.Core;

/// <summary>What the book says will arrive for one receiver: what the simulation takes from the ledger.</summary>
/// <param name="Receiver">Actor code.</param>
/// <param name="Deliveries">In the order of month, item and origin.</param>
public sealed record DeliverySchedule(string Receiver, IReadOnlyList<Delivery> Deliveries)
{
    public static DeliverySchedule Empty(string receiver) => new(receiver, []);

    /// <summary>What is expected of an item from one month to another, both in it, by the earliest month of each delivery; a number without a best value counts nothing.</summary>
    public decimal Within(string item, Month from, Month until) =>
        Deliveries.Where(one => one.Item == item && one.Earliest >= from && one.Earliest <= until).Sum(one => one.Quantity.Central ?? 0);
}
