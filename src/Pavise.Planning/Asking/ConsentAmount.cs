using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a receiver gets of an item over the plan.</summary>
/// <param name="Receiver">Actor code.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Planned">With every yes.</param>
/// <param name="Left">Without the yes in question.</param>
public sealed record ConsentAmount(string Receiver, string Item, Unit Unit, decimal Planned, decimal Left)
{
    /// <summary>The share of what is planned that is left, 0 to 1.</summary>
    public decimal Share => Planned == 0 ? 0 : Math.Round(Left / Planned, 4);
}
