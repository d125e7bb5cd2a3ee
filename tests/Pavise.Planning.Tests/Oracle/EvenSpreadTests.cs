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
}
