using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What the plan means for one holder and item that has a need, a floor or something to give.</summary>
/// <param name="Holder">Actor code.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Need">Need over the whole plan.</param>
/// <param name="Shortage">Need not met over the whole plan.</param>
/// <param name="Given">Units sent to others.</param>
/// <param name="Received">Units that arrive within the plan: own orders, diversions and transfers.</param>
/// <param name="Months">Month by month.</param>
/// <param name="OriginPrefix">Identities of its origins are this and <c>/shortage</c>, <c>/below-floor</c>, <c>/stock</c>, <c>/given</c>, <c>/received</c>.</param>
public sealed record HolderOutcome(
    string Holder, string Item, Unit Unit, decimal Need, decimal Shortage, decimal Given, decimal Received, IReadOnlyList<HolderMonth> Months, string OriginPrefix);
