using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Which numbers and rules a result rests on: all those of the items that share a line or a limit with its own.</summary>
/// <remarks>Items that share nothing are planned apart: changing one leaves the other's figures as they are.</remarks>
internal sealed class PlanEvidence
{
    private readonly PlanModel model;
    private readonly Dictionary<string, string> leader = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> inputs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Origin> made = new(StringComparer.Ordinal);

    public PlanEvidence(PlanModel model)
    {
        this.model = model;
        foreach (var line in model.Lines) Join(line.Items);
        // Money is shared by whatever it pays for: a plan with budgets or options to expand is one whole.
        if (model.Budgets.Count + model.Expansions.Count + model.Requirements.Count > 0) Join([.. Items(model)]);
        foreach (var transfer in model.Transfers.Where(transfer => transfer.AtMost is not null)) Join(transfer.Items);
        Collect();
        foreach (var item in leader.Keys.Order(StringComparer.Ordinal))
            Make(Allocation(item), $"the allocation of {model.Catalogue.ItemName(item)} in the plan {model.Name}", inputs.GetValueOrDefault(Leader(item)) ?? [model.HorizonOrigin]);
    }

    /// <summary>The prefix of every identity made by this plan.</summary>
    public string Prefix => $"run:plan/{model.Name}";

    public IEnumerable<Origin> Made => made.Values;

    /// <summary>The allocation of an item: the origin of each decision about it.</summary>
    public string Allocation(string item) => $"{Prefix}/allocation/{item}";

    /// <summary>The origin of decisions to expand.</summary>
    public string Expansions => model.Expansions.Count == 0 ? "" : MakeOfAll($"{Prefix}/expansions", $"the lines expanded in the plan {model.Name}");

    /// <summary>Makes the origin of one result and returns its identity.</summary>
    public string Make(string id, string what, params IEnumerable<string> from)
    {
        made[id] = new Computation(id, what, [.. from.Where(input => input.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return id;
    }

    /// <summary>Takes an origin of others into the plan's and returns its identity.</summary>
    public string Use(Origin origin)
    {
        made[origin.Id] = origin;
        return origin.Id;
    }

    /// <summary>Makes the origin of a result that counts all items.</summary>
    public string MakeOfAll(string id, string what) => Make(id, what, leader.Keys.Order(StringComparer.Ordinal).Select(Allocation));

    private void Collect()
    {
        foreach (var line in model.Lines)
        {
            foreach (var step in line.Capacity) Add(line.Items, step.PerMonth);
            Add(line.Items, line.RampPerMonth, line.LeadMonths);
            foreach (var units in line.UnderWay) Add([units.Item], units.Amount);
        }

        foreach (var holder in model.Holders) Collect(holder);
        foreach (var order in model.Orders) Add([order.Item], order.Quantity, order.DivertibleShare);
        foreach (var transfer in model.Transfers)
        {
            Add(transfer.Items, transfer.TransportMonths, transfer.AtMost, transfer.BackfillMonths);
            Add(transfer.Items, transfer.Origin);
        }

        foreach (var diversion in model.Diversions)
        {
            Add(diversion.Items, diversion.PayBackMonths);
            Add(diversion.Items, diversion.Origin);
        }

        foreach (var ban in model.ForbiddenTransfers) Add(ban.Item is null ? [.. leader.Keys] : [ban.Item], ban.Origin);
        foreach (var cost in model.UnitCosts) Add([cost.Item], cost.Amount);
        CollectPolicy();
        foreach (var item in leader.Keys.ToArray()) Add([item], model.HorizonOrigin);
    }

    private void CollectPolicy()
    {
        string[] all = [.. leader.Keys];
        foreach (var budget in model.Budgets) Add(all, budget.Amount);
        foreach (var expansion in model.Expansions) Add(all, expansion.PerMonth, expansion.LeadMonths, expansion.Cost);
        foreach (var fairness in model.Fairness) Add([fairness.Item], fairness.Origin);
        foreach (var requirement in model.Requirements)
        {
            Add(all, requirement.Origin);
            Add(all, requirement.AtMost);
        }

        if (model.Previous is { } previous) Add(all, previous.Origin);
        foreach (var amount in model.Protection?.UpTo ?? [])
        {
            Add([amount.Item], model.Protection!.Origin);
            Add([amount.Item], amount.Amount);
        }
    }

    private static IEnumerable<string> Items(PlanModel model) => model.Lines.SelectMany(line => line.Items)
        .Concat(model.Orders.Select(order => order.Item)).Concat(model.Transfers.SelectMany(transfer => transfer.Items))
        .Concat(model.Holders.SelectMany(holder => holder.Needs.Select(need => need.Item).Concat(holder.Floors.Select(floor => floor.Item)))).Distinct(StringComparer.Ordinal);

    private void Collect(PlanHolder holder)
    {
        foreach (var training in holder.Training) Add([training.Item], training.Amount);
        foreach (var stock in holder.OpeningStock) Add([stock.Item], stock.Amount);
        foreach (var receipt in holder.Receipts) Add([receipt.Item], receipt.Amount);
        foreach (var need in holder.Needs) Add([need.Item], need.PerMonth);
        foreach (var floor in holder.Floors) Add([floor.Item], floor.Amount);
        string[] ordered = [.. model.Orders.Where(order => order.Customer == holder.Actor).Select(order => order.Item)];
        if (holder.Exemption is { } exemption) Add(ordered, exemption);
        Add([.. ordered, .. model.Diversions.Where(diversion => diversion.To == holder.Actor).SelectMany(diversion => diversion.Items)], holder.TransportMonths);
    }

    private void Add(IEnumerable<string> items, params PlanValue?[] values)
    {
        foreach (var value in values)
        {
            if (value is { } given) Add(items, given.Origin);
        }
    }

    private void Add(IEnumerable<string> items, string origin)
    {
        foreach (var item in items)
        {
            var key = Leader(item);
            if (!inputs.TryGetValue(key, out var set)) inputs[key] = set = new SortedSet<string>(StringComparer.Ordinal);
            set.Add(origin);
        }
    }

    private void Join(IReadOnlyList<string> items)
    {
        foreach (var item in items)
        {
            var (a, b) = (Leader(items[0]), Leader(item));
            if (string.CompareOrdinal(a, b) < 0) leader[b] = a;
            else leader[a] = b;
        }
    }

    private string Leader(string item)
    {
        leader.TryAdd(item, item);
        while (leader[item] != item) item = leader[item];
        return item;
    }
}
