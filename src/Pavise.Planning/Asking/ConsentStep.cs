namespace Pavise.Planning;

/// <summary>An actor whose yes the plan needs, and what survives without it.</summary>
/// <param name="Actor">Actor code.</param>
/// <param name="Roles">maker, exporting-state, donor, customer, consent; in this order.</param>
/// <param name="Received">What the receivers of diversions and transfers get in the plan without this yes, by receiver and item.</param>
/// <param name="Tiers">Every tier that is not zero in both plans.</param>
public sealed record ConsentStep(string Actor, IReadOnlyList<string> Roles, IReadOnlyList<ConsentAmount> Received, IReadOnlyList<TierChange> Tiers);
