namespace Pavise.Simulation.Tests;

public class StatisticsTests
{
    [Fact]
    public void A_tally_gives_mean_standard_error_and_quantiles()
    {
        var tally = new Tally();
        foreach (var value in new long[] { 0, 2, 4, 6, 8 }) tally.Add(value);
        var estimate = tally.ToEstimate();
        Assert.Equal(4, estimate.Mean);
        Assert.Equal(Math.Sqrt(10), estimate.StandardDeviation, 1e-12);
        Assert.Equal(Math.Sqrt(2), estimate.StandardError, 1e-12);
        Assert.Equal(0.2, estimate.ProbabilityNone);
        Assert.Equal(0, estimate.At(0.05));
        Assert.Equal(4, estimate.At(0.50));
        Assert.Equal(8, estimate.At(0.95));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Merging_in_any_order_gives_the_same_tally(int split)
    {
        long[] values = [3, 70_000, 16_383, 16_384, 0, 1_000_000_000, 5, 5];
        var whole = new Tally();
        foreach (var value in values) whole.Add(value);
        var (left, right) = (new Tally(), new Tally());
        for (var i = 0; i < values.Length; i++) (i % (split + 1) == 0 ? left : right).Add(values[i]);
        right.Merge(left);
        Same(whole.ToEstimate(), right.ToEstimate());
        Assert.Equal(70_000, right.ToEstimate().At(0.75), 1_000_000_000 / 8192.0);
    }

    [Fact]
    public void Large_values_keep_an_exact_mean()
    {
        var tally = new Tally();
        for (var i = 0; i < 1000; i++) tally.Add((1L << 40) + i % 2);
        Assert.Equal((1L << 40) + 0.5, tally.ToEstimate().Mean);
        Assert.Equal(Math.Sqrt(0.25 * 1000 / 999), tally.ToEstimate().StandardDeviation, 1e-9);
    }

    [Fact]
    public void A_large_count_that_is_certain_prints_itself_and_not_its_bin()
    {
        var tally = new Tally();
        for (var i = 0; i < 3; i++) tally.Add(30_927);
        Assert.All(tally.ToEstimate().Quantiles, quantile => Assert.Equal((30_927.0, 30_927.0, 30_927.0), (quantile.Value, quantile.Low, quantile.High)));
        for (var i = 0; i < 500; i++) tally.Add(30_927 + i);
        Assert.Equal(1, tally.Width);
    }

    [Fact]
    public void Differences_may_be_negative()
    {
        var tally = new Tally();
        foreach (var value in new long[] { -5, 3, -70_000, 2 }) tally.Add(value);
        Assert.Equal(-17_500, tally.ToEstimate().Mean);
        Assert.InRange(tally.ToEstimate().At(0.05), -70_000, -69_990);
        Assert.InRange(tally.ToEstimate().At(0.95), -5, 3);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var tally = new Tally();
        foreach (var value in new long[] { 7, 7, -3, 900_000 }) tally.Add(value);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) tally.Write(writer);
        stream.Position = 0;
        var read = new Tally();
        using (var reader = new BinaryReader(stream)) read.Read(reader);
        read.Add(12);
        tally.Add(12);
        Same(tally.ToEstimate(), read.ToEstimate());
    }

    [Fact]
    public void Pairs_that_share_everything_have_the_share_one_and_unrelated_ones_near_zero()
    {
        var (same, apart) = (new PairTally(), new PairTally());
        for (uint i = 0; i < 1000; i++)
        {
            var block = Philox4x32.Block(i, 0, 0, 0, 1, 2);
            same.Add(block.W0 % 100, block.W0 % 100);
            apart.Add(block.W0 % 100, block.W1 % 100);
        }

        Assert.Equal(1, same.Share(), 1e-12);
        Assert.InRange(apart.Share(), 0, 4 / Math.Sqrt(1000));
    }

    private static void Same(Estimate a, Estimate b)
    {
        Assert.Equal(a.Mean, b.Mean);
        Assert.Equal(a.StandardError, b.StandardError);
        Assert.Equal(a.Quantiles, b.Quantiles);
    }
}
