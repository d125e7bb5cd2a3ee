using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The outlook in the brief: headline numbers, the fan chart of leakers, the fan chart of stock.</summary>
internal static class OutlookSection
{
    public static Section Write(BriefInput input, OutlookInput outlook)
    {
        var phrases = new Phrases(input.Catalogue);
        string ClassName(string id) => input.Catalogue.Threats.FirstOrDefault(threat => threat.Id == id)?.Name ?? id;
        var lead = new SentenceBuilder().Say("The scenario \"").Say(outlook.Name, outlook.Origin).Say("\" was drawn ")
            .Say(Formatter.Number(outlook.Replications) + " times", outlook.Origin)
            .Say("; every interval is the total one, over what is not known and over chance.").Cite(outlook.Origin).Build();
        var sentences = new OutlookSentences(outlook, input.Catalogue);
        // Stocks without limit have no series.
        Block[] drawn = [.. outlook.Leakers.Count > 0 ? [Leakers(outlook, ClassName)] : Array.Empty<Block>(), .. outlook.Stock.Count > 0 ? [Stock(outlook, phrases)] : Array.Empty<Block>()];
        return new Section("outlook", "How long it holds", [new Paragraph([lead]), .. sentences.All().Select(answer => new Paragraph([answer.Sentence])), Totals(outlook, sentences, ClassName), .. drawn]);
    }

    private static Table Totals(OutlookInput outlook, OutlookSentences sentences, Func<string, string> name)
    {
        var rows = outlook.LeakerTotals.Select(total =>
        {
            var launched = outlook.LaunchedTotals.First(row => row.Id == total.Id);
            return (IReadOnlyList<Sentence>)
            [
                BriefWriter.Cell(name(total.Id), total.Origin),
                Interval(launched),
                Interval(total),
                BriefWriter.Cell(Formatter.Mean(total.Mean, total.StandardError), total.Origin),
                BriefWriter.Cell(sentences.Verdict(total.Id), null),
            ];
        }).ToList();
        return new Table("Threats over the whole horizon: median and interval of the drawn campaigns, in square brackets the Monte Carlo error of each where it is wider than what is printed", ["Class", "Launched", "Get through", "Mean and its Monte Carlo standard error", "Headline?"], rows);
    }

    private static Chart Leakers(OutlookInput outlook, Func<string, string> name)
    {
        var summary = new SentenceBuilder().Say("Line: median. Bands: the middle half and the ").Say("80 % interval", outlook.Origin).Say(" of the drawn campaigns. National totals only.").Build();
        return new Chart("chart-leakers", "What gets through, by month and threat class", summary, ChartSpecs.Leakers(outlook.Leakers, name),
            Data("Leakers by month", outlook.Leakers, name), outlook.Origin);
    }

    private static Chart Stock(OutlookInput outlook, Phrases phrases)
    {
        string Name(string id) => phrases.Items(id).Text;
        var summary = new SentenceBuilder().Say("Rounds in magazines and national stock at the end of each month, with deliveries from the book.").Build();
        return new Chart("chart-stock", "Stock at the end of each month", summary, ChartSpecs.Stock(outlook.Stock, Name), Data("Stock at the end of each month", outlook.Stock, Name), outlook.Origin);
    }

    private static Table Data(string caption, IReadOnlyList<OutlookSeries> series, Func<string, string> name)
    {
        var months = series.SelectMany(one => one.Points).Select(point => point.Month).Distinct().Order().ToList();
        var rows = series.Select(one => (IReadOnlyList<Sentence>)
        [
            BriefWriter.Cell(name(one.Id), one.Origin),
            .. months.Select(month => Point(one, month)),
        ]).ToList();
        return new Table(caption, ["", .. months.Select(month => month.FirstDay.ToString("MMM", CultureInfo.InvariantCulture))], rows);
    }

    private static Sentence Point(OutlookSeries series, Month month)
    {
        foreach (var point in series.Points)
        {
            if (point.Month == month) return BriefWriter.Cell(Formatter.Estimate(point.Median, point.Low, point.High), series.Origin);
        }

        return BriefWriter.Cell("", null);
    }

    private static Sentence Interval(OutlookTotal total) => BriefWriter.Cell(Formatter.Estimate(total.Drawn), total.Origin);
}
