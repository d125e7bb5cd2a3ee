using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>A value as numbers: closed bounds, the law by which a world draws it, and the name of its luck.</summary>
/// <param name="Key">The name under which scenarios share its luck.</param>
/// <param name="Luck">The name as a number.</param>
/// <param name="Low">Least value.</param>
/// <param name="Best">Most likely value, or NaN: then all values are alike.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Whole">True when only whole numbers make sense.</param>
/// <param name="Assumed">True when nobody published it.</param>
/// <param name="Adversary">True for the enemy's: uncertainty, never something to rank or choose.</param>
internal readonly record struct Unknown(string Key, ulong Luck, double Low, double Best, double High, bool Whole, bool Assumed, bool Adversary)
{
    public bool IsPoint => Low == High;

    public static Unknown Of(string key, Quantity quantity, bool whole, bool assumed, bool adversary = false)
    {
        var (low, high) = OpenIntervalRule.Close(quantity);
        var best = quantity.Best is { } b && !quantity.IsOpen ? (double)b : double.NaN;
        return new Unknown(key, ChanceKey.Name(key), (double)low, best, (double)high, whole, assumed || quantity.IsOpen, adversary);
    }

    /// <summary>The value at a uniform number: evenly between the bounds, or by the triangle over low, best and high.</summary>
    public double At(double u)
    {
        if (IsPoint) return Whole ? Math.Floor(Low + 0.5) : Low;
        if (double.IsNaN(Best)) return Whole ? Math.Min(Math.Floor(High), Math.Ceiling(Low) + Math.Floor(u * (Math.Floor(High) - Math.Ceiling(Low) + 1))) : Low + u * (High - Low);
        var width = High - Low;
        var value = u * width < Best - Low
            ? Low + Math.Sqrt(u * width * (Best - Low))
            : High - Math.Sqrt((1 - u) * width * (High - Best));
        return Whole ? Math.Floor(value + 0.5) : value;
    }
}
