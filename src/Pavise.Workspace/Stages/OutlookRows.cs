using Pavise.Briefing;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Turns an outlook into the rows that the brief shows; what a run did not keep has none.</summary>
public static class OutlookRows
{
    public static OutlookInput Of(Outlook outlook)
    {
        var run = $"run:outlook/{outlook.Scenario}";
        return new OutlookInput(
            outlook.Name, outlook.Replications,
            [.. outlook.Classes.Select(row => new OutlookSeries(row.ThreatClass, Points(row.LeakersByMonth), $"{run}/leakers/{row.ThreatClass}"))],
            [.. outlook.Items.Where(row => row.StockByMonth.Count > 0).Select(row => new OutlookSeries(row.Item, Points(row.StockByMonth), $"{run}/stock/{row.Item}"))],
            [.. outlook.Classes.Select(row => Total(row.ThreatClass, row.Leakers, row.Shares, $"{run}/leakers/{row.ThreatClass}"))],
            [.. outlook.Classes.Where(row => row.Launched.IsKept).Select(row => Total(row.ThreatClass, row.Launched, row.Shares, $"{run}/launched/{row.ThreatClass}"))],
            [.. outlook.Items.Where(row => row.FirstDayExhausted is { Day.IsKept: true }).Select(row => new EmptyDay(
                Total(row.Item, row.FirstDayExhausted!.Day, outlook.Shares, $"{run}/first-day-exhausted/{row.Item}"), row.FirstDayExhausted.ProbabilityNever, row.FirstDayExhausted.IntervalOfNever.Low, row.FirstDayExhausted.IntervalOfNever.High, outlook.HorizonDays))],
            $"{run}/leakers");
    }

    private static OutlookTotal Total(string id, Estimate estimate, VarianceShares shares, string origin) => new(
        id, estimate.Drawn, estimate.Mean, estimate.StandardError, shares.RestsOnAssumptions, origin);

    private static SeriesPoint[] Points(IReadOnlyList<MonthEstimate> months) =>
        [.. months.Select(month => new SeriesPoint(month.Month, month.Estimate.At(0.10), month.Estimate.At(0.25), month.Estimate.At(0.50), month.Estimate.At(0.75), month.Estimate.At(0.90)))];
}
