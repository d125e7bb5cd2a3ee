using Pavise.Briefing;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>What stands around a chart on a page: how to read it, what it rests on, how to cite it, and its files.</summary>
/// <param name="Encoding">How its parts are told apart without colour.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Sources">Documents, registers and published values behind it.</param>
/// <param name="Citation">The chart itself in APA style.</param>
/// <param name="Tail">The query that asks for this very chart.</param>
public sealed record ChartPanel(string Encoding, Chart Chart, IReadOnlyList<SheetSource> Sources, string Citation, string Tail)
{
    /// <summary>Sources shown on the page; the files name all.</summary>
    public const int Most = 20;

    /// <summary>What stands around a chart.</summary>
    /// <exception cref="InvalidOperationException">Its kind is not registered.</exception>
    internal static ChartPanel Of(Desk desk, LastRun run, FoundChart found, string tail) =>
        new(ChartRegistry.Of(found.Chart).Encoding, found.Chart, ChartSources.Of(found, SourceBook.Of(desk, run)), ChartCitation.Apa(ChartCitation.Of(found.Chart, run)), tail);

    /// <summary>Address of one of its files.</summary>
    internal string Href(ChartForm form) => $"/charts/{Chart.Id}.{form.Ending}{Tail}";
}
