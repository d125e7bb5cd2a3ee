using System.Globalization;

namespace Pavise.Core;

/// <summary>A calendar month, the grain of plans and schedules; written 2024-06.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int index;

    private Month(int index) => this.index = index;

    /// <summary>Makes a month; year 1 to 9999, month 1 to 12.</summary>
    public Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        index = (year - 1) * 12 + month - 1;
    }

    public int Year => index / 12 + 1;

    /// <summary>1 (January) to 12.</summary>
    public int Number => index % 12 + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public int Days => DateTime.DaysInMonth(Year, Number);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public static Month operator +(Month month, int months) => new(month.index + months);

    /// <summary>Months from the second to the first.</summary>
    public static int operator -(Month a, Month b) => a.index - b.index;

    public static bool operator <(Month a, Month b) => a.index < b.index;

    public static bool operator >(Month a, Month b) => a.index > b.index;

    public static bool operator <=(Month a, Month b) => a.index <= b.index;

    public static bool operator >=(Month a, Month b) => a.index >= b.index;

    /// <summary>Reads "2024-06"; false for anything else.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year < 1 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    public int CompareTo(Month other) => index.CompareTo(other.index);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");
}
