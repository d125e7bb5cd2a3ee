using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A number read from a text with its hedge, before it is known what it counts.</summary>
/// <param name="Low">Lower bound as read; null when open.</param>
/// <param name="High">Upper bound as read; null when open.</param>
/// <param name="Bound">The word before it.</param>
/// <param name="Vague">True for words such as "hundreds".</param>
/// <param name="Currency">Unit of money, "dollar" while the country is not known, or null.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">One past its last token.</param>
internal sealed record Amount(decimal? Low, decimal? High, NumberWords.Bound Bound, bool Vague, string? Currency, int First, int Last)
{
    public bool IsMoney => Currency is not null;

    /// <summary>The interval by the guidelines of the evidence corpus: "over N" things starts at N+1, "over N" of money at N; "fewer than N" things ends at N-1.</summary>
    public Quantity In(Unit unit)
    {
        var step = unit.IsCurrency ? 0 : 1;
        return Bound switch
        {
            NumberWords.Bound.Above => Quantity.AtLeast((Low ?? 0) + step, unit, Vague),
            NumberWords.Bound.Least => Quantity.AtLeast(Low ?? 0, unit, Vague),
            NumberWords.Bound.Few => Quantity.AtLeast(Low ?? 0, unit, true),
            NumberWords.Bound.Most => Quantity.AtMost(High ?? Low ?? 0, unit, Vague),
            NumberWords.Bound.Below => Quantity.AtMost((High ?? Low ?? 0) - step, unit, Vague),
            NumberWords.Bound.Almost => Quantity.AtMost(High ?? Low ?? 0, unit, true),
            NumberWords.Bound.About => Quantity.Between(Low, High, unit, approximate: true),
            _ => Quantity.Between(Low, High, unit, approximate: Vague),
        };
    }
}
