namespace Pavise.Planning.Tests.Oracle;

/// <summary>Spreading rounds as evenly as possible is best (R. K. Ahuja et al., weapon-target assignment with one probability): a plan must find it.</summary>
public class EvenSpreadTests
{
    // Each of W receivers asks for a first, a second and a third round in classes 1, 2 and 3; a donor has M.
    // With k = M / W, r = M mod W and p = 0.7 the leakers are (W - r)(1 - p)^k + r (1 - p)^(k + 1): 117/200 and 1.77.
    [Theory]
    [InlineData(25, 10, 0.585)]
    [InlineData(11, 8, 1.77)]
    public async Task Rounds_are_spread_as_evenly_as_possible(int rounds, int threats, double leakers)
    {
        var start = new Core.Month(2025, 1);
        PlanValue Missiles(string name, int number) => new(name, Core.Quantity.Exactly(number, Core.Unit.Missile), $"assumption:spread/{name}");
        string Receiver(int i) => $"R{i:D2}";
        PlanHolder[] holders =
        [
            PlanHolder.Empty("AAA") with { OpeningStock = [new ItemAmount("arrow", Missiles("stock", rounds))] },
            .. Enumerable.Range(0, threats).Select(i => PlanHolder.Empty(Receiver(i)) with
            {
                Needs = [.. Enumerable.Range(1, 3).Select(c => new PlanNeed("arrow", c, start, start, Missiles($"need-{i}-{c}", 1)))],
            }),
        ];
        var model = new PlanModel(
            "spread", new Core.Place("plans/spread.yaml", 1, 1), start, 1, [], holders, [],
            [.. Enumerable.Range(0, threats).Select(i => new TransferPermission("AAA", Receiver(i), ["arrow"], null, null, "assumption:spread/transfer"))],
            [], [], [], TierName.Default, [], [], Names.Catalogue);

        var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, TestContext.Current.CancellationToken);

        var given = holders.Skip(1).Select(holder => plan.Holders.Single(h => h.Holder == holder.Actor).Received).ToArray();
        Assert.Equal(rounds, given.Sum());
        Assert.True(given.Max() - given.Min() <= 1);
        Assert.Equal(leakers, given.Sum(count => Math.Pow(0.3, (double)count)), 1e-9);
    }

    // The same on the concave value itself: months instead of receivers, and the k-th round of a month stops p (1 - p)^(k - 1).
    [Fact]
    public async Task Rounds_valued_by_what_they_stop_are_spread_as_evenly_as_possible()
    {
        var random = new Random(14);
        (int Rounds, int Months, double P)[] cases = [(25, 10, 0.7), (11, 8, 0.7), .. Enumerable.Range(0, 20).Select(_ => (random.Next(1, 31), random.Next(1, 11), random.Next(1, 10) / 10.0))];
        foreach (var (rounds, months, p) in cases)
        {
            var (each, more) = Math.DivRem(rounds, months);
            var program = PlanProgramBuilder.Build(Valued(rounds, months, (decimal)p, each + 2));
            var run = new Lexicographic(program, RealSolver.Instance, null);

            await run.SolveAsync(PlanTiers.Of(program), TestContext.Current.CancellationToken);

            Assert.Equal(TierName.Protection, run.Tiers[0].Tier.Name);
            var leakers = run.Tiers[0].Value + months * Math.Pow(1 - p, each + 2);
            Assert.Equal((months - more) * Math.Pow(1 - p, each) + more * Math.Pow(1 - p, each + 1), leakers, 1e-9 * months);
            if ((rounds, months) is (25, 10) or (11, 8)) Assert.Equal(rounds == 25 ? 117 / 200.0 : 1.77, leakers, 1e-9);
        }
    }

    private static PlanModel Valued(int rounds, int months, decimal p, int slices)
    {
        var start = new Core.Month(2025, 1);
        PlanValue Missiles(string name, int number) => new(name, Core.Quantity.Exactly(number, Core.Unit.Missile), $"assumption:spread/{name}");
        decimal Worth(int slice) => slice == 0 ? p : (1 - p) * Worth(slice - 1);
        return new PlanModel(
            "valued", new Core.Place("plans/valued.yaml", 1, 1), start, months, [],
            [
                PlanHolder.Empty("AAA") with { OpeningStock = [new ItemAmount("arrow", Missiles("stock", rounds))] },
                PlanHolder.Empty("BBB") with { Floors = [new PlanFloor("arrow", Missiles("floor", 0), false, start)] },
            ],
            [], [new TransferPermission("AAA", "BBB", ["arrow"], null, null, "assumption:spread/transfer")], [], [], [],
            [TierName.Protection, .. TierName.Default.Where(tier => tier != TierName.Protection)], [], [], Names.Catalogue)
        {
            Protection = new ProtectionAim("scenario.yaml", "BBB", [new ItemAmount("arrow", Missiles("up-to", slices))], 1, slices, 2, 1, "assumption:spread/protection"),
            Response = new Core.ProtectionResponse("BBB", Core.DeliverySchedule.Empty("BBB"), [.. from t in Enumerable.Range(0, months) from slice in Enumerable.Range(0, slices) select new Core.ProtectionSlice("arrow", start + t, start + t, 1, Worth(slice), 0)]),
        };
    }
}
