namespace Pavise.Simulation.Tests;

/// <summary>Oracle B13: leak = x·y with x from 0.1 to 0.5 and y from 0.3 to 0.7.</summary>
public class SobolTests
{
    [Fact]
    public void The_shares_of_a_product_are_those_of_the_closed_form()
    {
        const int parts = 100, each = 2_000, points = parts * each;
        var shares = Enumerable.Range(0, parts).Select(part => SharesOf(part * each, each)).ToArray();
        // A hundred parts of the draws, each with its own shares, tell the error of their mean.
        void Near(double exact, Func<(double First, double Total), double> share, Func<((double First, double Total) X, (double First, double Total) Y), (double First, double Total)> of)
        {
            double[] found = [.. shares.Select(part => share(of(part)))];
            var (mean, squares) = (found.Average(), found.Sum(value => Math.Pow(value - found.Average(), 2)));
            Assert.Equal(exact, mean, 4 * Math.Sqrt(squares / (parts - 1) / parts));
        }

        Near(75 / 106.0, share => share.First, part => part.X);
        Near(27 / 106.0, share => share.First, part => part.Y);
        Near(79 / 106.0, share => share.Total, part => part.X);
        Near(31 / 106.0, share => share.Total, part => part.Y);
        // What neither explains alone is the interaction of the two.
        Near(2 / 53.0, share => share.Total - share.First, part => part.X);
        Near(2 / 53.0, share => share.Total - share.First, part => part.Y);
        double[] products = [.. Enumerable.Range(0, points).Select(i => Philox4x32.Block((uint)i, 0, 0, 0, 7, 7)).Select(block => (0.1 + 0.4 * (block.W0 / 4294967296.0)) * (0.3 + 0.4 * (block.W1 / 4294967296.0)))];
        var mean = products.Average();
        var variance = products.Average(value => (value - mean) * (value - mean));
        var fourth = products.Average(value => Math.Pow(value - mean, 4));
        Assert.Equal(53 / 11250.0, variance, 4 * Math.Sqrt((fourth - variance * variance) / points));
    }

    private static ((double First, double Total) X, (double First, double Total) Y) SharesOf(int from, int count)
    {
        var (x, y) = (new SobolSums(), new SobolSums());
        for (var i = (uint)from; i < from + count; i++)
        {
            var (a, b) = (Philox4x32.Block(i, 0, 0, 0, 7, 7), Philox4x32.Block(i, 1, 0, 0, 7, 7));
            double X(PhiloxBlock block) => 0.1 + 0.4 * (block.W0 / 4294967296.0);
            double Y(PhiloxBlock block) => 0.3 + 0.4 * (block.W1 / 4294967296.0);
            long F(double first, double second) => (long)(1e6 * first * second);
            x.Add(F(X(a), Y(a)), F(X(b), Y(b)), F(X(b), Y(a)));
            y.Add(F(X(a), Y(a)), F(X(b), Y(b)), F(X(a), Y(b)));
        }

        return (x.Shares(), y.Shares());
    }

    // Oracle B13: on a linear model the mean size is the coefficient times the range, and the deviation is 0.
    [Fact]
    public void The_walks_of_a_linear_model_find_its_coefficients_exactly()
    {
        var design = new MorrisDesign([[0], [1], [2, 3]], 4, 9);
        var effects = new[] { new List<double>(), new List<double>(), new List<double>() };
        var interacting = new List<double>();
        for (var walk = 0u; walk < 40; walk++)
        {
            design.Walk(walk, at => (long)Math.Round(3_000 * at[0] - 600 * at[1] + 9), (group, effect) => effects[group].Add(effect));
            design.Walk(walk, at => (long)Math.Round(9_000 * at[0] * at[1]), (group, effect) =>
            {
                if (group == 0) interacting.Add(effect);
            });
        }

        Assert.All(effects, list => Assert.Equal(40, list.Count));
        Assert.Equal((3_000.0, 0.0), Indices(effects[0]));
        Assert.Equal((600.0, 0.0), Indices(effects[1]));
        Assert.Equal((0.0, 0.0), Indices(effects[2]));
        // The effect is 9,000 times the other input, which takes four levels alike: mean 4,500, deviation 9,000 sqrt(5/36).
        Assert.InRange(Indices(interacting).MeanAbsolute, 3_000, 6_000);
        Assert.InRange(Indices(interacting).Deviation, 2_400, 4_300);
    }

