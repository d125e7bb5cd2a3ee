using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A tiny case of which more is demanded than there may be, and its assumptions dropped or given way by an amount, by name; written apart from the planner.</summary>
internal static class DemandingCase
{
    /// <summary>The user never short by more, the first order complete by a month, the donor's floor hard.</summary>
    public static PlanModel Of(TinyCase tiny, int shortage, int by)
    {
        var model = tiny.Model();
        return model with
        {
            Holders = [.. model.Holders.Select(holder => holder with { Floors = [.. holder.Floors.Select(floor => floor with { Hard = true })] })],
            Requirements =
            [
                new PlanRequirement("complete", null, "order-0", null, null, model.Start + by, null, "assumption:tiny/complete"),
                new PlanRequirement("enough", TierName.ShortageClass1, null, null, null, null, new PlanValue("enough", Quantity.Exactly(shortage, Core.Unit.Missile), "assumption:tiny/enough"), "assumption:tiny/enough"),
            ],
        };
    }

    /// <summary>The case with a limit on what the donor gives, a ban on it, or half of the first order alone open to diversion.</summary>
    public static TinyCase WithPolicies(TinyCase tiny, int seed)
    {
        var random = new Random(seed * 31);
        return tiny with { GiveAtMost = random.Next(2), Forbidden = random.Next(3) == 0, HalfOfFirst = random.Next(3) > 0 };
    }

    /// <summary>The case with a budget, a slow line, or months frozen as another plan left them, in which nobody minded any of it.</summary>
    public static TinyCase WithMoneyAndPlans(TinyCase tiny, int seed)
    {
        var random = new Random(seed * 37);
        var free = WithPolicies(tiny, seed);
        var before = new EveryCourse(free with { GiveAtMost = null, HalfOfFirst = false }) { Order = [3, 4, 1] }.Courses().First();
        return free with { Budget = random.Next(3) > 0 ? random.Next(4) : null, Ramp = random.Next(3) > 0 ? random.Next(2) : null, Frozen = random.Next(3) > 0 ? random.Next(1, tiny.Months) : 0, Before = before };
    }

    /// <summary>The plan without an assumption.</summary>
    public static PlanModel Without(PlanModel model, string name) => Part(name) switch
    {
        "requirement" => model with { Requirements = [.. model.Requirements.Where(one => name != $"requirements/{one.Id}")] },
        "floor" => Holders(model, name, holder => holder with { Floors = [] }),
        "exemption" => Holders(model, name, holder => holder with { Exemption = null }),
        "limit" => model with { Transfers = [.. model.Transfers.Select(one => one with { AtMost = null })] },
        "ban" => model with { ForbiddenTransfers = [] },
        "share" => GivenWay(model, name, 1000),
        "window" => model with { Diversions = [.. model.Diversions.Select(one => one with { PayBackMonths = More(one.PayBackMonths, 100) })] },
        "given-back" => model with { Transfers = [.. model.Transfers.Select(one => one with { BackfillMonths = one.BackfillMonths is { } window ? More(window, 100) : null })] },
        "capacity" => GivenWay(model, name, 1000),
        "budget" => model with { Budgets = [] },
        "ramp" => model with { Lines = [.. model.Lines.Select(line => line with { RampPerMonth = null })] },
        "frozen" => model with { Previous = null },
        _ => throw new InvalidOperationException(name),
    };

    /// <summary>The plan with an assumption given way by an amount in the unit its change is told in.</summary>
    public static PlanModel GivenWay(PlanModel model, string name, decimal by) => Part(name) switch
    {
        "requirement" => model with { Requirements = [.. model.Requirements.Select(one => name != $"requirements/{one.Id}" ? one : one with { AtMost = More(one.AtMost ?? PolicyCase.Value("open", 0, Core.Unit.Missile), by) })] },
        "floor" => Holders(model, name, holder => holder with { Floors = [.. holder.Floors.Select(floor => floor with { Amount = More(floor.Amount, -by) })] }),
        "limit" => model with { Transfers = [.. model.Transfers.Select(one => one with { AtMost = More(one.AtMost!.Value, by) })] },
        "share" => model with { Orders = [.. model.Orders.Select(order => name != $"orders/{order.Id}/divertible-share" ? order : order with { DivertibleShare = Share(order, by) })] },
        "capacity" => model with { Lines = [.. model.Lines.Select(line => line with { Capacity = [.. line.Capacity.Select(step => step with { PerMonth = More(step.PerMonth, by) })] })] },
        _ => throw new InvalidOperationException(name),
    };

    private static string Part(string name) => name.Split('/') switch
    {
        ["requirements", ..] => "requirement",
        [.., "floors", _] => "floor",
        [.., "exempt-from-diversion"] => "exemption",
        [.., "at-most"] => "limit",
        [.., "divertible-share"] => "share",
        ["forbidden-transfers", ..] => "ban",
        [.., "pay-back-months"] => "window",
        [.., "backfill-months"] => "given-back",
        [.., "capacity"] => "capacity",
        ["budgets", ..] => "budget",
        ["ramp"] or [.., "ramp"] => "ramp",
        ["previous", ..] => "frozen",
        _ => "",
    };

    private static PlanModel Holders(PlanModel model, string name, Func<PlanHolder, PlanHolder> change) =>
        model with { Holders = [.. model.Holders.Select(holder => name.Split('/')[1] == holder.Actor ? change(holder) : holder)] };

    private static PlanValue Share(PlanOrder order, decimal units) =>
        order.DivertibleShare!.Value with { Quantity = Quantity.Exactly(Math.Min(1, order.DivertibleShare.Value.Used + units / order.Quantity.Used), new Core.Unit("share")) };

    private static PlanValue More(PlanValue value, decimal by) => value with { Quantity = Quantity.Exactly(value.Used + by, value.Quantity.Unit) };
}
