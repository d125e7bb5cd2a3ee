using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The quantity of a fact whose source gives no number: some, never dropped and never counted as one.</summary>
internal static class Some
{
    /// <summary>At least one thing, or an unstated amount of money from zero.</summary>
    public static Quantity Of(Unit unit) => Quantity.AtLeast(unit.IsCurrency ? 0 : 1, unit, approximate: true);
}
