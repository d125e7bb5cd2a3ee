using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pavise.Workbench.Tests;

/// <summary>What-if questions to the scenario.</summary>
public sealed class WhatIfTests(Site site) : IClassFixture<Site>
{
    private const string Few = "/what-if?stock%3Apatriot-interceptor.low=50&stock%3Apatriot-interceptor.high=60&supply%3Apatriot-interceptor.low=10&supply%3Apatriot-interceptor.high=11";
    private const string Many = "/what-if?stock%3Apatriot-interceptor.low=390&stock%3Apatriot-interceptor.high=400&supply%3Apatriot-interceptor.low=49&supply%3Apatriot-interceptor.high=50";

    [Fact]
    public async Task Fewer_rounds_let_more_through_and_more_rounds_fewer()
    {
        Assert.StartsWith("+", await DifferenceAsync(Few), StringComparison.Ordinal);
        Assert.StartsWith("-", await DifferenceAsync(Many), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_the_answer_leads_to_the_change_that_was_asked_about()
    {
        var page = await site.OpenAsync(Few);
        var origins = page.QuerySelectorAll("main [data-origin]").Select(element => element.GetAttribute("data-origin")!).Where(id => id.Length > 0).Distinct().ToArray();
        Assert.Contains(origins, id => id.StartsWith("assumption:what-if/stock:patriot-interceptor=50..60", StringComparison.Ordinal));
        foreach (var id in origins) await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(id));
        var leakers = origins.First(id => id.EndsWith("/leakers/ballistic", StringComparison.Ordinal));
        Assert.Contains("what-if", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(leakers))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_asked_and_offers_nothing_of_the_adversary()
    {
        var page = await site.OpenAsync(Few);
        Assert.Equal("50", page.QuerySelectorAll<IHtmlInputElement>("input[type=number]").First(input => input.Name == "stock:patriot-interceptor.low").Value);
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlInputElement>("input[type=number]"), input => !input.Name!.StartsWith("stock:", StringComparison.Ordinal) && !input.Name.StartsWith("supply:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/what-if?stock%3Apatriot-interceptor.high=100000")]
    [InlineData("/what-if?stock%3Apatriot-interceptor.low=many")]
    [InlineData("/what-if?stock%3Apatriot-interceptor.low=300&stock%3Apatriot-interceptor.high=200")]
    public async Task A_bound_beyond_the_scenario_is_refused_beside_the_form(string path) =>
        Assert.Contains("interval", (await site.OpenAsync(path, HttpStatusCode.BadRequest)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

    /// <summary>How many more ballistic missiles get through.</summary>
    private async Task<string> DifferenceAsync(string path) =>
        (await site.OpenAsync(path)).QuerySelectorAll("#h-answer ~ .scroll tbody tr").First(row => row.FirstElementChild!.TextContent.Contains("Ballistic", StringComparison.Ordinal)).LastElementChild!.TextContent.Trim();
}
