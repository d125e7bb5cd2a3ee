using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>The documents, registers and published values that a chart rests on.</summary>
internal static class ChartSources
{
    /// <summary>Each source once, in the order of its identity; what we assume ourselves is none.</summary>
    public static IReadOnlyList<SheetSource> Of(FoundChart found, LastRun run, IReadOnlyDictionary<string, string> titles)
    {
        var profiles = run.Input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var origins = found.Chart.Data.Rows.SelectMany(row => row).SelectMany(cell => cell.Parts).Select(part => part.Origin).OfType<string>().Append(found.Chart.Origin).Distinct(StringComparer.Ordinal);
        var sources = new SortedDictionary<string, SheetSource>(StringComparer.Ordinal);
        foreach (var origin in found.Graph.Reach(origins).Where(origin => origin.From.Count == 0))
        {
            if (Source(origin, profiles, titles) is { } source) sources.TryAdd(source.Id, source);
        }

        return [.. sources.Values];
    }

    private static SheetSource? Source(Origin origin, Dictionary<string, SourceProfile> profiles, IReadOnlyDictionary<string, string> titles) => origin switch
    {
        DocumentSpan span when profiles.TryGetValue(span.Document, out var profile) => new SheetSource(profile.Id, titles.GetValueOrDefault(profile.Id) ?? profile.Title, profile.Outlet, profile.Published ?? default, profile.Kind == OutletKind.Register, profile.TextHash),
        DocumentSpan span => new SheetSource(span.Document, span.Attribution.Credit, null, default, false, span.TextHash),
        RegisterRow row => new SheetSource($"{row.Register}-{row.Release}", row.Attribution.Credit, row.Register, default, true, ""),
        CatalogueEntry { Source.Length: > 0 } entry => new SheetSource("catalogue-" + StageKey.Of(entry.Source)[..8], entry.Source, null, DateOnly.TryParseExact(entry.Date, "yyyy-MM-dd", out var day) ? DateInterval.On(day) : default, false, ""),
        _ => null,
    };
}
