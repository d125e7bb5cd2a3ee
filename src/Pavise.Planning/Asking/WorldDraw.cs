using System.Text;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Draws a world of a plan: each uncertain number once, evenly between its bounds; numbers of one origin alike.</summary>
/// <remarks>A function of seed, world and origin alone (FNV-1a and the finaliser of SplitMix64), so that plans compared share their luck.</remarks>
internal static class WorldDraw
{
    public static PlanModel Of(PlanModel model, int seed, int world) => ChangedValues.Of(model, value => Drawn(value, seed, world));

    /// <summary>A fraction from 0 to 1, drawn from a text.</summary>
    public static double Fraction(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = (hash ^ b) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) / (double)(1UL << 53);
    }

    private static PlanValue Drawn(PlanValue value, int seed, int world)
    {
        if (value.Quantity.IsExact) return value;
        var (low, high) = OpenIntervalRule.Close(value.Quantity);
        var fraction = (decimal)Fraction(FormattableString.Invariant($"{seed} {world} {value.Origin}"));
        // Whole counts of systems stay whole; the rest is drawn to a thousandth, which is finer than any source.
        var drawn = value.Quantity.Unit == Core.Unit.System ? Math.Floor(low + (high - low + 1) * fraction) : Math.Round(low + (high - low) * fraction, 3);
        return value with { Quantity = Quantity.Exactly(Math.Min(high, drawn), value.Quantity.Unit) };
    }
}
