using System.Text;
using Microsoft.AspNetCore.Http;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

/// <summary>A digest of texts that come by standard input or are fetched says what a digest of the same files says.</summary>
public sealed class DigestInputTests : IDisposable
{
    private const string Norway = "Norway will deliver 12 NASAMS missiles to Ukraine by the end of June, Defence Minister Tore Sandvik said on Monday.";
    private const string Germany = "Germany has delivered three Patriot systems to Ukraine, the defence ministry in Berlin said.";

    private readonly string folder = Directory.CreateTempSubdirectory("pavise-digest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Lines_of_standard_input_are_told_as_the_same_files_are()
    {
        var lines = $"{Line("one", Norway)}\n{Line("two", Germany)}\n";
        await File.WriteAllTextAsync(Path.Combine(folder, "both.jsonl"), lines, TestContext.Current.CancellationToken);
        var told = await StoryAsync(new InputRequest(["-"]), lines);
        Assert.Equal(await StoryAsync(new InputRequest([Path.Combine(folder, "both.jsonl")]), ""), told);
        Assert.Contains("12", told, StringComparison.Ordinal);
        Assert.Contains("Germany", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fetched_page_is_told_and_its_address_is_refused_without_the_option()
    {
        await using var site = await TestSite.StartAsync(context => context.Response.WriteAsync(context.Request.Path == "/robots.txt"
            ? "" : $"<html lang=\"en\"><head><title>Systems | The Bell</title><meta property=\"article:published_time\" content=\"2025-03-05T10:00:00Z\"></head><body><article><h1>Systems</h1><p>{Germany} The bridge of the town was opened on the same day.</p></article></body></html>"));
        var story = await StoryAsync(new InputRequest([site.Address + "/page"], Fetch: true, AllowPrivate: true, Archive: folder), "");
        Assert.Contains("three", story, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<PaviseException>(() => StoryAsync(new InputRequest([site.Address + "/page"]), ""));
        Assert.Equal("PAV2100", error.Diagnostics[0].Code);
    }

    private static string Line(string id, string text) => $"{{\"id\":\"{id}\",\"outlet\":\"Town Herald\",\"published\":\"2025-03-04\",\"text\":\"{text}\"}}";

    private static async Task<string> StoryAsync(InputRequest request, string standardInput)
    {
        var inputs = new DocumentInputs(Parts.Installed(TimeProvider.System), () => new MemoryStream(Encoding.UTF8.GetBytes(standardInput)));
        var articles = new List<Article>();
        await foreach (var article in Articles.ReadAsync(inputs, request, SharedData.Catalogue, 1, TestContext.Current.CancellationToken)) articles.Add(article);
        return StoryMarkdown.Write(DigestRun.OfTexts(articles, SharedData.Catalogue, new DigestOptions()));
    }
}
