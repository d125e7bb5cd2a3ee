namespace Pavise.Evidence;

/// <summary>A day that a text names, and whether it speaks of it as past.</summary>
internal readonly record struct NamedDay(int Month, int Day, int? Year, bool IsPast)
{
    /// <summary>The day in a year; null for 29 February of a year without one.</summary>
    public DateOnly? On(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>The first such day on or after another.</summary>
    public DateOnly? After(DateOnly start) => On(start.Year) is { } same && same >= start ? same : On(start.Year + 1);
}
