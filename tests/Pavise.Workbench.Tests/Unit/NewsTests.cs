using AngleSharp.Dom;
using Pavise.Registers;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The note that what a page shows is older than what the workspace holds.</summary>
public sealed class NewsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_into_the_book_after_a_run_is_news_until_the_next_run()
    {
        // The raids of this site were imported after its run.
        Assert.True(await HasNewsAsync());
        await Pipeline.RunAsync(site.Workspace, Site.Parts, 2, new QuietLog(), TestContext.Current.CancellationToken);
        Assert.False(await HasNewsAsync());
        var (mapping, table) = (Path.Combine(site.Workspace.Root, "gifts.yaml"), Path.Combine(site.Workspace.Root, "gifts.csv"));
        File.WriteAllText(mapping, InventedGifts.Mapping("gifts"));
        File.WriteAllText(table, InventedGifts.Few());
        LedgerImport.Run(site.Workspace, Site.Parts, mapping, table, new ImportSettings(), new QuietLog(), TestContext.Current.CancellationToken);
        Assert.True(await HasNewsAsync());
        // The same again enters nothing.
        await Pipeline.RunAsync(site.Workspace, Site.Parts, 2, new QuietLog(), TestContext.Current.CancellationToken);
        LedgerImport.Run(site.Workspace, Site.Parts, mapping, table, new ImportSettings(), new QuietLog(), TestContext.Current.CancellationToken);
        Assert.False(await HasNewsAsync());
    }

    private async Task<bool> HasNewsAsync() => (await site.OpenAsync("/")).QuerySelector("p.news") is not null;
}
