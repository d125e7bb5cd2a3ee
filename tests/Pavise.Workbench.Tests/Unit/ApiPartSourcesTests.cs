using System.Text.Json;

namespace Pavise.Workbench.Tests;

/// <summary>What a part of a list of the ledger names: the sources and conversions of its own rows and of no other.</summary>
public sealed class ApiPartSourcesTests(BookedSite site) : IClassFixture<BookedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/ledger/balance")]
    [InlineData("/api/ledger/claims")]
    [InlineData("/api/ledger/debts")]
    [InlineData("/api/ledger/slots", false)]
    [InlineData("/api/ledger/docket")]
    [InlineData("/api/ledger/history?item=patriot-system")]
    [InlineData("/api/ledger/registers?item=patriot-system")]
    [InlineData("/api/ledger/balance?register=gifts%2F1")]
    [InlineData("/api/ledger/docket?recorded=2100-01-01")]
    public async Task Each_row_alone_names_its_own_sources_and_all_rows_together_name_those_of_the_whole(string address, bool areApart = true)
    {
        var whole = await SourcesAsync(address);
        Assert.NotEmpty(whole.Sources);
        var named = new SortedSet<string>(StringComparer.Ordinal);
        var fewest = int.MaxValue;
        for (var row = 0; row < whole.Total; row++)
        {
            var part = await SourcesAsync(With(address, FormattableString.Invariant($"limit=1&offset={row}")));
            Assert.Equal(part.Sources.Order(StringComparer.Ordinal), part.Sources);
            named.UnionWith(part.Sources);
            fewest = Math.Min(fewest, part.Sources.Length);
        }

        Assert.Equal(whole.Sources, named);
        Assert.True(!areApart || whole.Sources.Length == 1 || fewest < whole.Sources.Length, "a row alone names the sources of the whole list");
        Assert.Empty((await SourcesAsync(With(address, FormattableString.Invariant($"limit=1&offset={whole.Total}")))).Sources);
    }

    [Fact]
    public async Task A_claim_alone_names_the_text_of_its_quote_as_the_whole_list_does()
    {
        using var whole = await AskAsync("/api/ledger/claims");
        using var part = await AskAsync("/api/ledger/claims?limit=1&offset=3");
        var named = part.RootElement.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("id").GetString() == Document(part.RootElement.GetProperty("results")[0]));
        Assert.Contains(whole.RootElement.GetProperty("sources").EnumerateArray(), source => source.GetRawText() == named.GetRawText());
    }

    [Fact]
    public async Task A_part_holds_the_conversions_of_its_own_rows()
    {
        const string Asked = "/api/ledger/claims?in=EUR";
        using var whole = await AskAsync(Asked);
        var rows = whole.RootElement.GetProperty("results").GetArrayLength();
        var conversions = whole.RootElement.GetProperty("conversions").GetArrayLength();
        Assert.True(conversions > 0, "nothing is converted");
        var counted = new List<int>();
        for (var row = 0; row < rows; row++)
        {
            using var part = await AskAsync(With(Asked, FormattableString.Invariant($"limit=1&offset={row}")));
            counted.Add(part.RootElement.GetProperty("conversions").GetArrayLength());
        }

        Assert.Contains(0, counted);
        Assert.Equal(conversions, counted.Sum());
    }

    private static string Document(JsonElement claim) => claim.GetProperty("claim").GetString()!["claim:".Length..].Split('/')[0];

    private static string With(string address, string values) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + values;

    private async Task<(string[] Sources, int Total)> SourcesAsync(string address)
    {
        using var answer = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        using var json = JsonDocument.Parse(text);
        return ([.. json.RootElement.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()!)], int.Parse(answer.Headers.GetValues("X-Total-Count").Single(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<JsonDocument> AskAsync(string address) => JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));
}
