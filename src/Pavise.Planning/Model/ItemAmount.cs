namespace Pavise.Planning;

/// <summary>An amount of an item: an opening stock, or the cost of one of it.</summary>
public sealed record ItemAmount(string Item, PlanValue Amount);