    [Fact]
    public void A_screening_names_what_the_shares_name_and_finds_the_same_greatest()
    {
        var screened = Screening.Effects(SensitivityQuestion.Leakers("ballistic"), Country.Scenario, 30, 3, Core.DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(screened, effect => effect.Name.StartsWith("threats/", StringComparison.Ordinal));
        Assert.All(screened.Where(effect => effect.Name.Contains("lance", StringComparison.Ordinal)), effect => Assert.Equal(0, effect.MeanAbsolute));
        Assert.Equal("layers/shield-1/ballistic/coverage", screened.First(effect => effect.Name != "adversary").Name);
    }

    private static (double MeanAbsolute, double Deviation) Indices(List<double> effects) => (Screening.Of("", effects).MeanAbsolute, Screening.Of("", effects).Deviation);

    // The same product on top of a constant a thousand times its spread: without distances from the mean the error would be a thousand times as large.
    [Fact]
    public void A_large_constant_adds_no_noise()
    {
        var (plain, raised) = (new SobolSums(), new SobolSums());
        for (var i = 0u; i < 2_000; i++)
        {
            var (a, b) = (Philox4x32.Block(i, 0, 0, 0, 7, 7), Philox4x32.Block(i, 1, 0, 0, 7, 7));
            long F(uint x, uint y) => (long)(1e6 * (0.1 + 0.4 * (x / 4294967296.0)) * (0.3 + 0.4 * (y / 4294967296.0)));
            var (first, second, mixed) = (F(a.W0, a.W1), F(b.W0, b.W1), F(b.W0, a.W1));
            plain.Add(first, second, mixed);
            raised.Add(first + 100_000_000, second + 100_000_000, mixed + 100_000_000);
        }

        Assert.Equal(plain.Shares().First, raised.Shares().First, 1e-6);
        Assert.Equal(75 / 106.0, raised.Shares().First, 0.1);
    }

    [Fact]
    public void The_leakers_of_one_class_do_not_depend_on_what_stops_another()
    {
        var questions = new[] { SensitivityQuestion.AllLeakers, SensitivityQuestion.Leakers("ballistic"), SensitivityQuestion.Exhausted("lance") };
        var shares = Sensitivity.Shares(questions, Country.Scenario, 200, 3, Core.DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken);
        var lance = shares[1].Where(share => share.Name.Contains("lance", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(lance);
        Assert.All(lance, share => Assert.Equal((0.0, 0.0), (share.First, share.Total)));
        Assert.Contains(shares[2], share => share.Name.Contains("lance", StringComparison.Ordinal) && share.Total > 2 * share.TotalError);
        Assert.Equal(shares[0], Sensitivity.Shares(Country.Scenario, 200, 3, Core.DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken));
        var refused = Assert.Throws<Core.PaviseException>(() => Sensitivity.Shares([SensitivityQuestion.Exhausted("nothing")], Country.Scenario, 10, 3, Core.DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken));
        Assert.Equal("PAV5208", refused.Diagnostics[0].Code);
    }

    [Fact]
    public void Each_unknown_of_the_defender_is_told_apart_and_the_enemys_only_together()
    {
        var shares = Sensitivity.Shares(Country.Scenario, 60, 3, Core.DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken);
        Assert.Contains(shares, share => share.Name == "adversary");
        Assert.Contains(shares, share => share.Name == "chance");
        Assert.DoesNotContain(shares, share => share.Name.StartsWith("threats/", StringComparison.Ordinal));
        Assert.Contains(shares, share => share.Name == "item/shield-1/kill-probability-ballistic");
        Assert.Equal(shares.Count, shares.Select(share => share.Name).Distinct().Count());
    }
}
