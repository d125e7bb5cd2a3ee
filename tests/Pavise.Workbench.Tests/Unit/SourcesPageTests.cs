using AngleSharp.Dom;
using Pavise.Core;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Every value with its range, source, confidence, licence and where it is used.</summary>
public sealed class SourcesPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Every_value_of_catalogue_scenario_and_plan_has_its_range_and_every_row_a_licence_or_that_none_is_stated()
    {
        var run = LastRun.Read(site.Workspace, Site.Parts)!;
        var rows = await RowsAsync("/sources?show=values");
        Assert.All(rows, row => Assert.All(row, cell => Assert.NotEqual("", cell)));
        // What a scenario or a plan states as a number stands there as one; a rule says that it is none.
        var values = run.Graph.Origins.OfType<Assumption>().Where(origin => origin.Id.StartsWith("assumption:scenario/", StringComparison.Ordinal) || origin.Id.StartsWith("assumption:plan/", StringComparison.Ordinal)).ToArray();
        Assert.True(values.Length > 30);
        Assert.True(values.Count(origin => ValueWords.Range(origin) is null) < 8, string.Join("; ", values.Where(origin => ValueWords.Range(origin) is null).Select(origin => origin.Statement)));
        Assert.Contains(rows, row => row[0].Contains("ukraine-systems", StringComparison.Ordinal) && row[1] == "2 to 4 systems");
        Assert.Contains(rows, row => row[0].Contains("coverage", StringComparison.Ordinal) && row[1] == "0.7 to 0.95");
        Assert.DoesNotContain(rows, row => row[1] == "–");
        Assert.All(rows, row => Assert.Contains(row[5], (string[])["our own words", "that of Pavise", "not stated", "Apache-2.0"]));
        Assert.Contains(rows, row => row[5] == "not stated");
    }

    [Theory]
    [InlineData("plan winter orders swiss quantity: 12 to 24 systems. Not public.", "12 to 24 systems")]
    [InlineData("scenario winter layers gem-t ballistic coverage: 0.2 to 0.6. Few cities, as of 3 May.", "0.2 to 0.6")]
    [InlineData("item gem-t unit-cost: about 4 million USD", "about 4 million USD")]
    [InlineData("A promise without a stated window arrives within: 6 months.", null)]
    [InlineData("The plan winter runs from 2026-03 to 2028-02, as its file states.", null)]
    public void A_range_is_read_from_the_words_of_a_value_and_a_rule_has_none(string words, string? range) => Assert.Equal(range, ValueWords.Range(new Assumption("assumption:x", words, null, 0)));

    private async Task<List<string[]>> RowsAsync(string path)
    {
        var rows = new List<string[]>();
        for (var next = (string?)path; next is not null;)
        {
            var page = await site.OpenAsync(next);
            rows.AddRange(page.QuerySelectorAll("main > .scroll tbody tr").Select(row => row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray()));
            next = page.QuerySelector("p.leaf a[rel=next]")?.GetAttribute("href");
        }

        return rows;
    }
}
