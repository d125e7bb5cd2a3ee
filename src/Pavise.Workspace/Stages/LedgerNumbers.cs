using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Numbers of the book that a plan may name: <c>ledger: pledged/GIVER/ITEM</c>, <c>delivered/GIVER/ITEM</c>, <c>ordered/CUSTOMER/ITEM</c>, <c>held/HOLDER/ITEM</c>, <c>stated/HOLDER/ITEM</c>, <c>made/MAKER/ITEM</c>.</summary>
public static class LedgerNumbers
{
    /// <summary>A look-up over the results of the ledger stage; null for what the book does not hold.</summary>
    public static Func<string, (Quantity Quantity, string Origin)?> Of(LedgerStage.Result ledger)
    {
        var figures = ledger.Figures.ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        return name => figures.TryGetValue(name, out var figure) ? (figure.Quantity, figure.Origin) : null;
    }
}
