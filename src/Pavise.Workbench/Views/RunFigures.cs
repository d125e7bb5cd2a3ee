using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The figures of a run by which two runs are compared: promises, what gets through, when stocks end, the plan's aims.</summary>
internal static class RunFigures
{
    public static IReadOnlyList<RunFigure> Of(LastRun run)
    {
        var naming = new Naming(run.Catalogue);
        string Item(string id) => naming.Items(id).Text;
        var promised = run.Input.Donors.SelectMany(row => new[]
        {
            row is { Pledged: { } pledged, PledgedOrigin: { } from } ? new RunFigure($"{naming.Actor(row.Donor)}: {Item(row.Item)}, promised", Formatter.Quantity(pledged), from) : null,
            row is { Delivered: { } delivered, DeliveredOrigin: { } arrived } ? new RunFigure($"{naming.Actor(row.Donor)}: {Item(row.Item)}, delivered", Formatter.Quantity(delivered), arrived) : null,
        }).OfType<RunFigure>();
        var leakers = (run.Input.Outlook?.LeakerTotals ?? []).Select(total => new RunFigure(LeakersOf(run, total.Id), Formatter.Estimate(total.Drawn), total.Origin));
        var stocks = (run.Input.Outlook?.FirstDayEmpty ?? []).Select(row => new RunFigure(StockOf(naming, row.Day.Id), "in " + Formatter.Share(row.NeverShare, row.NeverLow, row.NeverHigh), row.Day.Origin));
        var tiers = (run.Input.Plan?.Tiers ?? []).Select(tier => new RunFigure($"{tier.Name}: falls short by", $"{Formatter.Amount(tier.Value, tier.Error)} {tier.Unit}", tier.Origin));
        return [.. promised.Concat(leakers).Concat(stocks).Concat(tiers).DistinctBy(figure => figure.Name, StringComparer.Ordinal)];
    }
    /// <summary>Name of the figure of what gets through of a class.</summary>
    public static string LeakersOf(LastRun run, string threatClass) => $"{run.Catalogue.Threats.FirstOrDefault(threat => threat.Id == threatClass)?.Name ?? threatClass}: get through (median and 80 % interval)";

    /// <summary>Name of the figure of how often a stock lasts.</summary>
    public static string StockOf(Naming naming, string item) => $"{Briefing.Phrases.Capital(naming.Items(item).Text)}: stock lasts the whole horizon";
}
