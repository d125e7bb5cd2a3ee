using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>What the first plan of a workspace says that a receiver uses up: the need at the top of the funnel.</summary>
public static class PlanNeeds
{
    /// <summary>The needs by item, per month; empty without a plan.</summary>
    /// <exception cref="PaviseException">PAV60xx for what is wrong in the plan.</exception>
    public static async Task<IReadOnlyList<(string Item, Quantity Quantity, string Origin)>> OfAsync(WorkspaceFolder workspace, Parts parts, string receiver, CancellationToken cancel)
    {
        if (workspace.Inputs(workspace.Plans, ".yaml") is not [var path, ..]) return [];
        Func<string, (Quantity, string)?> numbers = _ => null;
        if (workspace.Inputs(workspace.Documents).Count + workspace.Inputs(workspace.Registers).Count > 0)
            numbers = LedgerNumbers.Of((await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false)).Ledger.Value);
        var model = PlanReader.Read(InputFile.Read(workspace, path).AsYaml(), CatalogueReader.Read(parts.CatalogueFiles()), numbers);
        return Of(model, receiver);
    }

    /// <summary>The needs of a plan that was read, by item, per month.</summary>
    public static IReadOnlyList<(string Item, Quantity Quantity, string Origin)> Of(PlanModel model, string receiver) =>
        [.. model.Holder(receiver).Needs.Select(need => (need.Item, PerMonth(need), need.PerMonth.Origin))];

    private static Quantity PerMonth(PlanNeed need)
    {
        var stated = need.PerMonth.Quantity;
        return Quantity.Between(stated.Low, stated.High, new Unit(stated.Unit.Symbol + "-per-month"), stated.Best, stated.Approximate);
    }
}
