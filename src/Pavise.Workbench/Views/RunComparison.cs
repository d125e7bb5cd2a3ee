using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>Two finished runs side by side: what changed first.</summary>
/// <param name="Before">The one.</param>
/// <param name="After">The other.</param>
/// <param name="Table">Figures that differ, then those that do not.</param>
/// <param name="Changed">How many differ.</param>
public sealed record RunComparison(Job Before, Job After, Grid Table, int Changed)
{
    /// <summary>Puts two of them side by side.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="run">The last run, whose origins are known.</param>
    /// <param name="found">Finds the origins of a what-if answer.</param>
    internal static RunComparison Of(Job before, Job after, LastRun? run, Func<string, TraceGraph?>? found = null)
    {
        var (old, now) = (before.Figures.ToDictionary(figure => figure.Name, StringComparer.Ordinal), after.Figures.ToDictionary(figure => figure.Name, StringComparer.Ordinal));
        var fallback = run?.Settings.AsOfOrigin.Id ?? "";
        // A figure of an earlier run may rest on what is gone by now; it is then told without its chain.
        string Origin(RunFigure figure) => run?.Graph.Find(figure.Origin) is null && found?.Invoke(figure.Origin) is null ? fallback : figure.Origin;
        Cell Of(RunFigure? figure) => figure is null ? Cell.Of("–") : Cell.Of(figure.Text, Origin(figure));
        // A what-if question has no promises and no plan: only what both tell is compared.
        var common = before.Question is not null || after.Question is not null;
        var names = now.Keys.Concat(old.Keys.Where(name => !now.ContainsKey(name))).Where(name => !common || (now.ContainsKey(name) && old.ContainsKey(name))).ToArray();
        bool Differs(string name) => old.GetValueOrDefault(name)?.Text != now.GetValueOrDefault(name)?.Text;
        var rows = names.OrderByDescending(Differs).Select(name => (IReadOnlyList<Cell>)
            [Cell.Of(name, Origin(now.GetValueOrDefault(name) ?? old[name])), Of(old.GetValueOrDefault(name)), Of(now.GetValueOrDefault(name)), Cell.Of(Differs(name) ? old.ContainsKey(name) ? now.ContainsKey(name) ? "changed" : "gone" : "new" : "same")]).ToArray();
        return new RunComparison(before, after, new Grid("The figures of two runs, what changed first", ["Figure", "Before", "After", "Change"], rows, fallback) { RowName = "figures" }, names.Count(Differs));
    }
}
