using System.Globalization;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>The interval of a slider, whose numbers are written as finely as its span asks, in the unit of the quantity.</summary>
/// <param name="Low">The least that its source allows; of an open interval by the rule that closes it.</param>
/// <param name="High">The most.</param>
/// <param name="Digits">Digits after the point with which its numbers are written.</param>
public readonly record struct DialRange(decimal Low, decimal High, int Digits)
{
    /// <summary>So many steps a slider has at least from end to end.</summary>
    private const int Steps = 10_000;

    /// <summary>Digits up to which the numbers of a source are written as they stand, however wide the interval is.</summary>
    private const int AsStated = 6;

    /// <summary>Digits after the point that a number can have.</summary>
    private const int MostDigits = 28;

    /// <summary>The interval of a number.</summary>
    /// <param name="quantity">What its source says.</param>
    /// <param name="used">What is used of it.</param>
    public static DialRange Of(Quantity quantity, decimal used)
    {
        var (low, high) = OpenIntervalRule.Close(quantity);
        var digits = 0;
        for (var step = (high - low) / Steps; step is > 0 and < 1 && digits < MostDigits; step *= 10) digits++;
        return new DialRange(low, high, Math.Max(digits, Math.Min(AsStated, new[] { low, high, used }.Max(Places))));
    }

    /// <summary>A number as fields hold it.</summary>
    public string Written(decimal number) => Math.Round(number, Digits).ToString("0." + new string('#', Digits), CultureInfo.InvariantCulture);

    /// <summary>The number that is meant by one of a field; null when it lies beyond the ends as they are written. What rounding put beyond an end is that end.</summary>
    public decimal? Take(decimal number)
    {
        var rounded = Math.Round(number, Digits);
        return (number >= Low && number <= High) || (rounded >= Math.Round(Low, Digits) && rounded <= Math.Round(High, Digits)) ? Math.Clamp(number, Low, High) : null;
    }

    /// <summary>Digits after the point, without zeros at the end.</summary>
    private static int Places(decimal number)
    {
        var places = 0;
        while (places < AsStated && Math.Round(number, places) != number) places++;
        return places;
    }
}
