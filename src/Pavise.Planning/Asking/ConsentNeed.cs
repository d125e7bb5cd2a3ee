namespace Pavise.Planning;

/// <summary>A yes that a slot or a gift needs.</summary>
/// <param name="Actor">Actor code.</param>
/// <param name="Role">maker, exporting-state, donor, customer or consent.</param>
public sealed record ConsentNeed(string Actor, string Role);
