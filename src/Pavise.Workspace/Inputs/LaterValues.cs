using System.Globalization;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Finds values that were published after the day a workspace stands for: whoever asked on that day could not have used them.</summary>
public static class LaterValues
{
    /// <summary>One message (PAV6222) for each sourced value whose date begins after the day; a value without a date is not told, since nobody can say.</summary>
    /// <param name="what">What uses them: plan or outlook.</param>
    /// <param name="origins">The origins of its numbers.</param>
    /// <param name="asOf">The day of the workspace.</param>
    /// <param name="place">The line that names that day.</param>
    public static IReadOnlyList<Diagnostic> Of(string what, IEnumerable<Origin> origins, DateOnly asOf, Place place) =>
        [.. origins.OfType<CatalogueEntry>().DistinctBy(entry => entry.Id).Where(entry => FirstDay(entry.Date) is { } day && day > asOf).OrderBy(entry => entry.Id, StringComparer.Ordinal)
            .Select(entry => new Diagnostic("PAV6222", place, string.Create(CultureInfo.InvariantCulture, $"the {what} uses {entry.What}, published {entry.Date}, though the workspace stands for {asOf:yyyy-MM-dd}"),
                "use a value published by that day or a labelled interval, or set a later day"))];

    /// <summary>The first day of a year, a month or a day; null for anything else.</summary>
    private static DateOnly? FirstDay(string date)
    {
        var whole = date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date };
        return DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
