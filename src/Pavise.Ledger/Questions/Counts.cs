using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Which units count the same thing: a battery, a fire unit and a system of one item are one thing in different words; nothing else is.</summary>
internal static class Counts
{
    private static readonly string[] FireUnits = ["system", "battery", "fire-unit", "unit", "complex"];

    public static bool Same(Unit a, Unit b) => a == b || (Array.IndexOf(FireUnits, a.Symbol) >= 0 && Array.IndexOf(FireUnits, b.Symbol) >= 0);
}
