using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Numbers of the book that a plan may name: <c>ledger:pledged/DONOR/ITEM</c> and <c>ledger:delivered/DONOR/ITEM</c>.</summary>
public static class LedgerNumbers
{
    /// <summary>A look-up over the results of the ledger stage; null for what the book does not hold.</summary>
    public static Func<string, (Quantity Quantity, string Origin)?> Of(LedgerStage.Result ledger) => name =>
    {
        var parts = name.Split('/');
        if (parts is not [("pledged" or "delivered") and var side, var donor, var item]) return null;
        var line = ledger.Donors.FirstOrDefault(row => row.Donor == donor && row.Item == item);
        return side == "pledged"
            ? line is { Pledged: { } pledged, PledgedOrigin: { } from } ? (pledged, from) : null
            : line is { Delivered: { } delivered, DeliveredOrigin: { } arrived } ? (delivered, arrived) : null;
    };
}
