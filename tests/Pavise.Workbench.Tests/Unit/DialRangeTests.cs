using System.Globalization;
using Pavise.Core;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Tests;

/// <summary>Numbers of sliders over intervals of every size.</summary>
public sealed class DialRangeTests
{
    /// <summary>Very fine, very large with a narrow span, thirds, which no field can hold, and everyday ones.</summary>
    public static TheoryData<decimal, decimal> Intervals => new()
    {
        { 0.00012m, 0.00019m }, { 1_000_000_000m, 1_000_000_100m }, { 1m / 3, 2m / 3 }, { 0m, 0.0000004m }, { 0.3m, 0.7m }, { 400m, 1000m }, { 500_000_000m, 5_000_000_000.5m }, { 2m / 3, 2m / 3 + 0.000001m },
    };

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Wherever_a_slider_stands_the_number_it_sends_is_taken(decimal low, decimal high)
    {
        var range = Range(low, high);
        var (least, most) = (double.Parse(range.Written(low), CultureInfo.InvariantCulture), double.Parse(range.Written(high), CultureInfo.InvariantCulture));
        var sent = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i <= 1000; i++)
        {
            // As the page does: rounded to the digits of the interval, and never beyond its ends.
            var text = Math.Clamp(least + (most - least) * i / 1000, least, most).ToString("F" + range.Digits, CultureInfo.InvariantCulture);
            Assert.True(range.Take(decimal.Parse(text, CultureInfo.InvariantCulture)) is { } taken && taken >= low && taken <= high, $"{text} of {low} to {high}");
            sent.Add(text);
        }

        Assert.Equal(1001, sent.Count);
    }

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Its_ends_as_they_are_written_are_its_ends_and_what_lies_beyond_is_refused(decimal low, decimal high)
    {
        var (range, step) = (Range(low, high), (high - low) / 1000);
        Assert.InRange(range.Take(decimal.Parse(range.Written(low), CultureInfo.InvariantCulture))!.Value, low, low + step);
        Assert.InRange(range.Take(decimal.Parse(range.Written(high), CultureInfo.InvariantCulture))!.Value, high - step, high);
        Assert.Null(range.Take(low - step));
        Assert.Null(range.Take(high + step));
    }

    [Fact]
    public void Numbers_are_written_as_finely_as_the_span_asks_and_as_their_source_states_them()
    {
        Assert.Equal("0.00012", Range(0.00012m, 0.00019m).Written(0.00012m));
        Assert.Equal("0.000123457", Range(0.00012m, 0.00019m).Written(0.0001234567891m));
        Assert.Equal("1000000012.35", Range(1_000_000_000m, 1_000_000_100m).Written(1_000_000_012.3456m));
        Assert.Equal("700.25", DialRange.Of(Quantity.Between(400, 900_000_000, Unit.One), 700.25m).Written(700.25m));
        Assert.Equal("640", Range(400, 1000).Written(640m));
    }

    private static DialRange Range(decimal low, decimal high) => DialRange.Of(Quantity.Between(low, high, Unit.One), low);
}
