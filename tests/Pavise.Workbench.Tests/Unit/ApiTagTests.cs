using System.Net;
using System.Net.Http.Headers;
using Pavise.Registers;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The tag of every answer of the API, held through a run, an import and a review.</summary>
public sealed class ApiTagTests(AskedPlanSite site) : IClassFixture<AskedPlanSite>
{
    /// <summary>Addresses that a run of other texts, another scenario and another plan leaves as they are: what registers say in total.</summary>
    private static readonly string[] NotOfTheRun = ["/api/ledger/totals"];

    /// <summary>Addresses that an imported register changes.</summary>
    private static readonly string[] OfTheImport = ["/api/ledger/registers", "/api/ledger/totals"];

    /// <summary>Addresses that a decision changes before the next run.</summary>
    private static readonly string[] OfTheReview = ["/api/review"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tag_of_every_address_changes_with_a_run_an_import_or_a_review_that_changes_its_answer_and_with_nothing_else()
    {
        var all = await ApiAddress.AllAsync(site);
        Assert.True(all.Count >= 18, $"only {all.Count} addresses");
        var first = await KnownAsync(all);

        await ChangeAsync();
        var run = await CompareAsync(all, first);
        Assert.Equal(all.Select(one => one.Path).Except(NotOfTheRun), run.Changed);

        var (mapping, table) = (Path.Combine(site.Workspace.Root, "..", "gifts.yaml"), Path.Combine(site.Workspace.Root, "..", "gifts.csv"));
        await File.WriteAllTextAsync(mapping, InventedGifts.Mapping("gifts"), Cancel);
        await File.WriteAllTextAsync(table, InventedGifts.Many(), Cancel);
        LedgerImport.Run(site.Workspace, Site.Parts, mapping, table, new ImportSettings(null), new QuietLog(), Cancel);
        var import = await CompareAsync(all, run.Tags);
        Assert.Equal(OfTheImport, import.Changed.Order(StringComparer.Ordinal));

        await ReviewAsync();
        var review = await CompareAsync(all, import.Tags);
        Assert.Equal(OfTheReview, review.Changed);
    }

    /// <summary>The tags of every address, each of which gives 304 to a caller that has its answer.</summary>
    private async Task<Dictionary<string, EntityTagHeaderValue>> KnownAsync(IReadOnlyList<ApiAddress> all)
    {
        var tags = new Dictionary<string, EntityTagHeaderValue>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            using var answer = await site.Browser.GetAsync(new Uri(one.Asked, UriKind.Relative), Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{one.Asked}: {await answer.Content.ReadAsStringAsync(Cancel)}");
            tags[one.Path] = answer.Headers.ETag ?? throw new InvalidOperationException($"{one.Path} sends no tag");
            using var again = await AskAsync(one, tags[one.Path]);
            Assert.True(again.StatusCode == HttpStatusCode.NotModified, $"{one.Asked} answers {(int)again.StatusCode} to its own tag");
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
            Assert.Equal(tags[one.Path], again.Headers.ETag);
        }

        return tags;
    }

    /// <summary>Which addresses answer anew to the tags from before, with another tag, and the tags of now.</summary>
    private async Task<(string[] Changed, Dictionary<string, EntityTagHeaderValue> Tags)> CompareAsync(IReadOnlyList<ApiAddress> all, Dictionary<string, EntityTagHeaderValue> before)
    {
        var changed = new List<string>();
        foreach (var one in all)
        {
            using var answer = await AskAsync(one, before[one.Path]);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotModified });
            Assert.Equal(answer.StatusCode == HttpStatusCode.NotModified, before[one.Path].Equals(answer.Headers.ETag));
            Assert.Equal(answer.StatusCode == HttpStatusCode.NotModified, (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length == 0);
            if (answer.StatusCode == HttpStatusCode.OK) changed.Add(one.Path);
        }

        return ([.. changed], await KnownAsync(all));
    }

    private async Task<HttpResponseMessage> AskAsync(ApiAddress one, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(one.Asked, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(tag);
        return await site.Browser.SendAsync(request, Cancel);
    }

    /// <summary>Takes two texts away, adds another, changes seed and plan, and runs from the page.</summary>
    private async Task ChangeAsync()
    {
        // The diversion with its debt, and one of two texts that tell one order.
        foreach (var text in new[] { "2024-06-20-resequencing", "2024-01-04-joint-order-value" })
        {
            File.Delete(Path.Combine(site.Workspace.Documents, text + ".md"));
            File.Delete(Path.Combine(site.Workspace.Documents, text + ".meta.yaml"));
        }

        await File.WriteAllTextAsync(Path.Combine(site.Workspace.Documents, "later.md"), "# Later\n\nGermany will deliver seven Patriot systems to Ukraine by 1 May 2026.\n\nUkraine operates 17 Patriot systems.\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(site.Workspace.Documents, "machine.md"), "# Machine\n\nAs an AI language model, I cannot verify this[3].\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(site.Workspace.Documents, "later.meta.yaml"), "published: 2025-03-01\noutlet: A club\n", Cancel);
        site.Edit("seed: 1", "seed: 5");
        var plan = Directory.GetFiles(site.Workspace.Plans, "*.yaml").Single();
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(plan, Cancel)).Replace("low: 0, best: 6, high: 30", "low: 0, best: 9, high: 30", StringComparison.Ordinal), Cancel);
        using var form = await site.FormAsync();
        using var answer = await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(Jobs.JobState.Done, (await site.EndAsync(site.Queue.All[0].Id)).State);
    }

    /// <summary>Accepts the first claim that waits, from its page.</summary>
    private async Task ReviewAsync()
    {
        using var waiting = System.Text.Json.JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri("/api/review", UriKind.Relative), Cancel));
        using var form = await site.FormAsync(("claim", waiting.RootElement.GetProperty("claims")[0].GetProperty("id").GetString()!), ("decision", "accept"), ("by", "Ada"), ("reason", "read the source"));
        using var answer = await site.Browser.PostAsync(new Uri("/review", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
