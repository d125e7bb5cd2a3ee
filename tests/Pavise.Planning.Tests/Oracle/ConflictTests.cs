using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Smallest conflicts and corrections, against every subset of the assumptions and every course of action.</summary>
public class ConflictTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, 10).Select(batch => batch * 20)];

    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task A_conflict_is_as_small_as_the_smallest_of_all_subsets(int first)
    {
        for (var seed = first; seed < first + 20; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0 };
            var random = new Random(seed);
            var (shortage, by) = (random.Next(2), random.Next(tiny.Months));
            var conflict = new Conflict(Demanding(tiny, shortage, by), new PolicyAssumptions(Demanding(tiny, shortage, by), new PlanEvidence(tiny.Model())).All, RealSolver.Instance);
            string[] names = [.. conflict.Assumptions.Select(one => one.Name)];

            var clash = await conflict.SmallestConflictAsync(Cancel);
            var correction = await conflict.SmallestCorrectionAsync(Cancel);

            var subsets = Enumerable.Range(0, 1 << names.Length).Select(bits => Enumerable.Range(0, names.Length).Where(i => (bits >> i & 1) == 1).ToArray()).ToArray();
            var possible = subsets.ToDictionary(set => string.Join(',', set), set => IsPossible(tiny, shortage, by, [.. set.Select(i => names[i])]));
            int? smallest = subsets.Where(set => !possible[string.Join(',', set)]).Select(set => (int?)set.Length).Min();
            int? fewest = subsets.Where(set => possible[string.Join(',', Enumerable.Range(0, names.Length).Except(set).Order())]).Select(set => (int?)set.Length).Min();

            Assert.Equal(smallest, clash?.Count);
            Assert.Equal(fewest, correction?.Count);
            if (clash is not null) Assert.False(possible[string.Join(',', clash)]);
            if (correction is not null) Assert.True(possible[string.Join(',', Enumerable.Range(0, names.Length).Except(correction).Order())]);
        }
    }

    /// <summary>The user never short by more, the first order complete by a month, the donor's floor hard.</summary>
    private static PlanModel Demanding(TinyCase tiny, int shortage, int by)
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

    /// <summary>By every course of the case without the assumptions that do not hold.</summary>
    private static bool IsPossible(TinyCase tiny, int shortage, int by, HashSet<string> held)
    {
        bool Holds(string part) => held.Any(name => name.Contains(part, StringComparison.Ordinal));
        var free = tiny with
        {
            SecondExempt = tiny.SecondExempt && Holds("exempt-from-diversion"),
            Window = Holds("pay-back-months") ? tiny.Window : tiny.Months + 1,
            // Every order served and diverted once in one month.
            Plenty = Holds("capacity") ? 0 : 2 * tiny.Quantity.Sum(),
        };
        var (floor, complete, enough) = (Holds("floors"), Holds("complete"), Holds("enough"));
        // What a course may do in a month: t, then the seven tiers of the month, then what is open of both orders. The sum of shortages is the first tier.
        var best = new EveryCourse(free, month => (!floor || month[2] == 0) && (!complete || month[0] < by || month[8] == 0)).Find();
        return best is not null && (!enough || best.Cost[0] <= shortage);
    }
}
