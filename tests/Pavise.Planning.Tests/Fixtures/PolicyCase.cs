using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A random plan with policies that can be the reason for a wait or a shortage: shares, bans, limits, ramps, budgets, ways, training, windows, fairness, frozen months.</summary>
internal static class PolicyCase
{
    /// <summary>The plan; some of them go on from a plan made before under another order of tiers.</summary>
    public static async Task<PlanModel> RandomAsync(int seed, CancellationToken cancel)
    {
        var random = new Random(seed * 104729);
        bool Once(int many) => random.Next(many) == 0;
        var tiny = TinyCase.Random(seed, diversions: true) with { BackWindow = random.Next(3) };
        var model = tiny.Model();
        model = Customers(model, random);
        model = Donor(model, Once(3) ? random.Next(1, 3) : null, Once(4));
        if (Once(3)) model = model with { Lines = [.. model.Lines.Select(line => line with { RampPerMonth = Value("ramp", random.Next(2), Core.Unit.Missile) })] };
        if (tiny.DonorStock >= tiny.DonorFloor && Once(2)) model = model with { Holders = [.. model.Holders.Select(holder => holder with { Floors = [.. holder.Floors.Select(floor => floor with { Hard = true })] })] };
        if (Once(3)) model = Money(model, random.Next(4));
        if (Once(3)) model = model with { Holders = [.. model.Holders.Select(holder => holder.Actor == "AAA" ? holder with { Training = [new ItemAmount("arrow", Value("training", 1, new Core.Unit("month")))] } : holder)] };
        if (Once(2)) model = Shared(model, random);
        model = Own(model, new Random(seed * 15485863));
        return Once(3) ? await FrozenAsync(model, random.Next(1, model.Months), cancel) : model;
    }

    public static PlanValue Value(string name, decimal number, Core.Unit unit) => new(name, Quantity.Exactly(number, unit), $"assumption:tiny/{name}");

    private static PlanModel Customers(PlanModel model, Random random) => model with
    {
        Orders = [.. model.Orders.Select(order => order.DivertibleShare is { } share && random.Next(2) == 0 ? order with { DivertibleShare = share with { Quantity = Quantity.Exactly(0.5m, share.Quantity.Unit) } } : order)],
    };

    private static PlanModel Donor(PlanModel model, int? limit, bool forbidden) => model with
    {
        Transfers = [.. model.Transfers.Select(transfer => transfer with { AtMost = limit is { } most ? Value("limit", most, Core.Unit.Missile) : null })],
        ForbiddenTransfers = forbidden ? [new TransferBan("BBB", "AAA", "arrow", "assumption:tiny/ban")] : [],
    };

    private static PlanModel Money(PlanModel model, int amount) => model with
    {
        UnitCosts = [new ItemAmount("arrow", Value("cost", 1, Core.Unit.Usd))],
        Budgets = [new PlanBudget("purse", null, model.Start, model.End, Value("purse", amount, Core.Unit.Usd), ["order-0", "AAA"])],
    };

    /// <summary>What the user may buy for itself, and a floor that it should keep.</summary>
    private static PlanModel Own(PlanModel model, Random random)
    {
        if (random.Next(3) == 0) model = model with { Orders = [.. model.Orders, new PlanOrder("own-offer", "AAA", "arrow", Value("orders/own-offer/quantity", random.Next(1, 3), Core.Unit.Missile), model.End, 3, null) { Optional = true }] };
        return random.Next(3) > 0 ? model : model with
        {
            Holders = [.. model.Holders.Select(holder => holder.Actor == "AAA" ? holder with { Floors = [new PlanFloor("arrow", Value("floor-a", random.Next(1, 3), Core.Unit.Missile), false, model.Start)] } : holder)],
        };
    }

    /// <summary>A second holder with the same need, and shortage shared evenly before it is made small.</summary>
    private static PlanModel Shared(PlanModel model, Random random)
    {
        var other = PlanHolder.Empty("EEE") with { Needs = [new PlanNeed("arrow", 1, model.Start, model.End, Value("need-e", random.Next(1, 3), Core.Unit.Missile))] };
        return model with
        {
            Holders = [.. model.Holders.Append(other).OrderBy(holder => holder.Actor, StringComparer.Ordinal)],
            Transfers = [.. model.Transfers, new TransferPermission("BBB", "EEE", ["arrow"], Value("way-e", random.Next(2), new Core.Unit("month")), null, "assumption:tiny/transfer-e")],
            Fairness = model.Holder("AAA").Needs.Sum(need => need.PerMonth.Used) > 0 ? [new PlanFairness("even", "arrow", ["AAA", "EEE"], "assumption:tiny/even")] : [],
            Tiers = [TierName.Fairness, .. TierName.Default.Where(tier => tier != TierName.Fairness)],
        };
    }

    private static async Task<PlanModel> FrozenAsync(PlanModel model, int months, CancellationToken cancel)
    {
        var before = await Planner.SolveAsync(model with { Tiers = TierOrder.Opposing[^1].Tiers }, RealSolver.Instance, null, cancel);
        return model with { Previous = new PreviousPlan("before.json", months, before.Decisions, "assumption:tiny/before") };
    }
}
