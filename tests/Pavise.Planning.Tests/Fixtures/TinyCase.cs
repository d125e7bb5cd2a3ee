using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A plan small enough to try every whole-numbered course of action: one item, one line, two orders, a user and a donor.</summary>
internal sealed record TinyCase(
    int Months, int[] Capacity, int Lead, int UnderWay, int[] Quantity, int[] Due, int[] Class, bool[] Divertible, bool SecondExempt,
    int Window, int[] Need, int Transport, int DonorStock, int DonorFloor, int TransferMonths)
{
    /// <summary>Months within which the donor is given back to; 0 when it gives for good.</summary>
    public int BackWindow { get; init; }

    /// <summary>Price of one more unit a month from the next month on; 0 when there is no such option. A started unit costs one.</summary>
    public int ExpansionPrice { get; init; }

    /// <summary>Units that the line makes every month whatever its capacity: more than anyone can use; 0 when its capacity holds.</summary>
    public int Plenty { get; init; }

    /// <summary>True when units cannot be split.</summary>
    public bool Whole { get; init; }

    /// <summary>Leakers avoided by each round of the slices of a month's arrivals, falling; empty when protection does not count.</summary>
    public int[] Avoided { get; init; } = [];

    /// <summary>Rounds in each slice.</summary>
    public int SliceRounds { get; init; } = 1;

    /// <summary>What arrives in each month anyway.</summary>
    public int Expected { get; init; }

    /// <summary>The most that the donor gives in all; null when there is no limit.</summary>
    public int? GiveAtMost { get; init; }

    /// <summary>True when the donor may not give at all.</summary>
    public bool Forbidden { get; init; }

    /// <summary>True when only half of the first order may be diverted.</summary>
    public bool HalfOfFirst { get; init; }

    /// <summary>By how much more the line may start in a month than in the month before; null when there is no limit.</summary>
    public int? Ramp { get; init; }

    /// <summary>What may be spent on the first order and on units diverted to the user, at one for each unit; null when there is no limit.</summary>
    public int? Budget { get; init; }

    /// <summary>Months from the start that stay as they were.</summary>
    public int Frozen { get; init; }

    /// <summary>What was done before, month by month: units started, accepted of either order, diverted of either, given, given back, expansions.</summary>
    public int[][] Before { get; init; } = [];

    /// <summary>A case in which arrivals are valued by slices.</summary>
    public static TinyCase Valued(int seed, bool diversions)
    {
        var random = new Random(seed * 6007);
        var last = random.Next(1, 3);
        return Random(seed, diversions) with { Avoided = [last + random.Next(3), last], SliceRounds = random.Next(1, 3), Expected = random.Next(2) };
    }

    /// <summary>A case of whole units with every policy: backfill, an expansion, costs.</summary>
    public static TinyCase WholeUnits(int seed)
    {
        var random = new Random(seed * 7919);
        return Random(seed, diversions: random.Next(3) > 0) with { BackWindow = random.Next(3), ExpansionPrice = random.Next(2) * random.Next(1, 4), Whole = true };
    }

    public static TinyCase Random(int seed, bool diversions)
    {
        var random = new Random(seed);
        var months = random.Next(2, 5);
        int[] Each(int high) => [.. Enumerable.Range(0, months).Select(_ => random.Next(high + 1))];
        int[] quantity = [random.Next(1, 4), random.Next(1, 3)];
        return new TinyCase(
            months, Each(2), random.Next(2), random.Next(2), quantity, [random.Next(months), random.Next(months)], [random.Next(1, 3), random.Next(2, 4)],
            [diversions, diversions && random.Next(2) == 0], random.Next(3) == 0, random.Next(1, 3), Each(2), random.Next(2), random.Next(3), random.Next(3), random.Next(2));
    }

    /// <summary>The same case counted in smaller parts: courses of action in halves are whole-numbered courses of the doubled case.</summary>
    public TinyCase InParts(int parts)
    {
        int[] Times(int[] amounts) => [.. amounts.Select(amount => amount * parts)];
        return this with
        {
            Ramp = Ramp * parts, Budget = Budget * parts, Before = [.. Before.Select(Times)],
            Capacity = Times(Capacity), UnderWay = UnderWay * parts, Quantity = Times(Quantity), Need = Times(Need),
            DonorStock = DonorStock * parts, DonorFloor = DonorFloor * parts, GiveAtMost = GiveAtMost * parts, SliceRounds = SliceRounds * parts, Expected = Expected * parts,
        };
    }

    /// <summary>The same case as a plan model.</summary>
    public PlanModel Model()
    {
        var start = new Month(2025, 1);
        PlanValue Value(string name, decimal number, Core.Unit unit) => new(name, Core.Quantity.Exactly(number, unit), $"assumption:tiny/{name}");
        PlanValue Missiles(string name, int number) => Value(name, number, Core.Unit.Missile);
        var line = new PlanLine(
            "line", "MKR", ["arrow"], [.. Capacity.Select((c, t) => new CapacityStep(start + t, Missiles($"capacity-{t}", c)))], Ramp is { } ramp ? Missiles("lines/line/ramp", ramp) : null,
            Value("lead", Lead, new Core.Unit("month")), [new DatedAmount("arrow", start, Missiles("under-way", UnderWay))]);
        PlanHolder user = PlanHolder.Empty("AAA") with
        {
            Needs = [.. Need.Select((n, t) => new PlanNeed("arrow", 1, start + t, start + t, Missiles($"need-{t}", n)))],
            TransportMonths = Value("transport", Transport, new Core.Unit("month")),
        };
        PlanHolder donor = PlanHolder.Empty("BBB") with
        {
            OpeningStock = [new ItemAmount("arrow", Missiles("stock", DonorStock))],
            Floors = [new PlanFloor("arrow", Missiles("floor", DonorFloor), false, start)],
        };
        PlanHolder[] holders = [user, donor, PlanHolder.Empty("CCC"), PlanHolder.Empty("DDD") with { Exemption = SecondExempt ? "assumption:tiny/exempt" : null }];
        PlanOrder Order(int k) => new(
            $"order-{k}", k == 0 ? "CCC" : "DDD", "arrow", Missiles($"quantity-{k}", Quantity[k]), start + Due[k], Class[k],
            Divertible[k] ? Value($"share-{k}", k == 0 && HalfOfFirst ? 0.5m : 1, new Core.Unit("share")) : null);
        return new PlanModel(
            "tiny", new Place("plans/tiny.yaml", 1, 1), start, Months, [line], holders, [Order(0), Order(1)],
            [new TransferPermission("BBB", "AAA", ["arrow"], Value("transfer", TransferMonths, new Core.Unit("month")), GiveAtMost is { } most ? Missiles("limit", most) : null, "assumption:tiny/transfer") { BackfillMonths = BackWindow > 0 ? Value("back", BackWindow, new Core.Unit("month")) : null }],
            Forbidden ? [new TransferBan("BBB", "AAA", "arrow", "assumption:tiny/ban")] : [],
            [new DiversionPermission("AAA", ["arrow"], Value("window", Window, new Core.Unit("month")), "assumption:tiny/diversion")],
            Whole || Budget is not null ? [new ItemAmount("arrow", Value("cost", 1, Core.Unit.Usd))] : [],
            TierName.Default, [], [], Names.Catalogue)
        {
            Protection = Avoided.Length > 0 ? new ProtectionAim("scenario.yaml", "AAA", [new ItemAmount("arrow", Missiles("up-to", Avoided.Length * SliceRounds))], 1, Avoided.Length, 2, 1, "assumption:tiny/protection") : null,
            Response = Avoided.Length > 0 ? new ProtectionResponse(
                "AAA", new DeliverySchedule("AAA", [.. Enumerable.Range(0, Months).Select(t => new Delivery("arrow", Core.Quantity.Exactly(Expected, Core.Unit.Missile), null, "AAA", start + t, start + t, false, "run:today"))]),
                [.. from t in Enumerable.Range(0, Months) from avoided in Avoided select new ProtectionSlice("arrow", start + t, start + t, SliceRounds, avoided, 0.5m)]) : null,
            WholeItems = Whole ? ["arrow"] : [],
            Budgets = Budget is { } money ? [new PlanBudget("purse", null, start, start + (Months - 1), Value("budgets/purse", money, Core.Unit.Usd), ["order-0", "AAA"])] : [],
            Previous = Frozen > 0 ? new PreviousPlan("before.json", Frozen, [.. Before.SelectMany((move, t) => Decided(start + t, move))], "assumption:tiny/before") : null,
            Expansions = ExpansionPrice > 0 ? [new PlanExpansion("hall", "line", Missiles("adds", 1), Value("expansion-lead", 1, new Core.Unit("month")), Value("price", ExpansionPrice, Core.Unit.Usd), start)] : [],
        };
    }

    private static IEnumerable<PlanDecision> Decided(Month month, int[] move)
    {
        PlanDecision Of(DecisionKind kind, string? subject, string? from, string? to, int units) => new(kind, subject, "arrow", from, to, month, units, "run:before");
        PlanDecision[] all =
        [
            Of(DecisionKind.Production, "line", "MKR", null, move[0]), Of(DecisionKind.Acceptance, "order-0", null, "CCC", move[1]), Of(DecisionKind.Acceptance, "order-1", null, "DDD", move[2]),
            Of(DecisionKind.Diversion, "order-0", "CCC", "AAA", move[3]), Of(DecisionKind.Diversion, "order-1", "DDD", "AAA", move[4]), Of(DecisionKind.Transfer, null, "BBB", "AAA", move[5]),
        ];
        return all.Where(decision => decision.Quantity > 0);
    }
}
