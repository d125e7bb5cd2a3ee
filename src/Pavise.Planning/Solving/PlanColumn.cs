using System.Globalization;

namespace Pavise.Planning;

/// <summary>A column by what it stands for.</summary>
/// <param name="Kind">The variable.</param>
/// <param name="Subject">Line, order, item of a pool, or holder.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Other">Receiver of a diversion or transfer, else empty.</param>
/// <param name="Month">Index from 0.</param>
/// <param name="Class">Priority class of a shortage, place of a slice from 1, else 0.</param>
internal readonly record struct PlanColumn(ColumnKind Kind, string Subject, string Item, string Other, int Month, int Class = 0)
{
    /// <summary>True for units that change hands: these are whole when their item is.</summary>
    public bool IsHandOver => Kind is ColumnKind.Accept or ColumnKind.Divert or ColumnKind.Repay or ColumnKind.Give or ColumnKind.Backfill;

    /// <summary>The name in exported programmes: no blanks, unique.</summary>
    public string Name(PlanModel model)
    {
        var kind = Kind == ColumnKind.BelowFloor ? "below-floor" : Kind.ToString().ToLowerInvariant();
        var priority = Class > 0 ? "/" + Class.ToString(CultureInfo.InvariantCulture) : "";
        return $"{kind}/{Subject}{(Item.Length == 0 || Kind == ColumnKind.Pool ? "" : "/" + Item)}{(Other.Length > 0 ? "/" + Other : "")}{priority}/{model.Start + Month}";
    }
}
