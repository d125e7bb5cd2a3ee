using System.Globalization;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workbench.Charting;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The outlook or the plan of the last run: its findings, its charts and tables, and more tables.</summary>
/// <param name="Heading">Of the page.</param>
/// <param name="Findings">The findings that tell of it.</param>
/// <param name="Blocks">As the brief shows it.</param>
/// <param name="Further">Tables that the brief leaves out.</param>
/// <param name="File">Name of the result file.</param>
public sealed record ResultModel(string Heading, IReadOnlyList<Sentence> Findings, IReadOnlyList<Block> Blocks, IReadOnlyList<Table> Further, string File)
{
    /// <summary>What stands around each chart, by its identity.</summary>
    internal IReadOnlyDictionary<string, ChartPanel> Panels { get; private init; } = new Dictionary<string, ChartPanel>();

    /// <summary>The same with what stands around its charts.</summary>
    internal ResultModel WithPanels(Desk desk, LastRun run) => this with
    {
        Panels = desk.Made(run, "panels " + File, () => Blocks.OfType<Chart>().Where(chart => chart.Svg is not null).ToDictionary(chart => chart.Id, chart => ChartPanel.Of(desk, run, new FoundChart(chart, run.Graph), ""), StringComparer.Ordinal)),
    };

    /// <summary>The outlook; null when the workspace has no scenario.</summary>
    public static ResultModel? Outlook(LastRun run) => Section(run, "outlook") is { } section && run.Input.Outlook is { } outlook
        ? new ResultModel(section.Heading, [.. run.Brief.Findings.Skip(2).Take(2)], section.Blocks, [Empty(outlook, new Naming(run.Catalogue))], "outlook.json") : null;

    /// <summary>The plan; null when the workspace has none.</summary>
    public static ResultModel? Plan(LastRun run) => Section(run, "plan") is { } section
        ? new ResultModel(section.Heading, [.. run.Brief.Findings.Skip(1).Take(1)], section.Blocks, [], "plan.json") : null;

    private static Section? Section(LastRun run, string id) => run.Brief.Sections.FirstOrDefault(section => section.Id == id);

    private static Table Empty(OutlookInput outlook, Naming naming) => new(
        "When stocks are used up, over all drawn campaigns", ["Item", "Lasts the whole horizon", "Gone in one campaign of ten by", "Monte Carlo error of the mean day"],
        [.. outlook.FirstDayEmpty.Select(row => (IReadOnlyList<Sentence>)
        [
            naming.ItemCell(row.Day.Id).Words,
            Say("in " + Formatter.Share(row.NeverShare, row.NeverLow, row.NeverHigh), row.Day.Origin),
            row.Day.Low > row.Horizon ? new SentenceBuilder().Say("lasts").Build() : Say("day " + Formatter.Whole(row.Day.Drawn.Low) + " of " + Formatter.Number(row.Horizon), row.Day.Origin),
            Say("± " + row.Day.StandardError.ToString("0.0", CultureInfo.InvariantCulture) + " days", row.Day.Origin),
        ])]);

    private static Sentence Say(string words, string origin) => new SentenceBuilder().Say(words, origin).Build();
}
