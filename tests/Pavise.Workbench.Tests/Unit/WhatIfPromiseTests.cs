using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Workbench.Jobs;

namespace Pavise.Workbench.Tests;

/// <summary>The number and the month of a delivery narrowed in the form, over pages.</summary>
public sealed class WhatIfPromiseTests(PromisedSite site) : IClassFixture<PromisedSite>
{
    [Fact]
    public async Task More_of_a_promise_and_earlier_is_asked_by_the_form_answered_and_leads_to_the_promise_and_the_change()
    {
        var number = await FieldAsync();
        var key = number.Name!["delivery:".Length..^".low".Length];
        Assert.Equal(("100", "300"), (number.GetAttribute("min"), number.GetAttribute("max")));
        var page = await AskAsync(($"delivery:{key}.low", "250"), ($"when:{key}.high", "2026-04"));
        var said = string.Join(' ', page.QuerySelector(".findings")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("250 to 300 missiles", said, StringComparison.Ordinal);
        Assert.Contains("to April 2026", said, StringComparison.Ordinal);
        Assert.Equal("250", page.QuerySelectorAll<IHtmlInputElement>("form.whatif input").Single(input => input.Name == $"delivery:{key}.low").Value);
        var changes = page.QuerySelectorAll("main [data-origin]").Select(figure => figure.GetAttribute("data-origin")!).Where(id => id.StartsWith("assumption:what-if/", StringComparison.Ordinal)).Distinct().ToArray();
        Assert.Equal(2, changes.Length);
        foreach (var change in changes) Assert.Contains("what-if question", (await site.OpenAsync("/trace?id=" + Uri.EscapeDataString(change))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".low", "99", "delivery:")]
    [InlineData(".high", "2027-06", "when:")]
    public async Task A_number_or_a_month_beyond_the_promise_is_refused_beside_the_form(string bound, string value, string kind)
    {
        var key = (await FieldAsync()).Name!["delivery:".Length..^".low".Length];
        Assert.Contains("interval", (await site.OpenAsync($"/what-if?{Uri.EscapeDataString(kind + key + bound)}={value}", HttpStatusCode.BadRequest)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The least number of the promise in the form.</summary>
    private async Task<IHtmlInputElement> FieldAsync() => (await site.OpenAsync("/what-if")).QuerySelectorAll<IHtmlInputElement>("form.whatif input[name^='delivery:'][name$='.low']").Single(input => input.GetAttribute("max") == "300");

    private async Task<IHtmlDocument> AskAsync(params (string Name, string Value)[] values)
    {
        var token = (await site.OpenAsync("/what-if")).QuerySelector<IHtmlInputElement>("form.whatif input[name=token]")!.Value;
        using var form = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)).Append(KeyValuePair.Create("token", token)));
        using var answer = await site.Browser.PostAsync(new Uri("/what-if", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(JobState.Done, (await site.EndAsync(site.Queue.All[0].Id)).State);
        return await site.OpenAsync(answer.Headers.Location!.OriginalString);
    }
}
