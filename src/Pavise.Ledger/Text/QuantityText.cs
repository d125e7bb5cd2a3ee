using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Quantities in the text form of the book: <c>501..* missile</c>, <c>3..5 best 4 system</c>, <c>200..999 about missile</c>.</summary>
internal static class QuantityText
{
    public static string Write(Quantity quantity)
    {
        var best = quantity.Best is { } b && !quantity.IsExact ? " best " + Number(b) : "";
        return $"{Bound(quantity.Low)}..{Bound(quantity.High)}{best}{(quantity.Approximate ? " about" : "")} {quantity.Unit.Symbol}";
    }

    /// <summary>The quantity, or null when the text is none.</summary>
    public static Quantity? Read(string text)
    {
        var words = text.Split(' ');
        var at = 1;
        var dots = words[0].IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !TryBound(words[0][..dots], out var low) || !TryBound(words[0][(dots + 2)..], out var high)) return null;
        decimal? best = null;
        if (at + 1 < words.Length && words[at] == "best")
        {
            if (!TryBound(words[at + 1], out best) || best is null) return null;
            at += 2;
        }

        var about = at < words.Length && words[at] == "about";
        if (about) at++;
        if (at != words.Length - 1 || !IsUnit(words[at]) || low > high || best < low || best > high) return null;
        return Quantity.Between(low, high, new Unit(words[at]), best, about);
    }

    /// <summary>A number without needless zeros, so that one value has one text.</summary>
    public static string Number(decimal value) =>
        value == 0 ? "0" : value.ToString(CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;

    public static bool TryNumber(string text, out decimal value) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static string Bound(decimal? bound) => bound is { } value ? Number(value) : "*";

    private static bool TryBound(string text, out decimal? bound)
    {
        bound = null;
        if (text == "*") return true;
        if (!TryNumber(text, out var value)) return false;
        bound = value;
        return true;
    }

    private static bool IsUnit(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
