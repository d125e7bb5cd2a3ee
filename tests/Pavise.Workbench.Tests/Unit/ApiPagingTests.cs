using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Pavise.Workbench.Tests;

/// <summary>The parts of every long answer of the API, walked from part to part in both directions.</summary>
public sealed class ApiPagingTests(BookedSite site) : IClassFixture<BookedSite>
{
    /// <summary>Where the rows of an answer stand, by the path of its address; a ledger's stand under its results.</summary>
    private static readonly Dictionary<string, string[]> Rows = new(StringComparer.Ordinal)
    {
        ["/api/claims"] = ["articles"], ["/api/anomalies"] = ["articles"], ["/api/groups"] = ["groups"], ["/api/trace"] = ["origins"], ["/api/review"] = ["claims"], ["/api/ledger/registers"] = ["results", "figures"],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Walked_from_part_to_part_every_long_answer_is_the_whole_list_each_row_once_and_its_links_lead_there_and_back()
    {
        var paged = (await ApiAddress.AllAsync(site)).Where(one => one.IsPaged).ToArray();
        Assert.True(paged.Length >= 12, $"only {paged.Length} addresses come in parts");
        var most = 0;
        foreach (var one in paged)
        {
            var whole = (await PartAsync(one.Asked)).Rows;
            Assert.True(whole.Length > 0 || one.Path == "/api/ledger/statements", $"{one.Path} has no row to walk over");
            most = Math.Max(most, whole.Length);
            foreach (var size in new[] { 1, 3, 7, 1000 }.Where(size => size * 60 >= whole.Length)) await WalkAsync(one, whole, size);
        }

        Assert.True(most > 60, $"the longest answer has {most} rows");
    }

    [Fact]
    public async Task A_part_is_cut_from_the_register_and_the_view_that_are_asked_for()
    {
        var paged = (await ApiAddress.AllAsync(site)).Where(one => one.IsPaged && one.Path.StartsWith("/api/ledger/", StringComparison.Ordinal) && one.Path != "/api/ledger/registers").ToArray();
        foreach (var view in new[] { "register=gifts/1", "published=2025-02-01", "without=Germany" })
        {
            foreach (var one in paged.Where(one => view[0] == 'r' || one.Path is "/api/ledger/claims" or "/api/ledger/balance"))
            {
                var asked = one with { Asked = one.With(view) };
                await WalkAsync(asked, (await PartAsync(asked.Asked)).Rows, 9);
            }
        }
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=1.5")]
    [InlineData("limit=%201")]
    [InlineData("offset=-1")]
    [InlineData("offset=none")]
    [InlineData("offset=2147483648")]
    [InlineData("limit=2&offset=99999999999999999999")]
    [InlineData("page=2")]
    [InlineData("format=csv&limit=2", "/api/ledger/")]
    [InlineData("format=xlsx&offset=2", "/api/ledger/")]
    public async Task A_part_that_cannot_be_is_refused_by_every_address_with_its_code(string values, string below = "/api/")
    {
        foreach (var one in (await ApiAddress.AllAsync(site)).Where(one => one.IsPaged && one.Path.StartsWith(below, StringComparison.Ordinal)))
        {
            using var answer = await site.Browser.GetAsync(new Uri(one.With(values), UriKind.Relative), Cancel);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{one.With(values)} answers {(int)answer.StatusCode}");
            Assert.Equal(("application/problem+json", "PAV9104", 400), (answer.Content.Headers.ContentType!.MediaType, problem.RootElement.GetProperty("code").GetString(), problem.RootElement.GetProperty("status").GetInt32()));
            Assert.NotEmpty(problem.RootElement.GetProperty("remedy").GetString()!);
            Assert.False(answer.Headers.Contains("Link") || answer.Headers.Contains("X-Total-Count") || answer.Headers.ETag is not null);
        }
    }

    [Fact]
    public async Task An_address_that_does_not_come_in_parts_refuses_to_be_cut()
    {
        foreach (var one in (await ApiAddress.AllAsync(site)).Where(one => !one.IsPaged))
        {
            using var answer = await site.Browser.GetAsync(new Uri(one.With("limit=2"), UriKind.Relative), Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{one.Asked} answers {(int)answer.StatusCode} to a limit");
            Assert.Contains("PAV9104", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_part_beyond_the_last_row_is_empty_and_leads_back_to_the_last()
    {
        var whole = (await PartAsync("/api/ledger/claims")).Rows;
        var beyond = await PartAsync(string.Create(CultureInfo.InvariantCulture, $"/api/ledger/claims?limit=4&offset={whole.Length + 50}"));
        Assert.Equal((0, whole.Length, null), (beyond.Rows.Length, beyond.Total!.Value, beyond.Next));
        Assert.Equal(whole[^4..], (await PartAsync(beyond.Previous!)).Rows);
    }

    /// <summary>Follows the links from the first part to the last and back again.</summary>
    private async Task WalkAsync(ApiAddress one, string[] whole, int size)
    {
        var (parts, place) = (new List<string[]>(), $"{one.Asked} by {size}");
        var last = (Next: (string?)one.With(string.Create(CultureInfo.InvariantCulture, $"limit={size}")), Previous: (string?)null);
        while (last.Next is { } address)
        {
            var part = await PartAsync(address);
            Assert.Equal(whole.Length, part.Total);
            Assert.True(part.Rows.Length <= size && (part.Rows.Length == size || part.Next is null), $"{place}: a part of {part.Rows.Length}");
            Assert.Equal(parts.Count == 0, part.Previous is null);
            // The part before, as this one links to it, is the one that linked here.
            if (part.Previous is { } previous) Assert.Equal(parts[^1], (await PartAsync(previous)).Rows);
            parts.Add(part.Rows);
            Assert.True(parts.Count <= whole.Length + 1, $"{place}: the walk does not end");
            last = (part.Next, part.Previous);
        }

        var walked = parts.SelectMany(rows => rows).ToArray();
        Assert.True(walked.AsSpan().SequenceEqual(whole), $"{place}: the parts are not the whole");
    }

    private async Task<(string[] Rows, int? Total, string? Next, string? Previous)> PartAsync(string address)
    {
        using var answer = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {text}");
        using var json = JsonDocument.Parse(text);
        var at = json.RootElement;
        foreach (var name in Rows.GetValueOrDefault(address.Split('?')[0], ["results"])) at = at.GetProperty(name);
        string[] links = answer.Headers.TryGetValues("Link", out var sent) ? string.Join(", ", sent).Split(", ") : [];
        string? Link(string rel) => links.SingleOrDefault(link => link.EndsWith($"; rel=\"{rel}\"", StringComparison.Ordinal))?.Split('<', '>')[1];
        Assert.True(links.All(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal) || link.EndsWith("rel=\"prev\"", StringComparison.Ordinal)));
        var total = answer.Headers.TryGetValues("X-Total-Count", out var counts) ? int.Parse(counts.Single(), CultureInfo.InvariantCulture) : (int?)null;
        return ([.. at.EnumerateArray().Select(row => row.GetRawText())], total, Link("next"), Link("prev"));
    }
}
