using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Quantities as a person types them: <c>3</c>, <c>3..5</c>, <c>501..</c> for at least, <c>..40</c> for at most, <c>about 30</c>.</summary>
public static class QuantityWords
{
    /// <summary>The quantity in a unit, or null when the text is none.</summary>
    public static Quantity? Read(string text, Unit unit)
    {
        var words = text.Trim();
        var about = words.StartsWith("about ", StringComparison.Ordinal);
        if (about) words = words["about ".Length..].TrimStart();
        var dots = words.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return TryNumber(words, out var number) && number is { } value ? about ? Quantity.About(value, unit) : Quantity.Exactly(value, unit) : null;
        if (!TryNumber(words[..dots], out var low) || !TryNumber(words[(dots + 2)..], out var high) || (low is null && high is null) || low > high) return null;
        return Quantity.Between(low, high, unit, null, about);
    }

    /// <summary>An empty end is an open one; a number is not below zero.</summary>
    private static bool TryNumber(string text, out decimal? number)
    {
        number = null;
        if (text.Trim().Length == 0) return true;
        if (!QuantityText.TryNumber(text.Trim().Replace(",", "", StringComparison.Ordinal), out var value) || value < 0) return false;
        number = value;
        return true;
    }
}
