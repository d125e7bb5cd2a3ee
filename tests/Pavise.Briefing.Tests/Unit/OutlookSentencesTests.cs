using Pavise.Core;

namespace Pavise.Briefing.Tests;

/// <summary>The outlook of an invented land in a brief: figures with their interval and error, and no verdict on public information.</summary>
public class OutlookSentencesTests
{
    [Fact]
    public async Task An_invented_land_has_figures_and_no_verdict()
    {
        var brief = BriefWriter.Write(Arnor.Input() with { Outlook = Outlook, Origins = [.. Arnor.Input().Origins, new Computation("run:x", "drawn", ["source:doc"])] });
        Assert.Equal("12 [11 to 13] (0 to 40)", Formatter.Estimate(Outlook.LeakerTotals[0].Drawn));
        Assert.Equal("12 (0 to 40) ballistic threats get through (median and 80 % interval; Monte Carlo error at most 1, at 95 %).", brief.Findings[2].Text);
        Assert.Equal("The stock of Stone interceptors lasts the 30 days in 40 % (36 to 44 %) of the campaigns. In one of ten it is gone by day 7.", brief.Findings[3].Text);
        var html = await BriefRenderer.RenderAsync(brief);
        Assert.Contains("not asked of an invented land", html, StringComparison.Ordinal);
        Assert.DoesNotContain("public information does not", html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(NumeralAudit.Check("brief.html", html, new TraceGraph(brief.Origins)));
    }

    [Fact]
    public void An_answer_of_a_real_country_decides_the_words_of_the_same_figures()
    {
        var answered = Outlook with { Answers = [new("ballistic", false, false, null, [new("stock/stone/rounds", 0.6, 0.1)], "run:x"), new("stone", true, false, null, [], "run:x")] };
        var (leakers, stock) = (new OutlookSentences(answered, Arnor.Catalogue).Leakers(answered.LeakerTotals[0]).Text, new OutlookSentences(answered, Arnor.Catalogue).Stock(answered.FirstDayEmpty[0]).Text);
        Assert.Equal("Public information does not determine how many ballistic threats get through: the 80 % interval runs from 0 to 40 (Monte Carlo error at most 1, at 95 %). What would settle most of it: the rounds of Stone interceptors in stock (0.60 ± 0.10 of the variance).", leakers);
        Assert.Equal("Public information does not determine whether the stock of Stone interceptors lasts the 30 days: it does in 40 % (36 to 44 %) of the campaigns. In one of ten it is gone by day 7. No single fact stands clear of its error: it takes several.", stock);
    }

    private static OutlookInput Outlook { get; } = new(
        "Arnor", 600, [], [], [Total("ballistic", 0, 12, 40)], [Total("ballistic", 50, 50, 50)], [new EmptyDay(Total("stone", 7, 20, 31), 0.4, 0.36, 0.44, 30)], "run:x");

    private static OutlookTotal Total(string id, double low, double median, double high) =>
        new(id, new DrawnInterval(new DrawnFigure(low, low, low), new DrawnFigure(median, median - 1, median + 1), new DrawnFigure(high, high, high), 600), median, 0.5, false, "run:x");
}
