namespace Pavise.Simulation.Tests;

public class ChanceTests
{
    /// <summary>Known answers of Random123, tests/kat_vectors.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_its_known_answers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal(new PhiloxBlock(w0, w1, w2, w3), Philox4x32.Block(c0, c1, c2, c3, k0, k1));

    [Fact]
    public void A_shot_with_probability_one_always_kills_and_with_zero_never()
    {
        Assert.True(ChanceKey.Threshold(1) > uint.MaxValue);
        Assert.Equal(0ul, ChanceKey.Threshold(0));
        Assert.Equal(3006477107ul, ChanceKey.Threshold(0.7));
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(703)]
    [InlineData(1e12)]
    public void The_portable_logarithm_agrees_with_the_platform(double x) => Assert.Equal(Math.Log(x), PortableMath.Log(x), 1e-14 * Math.Max(1, Math.Abs(Math.Log(x))));

    [Theory]
    [InlineData(-690)]
    [InlineData(-2.7)]
    [InlineData(0)]
    [InlineData(0.34)]
    [InlineData(12)]
    public void The_portable_exponential_agrees_with_the_platform(double x) => Assert.Equal(1, PortableMath.Exp(x) / Math.Exp(x), 1e-14);

    [Theory]
    [InlineData(30, 0)]
    [InlineData(30, 2)]
    [InlineData(0, 2)]
    [InlineData(400, 0.5)]
    public void A_law_of_counts_has_its_mean_and_variance(double mean, double shape)
    {
        var law = shape == 0 ? CountLaw.Poisson(mean) : CountLaw.NegativeBinomial(mean, shape);
        var table = law.Table(1e-16);
        var first = table.Select((p, n) => p * n).Sum();
        var second = table.Select((p, n) => p * n * n).Sum();
        Assert.Equal(1, table.Sum(), 1e-10);
        Assert.Equal(mean, first, 1e-7 * Math.Max(1, mean));
        Assert.Equal(mean + (shape == 0 ? 0 : mean * mean / shape), second - first * first, 1e-6 * Math.Max(1, mean * mean));
    }

    [Fact]
    public void Inversion_takes_the_first_count_whose_cumulated_probability_passes_the_number()
    {
        var law = CountLaw.NegativeBinomial(7, 1.5);
        var table = law.Table(1e-16);
        var below = 0.0;
        for (var n = 0; n < 40; n++)
        {
            Assert.Equal(n, At(law, below + table[n] / 2));
            below += table[n];
        }
    }

    [Fact]
    public void A_number_next_to_one_ends_the_inversion() => Assert.InRange(At(CountLaw.Poisson(5), 1 - 1e-16), 20, 60);

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(29, 4)]
    [InlineData(180, 2)]
    public void Many_draws_at_once_count_as_they_do_one_by_one(double mean, double shape)
    {
        var law = shape == 0 ? CountLaw.Poisson(mean) : CountLaw.NegativeBinomial(mean, shape);
        var words = Enumerable.Range(0, 2000).Select(i => Philox4x32.Block((uint)i, 0, 0, 0, 5, 0)).Append(new PhiloxBlock(uint.MaxValue, uint.MaxValue, 0, 0)).Append(default).ToArray();
        var steps = new CountLaw.Steps();
        var counts = new int[words.Length];
        // The first pass finds the steps as it goes, the second knows them; another law then takes the same room.
        foreach (var next in new[] { law, law, CountLaw.Poisson(2), law })
        {
            steps.Take(next);
            for (var pass = 0; pass < 2; pass++)
            {
                steps.At([.. words.Select(word => word.W0)], [.. words.Select(word => word.W1)], counts);
                Assert.Equal(words.Select(word => At(next, word.Uniform)), counts);
            }
        }
    }

    private static int At(CountLaw law, double u)
    {
        var steps = new CountLaw.Steps();
        steps.Take(law);
        return steps.At(u);
    }
}
