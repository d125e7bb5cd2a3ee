using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Something a plan must reach, or it is no plan: a tier held, an order complete by a month, a holder not short.</summary>
/// <param name="Id">Unique among requirements.</param>
/// <param name="Tier">The tier that may be at most <paramref name="AtMost"/>, or null.</param>
/// <param name="Order">The order that must be complete by <paramref name="By"/>, or null.</param>
/// <param name="Holder">The holder whose shortage of <paramref name="Item"/> may be at most <paramref name="AtMost"/>, or null.</param>
/// <param name="Item">Item of the holder's need.</param>
/// <param name="By">Month by whose end the order is complete.</param>
/// <param name="AtMost">The limit.</param>
/// <param name="Origin">Identity of the origin that demands it.</param>
public sealed record PlanRequirement(
    string Id, string? Tier, string? Order, string? Holder, string? Item, Month? By, PlanValue? AtMost, string Origin);
