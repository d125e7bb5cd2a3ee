using System.Globalization;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>How a chart and what it rests on are cited: APA, BibTeX, RIS; the chart first, then its sources.</summary>
internal static class ChartCitation
{
    /// <summary>The chart as a bibliography names it: a data set of this workspace on its day, with the hash of the data.</summary>
    public static SheetSource Of(Chart chart, LastRun run) => new("pavise-" + chart.Id, chart.Title, run.Settings.Name, DateInterval.On(run.Settings.AsOf), true, StageKey.Of(ChartData.Csv(chart.Data)));

    /// <summary>The chart and its sources in APA style, one to a line.</summary>
    public static string Apa(ChartFile file) => string.Concat(All(file).Select(source => Apa(source) + "\n"));

    /// <summary>A source in APA style: "The Herald. (2024, July 9). Title. https://…"; "n.d." when undated.</summary>
    public static string Apa(SheetSource source)
    {
        var (author, title) = source.Outlet is { Length: > 0 } outlet && outlet != source.Title ? (outlet, source.Title) : (source.Title, "");
        var sort = source.Id.StartsWith("pavise-chart-", StringComparison.Ordinal) ? " [Chart, Pavise]" : source.IsRegister ? " [Data set]" : "";
        return $"{Stopped(author)} ({Date(source.Published)}).{(title.Length > 0 ? $" {Stopped(title + sort)}" : sort.Length > 0 ? sort + "." : "")}{(source.Address is { } address ? " " + address : "")}";
    }

    public static string BibTex(ChartFile file) => BibTexFile.Write(All(file));

    public static string Ris(ChartFile file) => RisFile.Write(All(file));

    private static SheetSource[] All(ChartFile file) => [Of(file.Chart, file.Run), .. file.Sources];

    private static string Date(DateInterval days) => days switch
    {
        { IsOneDay: true, End: { } day } => day.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture),
        { Start: { } start, End: { } end } when start.Year == end.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => "n.d.",
    };

    private static string Stopped(string words) => words.EndsWith('.') || words.EndsWith('?') || words.EndsWith('!') ? words : words + ".";
}
