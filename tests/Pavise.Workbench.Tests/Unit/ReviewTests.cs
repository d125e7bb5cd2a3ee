using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Decisions of reviewers through the form.</summary>
public sealed class ReviewTests(Site site) : IClassFixture<Site>
{
    private const string Document = "2024-07-09-summit";

    [Fact]
    public async Task A_decision_is_written_once_however_often_its_form_is_sent()
    {
        var (form, cookie) = await OpenAsync(0);
        form["decision"] = "accept";
        form["by"] = "Ada";
        form["reason"] = "read the source";
        var before = ReviewFile.Read(site.Workspace).Count;
        var answers = await Task.WhenAll(SendAsync(form, cookie), SendAsync(form, cookie));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        var entry = Assert.Single(ReviewFile.Read(site.Workspace).Skip(before));
        Assert.Equal((ReviewDecision.Accept, "Ada", "read the source", form["claim"]), (entry.Decision, entry.Reviewer, entry.Reason, entry.Claim));
        var page = await site.OpenAsync(answers[0].Headers.Location!.ToString());
        Assert.Contains("written to review.csv", page.QuerySelector(".done")!.TextContent + (await site.OpenAsync(answers[1].Headers.Location!.ToString())).QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Accepted by Ada", page.QuerySelector(".card.accepted")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_writes_the_fields_that_differ_and_takes_names_for_actors()
    {
        var (form, cookie) = await OpenAsync(2);
        form["decision"] = "correct";
        form["by"] = "Ada";
        form["reason"] = "the ministry says two, with the Dutch";
        form["low"] = "2";
        form["high"] = "2";
        form["from"] = "Italy, Netherlands";
        var answer = await SendAsync(form, cookie);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("from=ITA+NLD; quantity=2..2 system", ReviewFile.Read(site.Workspace)[^1].Changes);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_beside_what_was_typed()
    {
        var (form, cookie) = await OpenAsync(1);
        form["decision"] = "correct";
        form["by"] = "Ada <b>";
        form["reason"] = "a slip";
        form["from"] = "Atlantis";
        var before = ReviewFile.Read(site.Workspace).Count;
        var answer = await SendAsync(form, cookie);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("PAV2221", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ada <b>", page.QuerySelector<IHtmlInputElement>("input[name=by]")!.Value);
        Assert.Equal("Atlantis", page.QuerySelector<IHtmlInputElement>("input[name=from]")!.Value);
        Assert.Equal(before, ReviewFile.Read(site.Workspace).Count);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Cookie", "pavise-form=0")]
    public async Task A_form_from_another_site_is_refused(string header, string value)
    {
        var (form, cookie) = await OpenAsync(0);
        form["decision"] = "reject";
        form["by"] = "Mallory";
        form["reason"] = "because";
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(form, header == "Cookie" ? value : cookie, header == "Cookie" ? null : (header, value))).StatusCode);
        Assert.DoesNotContain(ReviewFile.Read(site.Workspace), entry => entry.Reviewer == "Mallory");
    }

    /// <summary>The open form of a claim as the page offers it, and the cookie that came with it.</summary>
    private async Task<(Dictionary<string, string> Form, string Cookie)> OpenAsync(int card)
    {
        var list = await site.OpenAsync("/document?id=" + Document);
        var href = list.QuerySelectorAll(".card").ElementAt(card).QuerySelector("a.act")!.GetAttribute("href")!;
        using var answer = await site.Browser.GetAsync(new Uri(href, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var fields = page.QuerySelectorAll<IHtmlInputElement>("form.review input:not([type=radio])").ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var select in page.QuerySelectorAll<IHtmlSelectElement>("form.review select")) fields[select.Name!] = select.Value!;
        var token = fields["token"];
        return (fields, $"pavise-form={token}");
    }

    private async Task<HttpResponseMessage> SendAsync(Dictionary<string, string> form, string cookie, (string Name, string Value)? header = null)
    {
        using var browser = site.New();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/review", UriKind.Relative)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", cookie);
        if (header is { } extra) request.Headers.TryAddWithoutValidation(extra.Name, extra.Value);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
