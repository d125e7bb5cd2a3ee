using System.Globalization;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>A value that a reader may narrow: a stock, a rate of production, or the number or the months of a delivery in the book. The adversary's values are none: they are uncertainty, never something to choose.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">In addresses: <c>stock:ITEM</c>, <c>supply:ITEM</c>, <c>delivery:KEY</c> or <c>when:KEY</c>.</param>
/// <param name="Words">What it is, without digits.</param>
/// <param name="Item">The item it is about.</param>
/// <param name="Whole">Its interval; of months, counted from the year 0.</param>
/// <param name="Chosen">The part of it that is asked about; the whole when nothing is chosen.</param>
/// <param name="Origin">Identity of where the interval comes from.</param>
public sealed record WhatIfField(WhatIfKind Kind, string Name, string Words, string Item, Quantity Whole, Quantity Chosen, string Origin)
{
    private const int MonthsOfYear = 12;

    /// <summary>True when the reader narrowed it.</summary>
    public bool IsChanged => Chosen != Whole;

    /// <summary>The change as an identity holds it.</summary>
    public string Text => $"{Name}={Written(Chosen.Low)}..{Written(Chosen.High)}";

    /// <summary>The whole interval as a reader sees it.</summary>
    public string WholeShown => Shown(Whole);

    /// <summary>The part asked about as a reader sees it.</summary>
    public string ChosenShown => Shown(Chosen);

    /// <summary>A bound as an input holds it: a number, or a month such as 2026-03.</summary>
    public string? Written(decimal? bound) => bound is not { } value ? null : Kind == WhatIfKind.Months ? MonthOf(value).ToString() : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A bound as it is written, read; null when it is none.</summary>
    public static decimal? Read(WhatIfKind kind, string text)
    {
        if (kind == WhatIfKind.Months) return Month.TryParse(text, out var month) ? Place(month) : null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The place of a month, counted from the year 0.</summary>
    public static decimal Place(Month month) => month.Year * MonthsOfYear + month.Number - 1;

    /// <summary>The month at a place.</summary>
    public static Month MonthOf(decimal place) => new((int)place / MonthsOfYear, (int)place % MonthsOfYear + 1);

    private string Shown(Quantity quantity)
    {
        if (Kind != WhatIfKind.Months) return Formatter.Quantity(quantity);
        var (first, last) = (Formatter.MonthName(MonthOf(quantity.Low!.Value)), Formatter.MonthName(MonthOf(quantity.High!.Value)));
        return first == last ? first : $"{first} to {last}";
    }
}
