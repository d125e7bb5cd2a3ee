namespace Pavise.Planning;

/// <summary>A yes that a slot, a gift or a purchase needs.</summary>
/// <param name="Actor">Actor code.</param>
/// <param name="Role">maker, exporting-state, donor, customer or consent.</param>
/// <param name="Left">Units of this one that are still in the plan solved without this actor's yes to anything.</param>
public sealed record ConsentNeed(string Actor, string Role, decimal Left);
