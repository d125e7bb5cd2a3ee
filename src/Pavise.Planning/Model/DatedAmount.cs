using Pavise.Core;

namespace Pavise.Planning;

/// <summary>An amount of an item that is sure to be there in a month: units under way in a line, or a receipt of a holder.</summary>
public sealed record DatedAmount(string Item, Month Month, PlanValue Amount);
