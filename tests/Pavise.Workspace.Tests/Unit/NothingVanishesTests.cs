using Pavise.Core;
using Pavise.Judgement;
using Pavise.Ledger;

namespace Pavise.Workspace.Tests;

/// <summary>Every accepted claim of real texts is posted, held with a reason, a statement or support of another; none vanishes.</summary>
public class NothingVanishesTests
{
    [Fact]
    public void The_five_seed_texts_post_without_loss() => Check(SharedData.Of("..", "seeds"), 20);

    [Fact]
    public void The_development_corpus_posts_without_loss() => Check(SharedData.Of("..", "corpus", "articles"), 100);

    [Fact]
    public void Invented_texts_post_without_loss()
    {
        var folder = Directory.CreateTempSubdirectory("pavise-texts-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.md"), "# A\n\nGermany will deliver two Patriot systems to Ukraine. The United States delivered 90 Patriot missiles to Ukraine. Ukraine operates three Patriot batteries, and asked for seven more systems.\n");
            File.WriteAllText(Path.Combine(folder, "a.meta.yaml"), "published: 2024-07-09\n");
            File.WriteAllText(Path.Combine(folder, "b.md"), "# B\n\nGermany will deliver two Patriot systems to Ukraine, and may consider a third.\n");
            Check(folder, 4);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(string path, int least)
    {
        var cancel = TestContext.Current.CancellationToken;
        var articles = Articles.Extract([path], SharedData.Catalogue, cancel);
        var (claims, sources) = Dating.Settle([.. articles.SelectMany(article => article.Assertions)], [.. articles.Select(article => article.Profile)], SharedData.Catalogue);
        Assert.True(claims.Count >= least, $"only {claims.Count} claims are read");
        using var book = new Book(new MemoryBookStore(), TimeProvider.System);
        var report = book.Post(new BookInput(BookFolder.Weigh(SharedData.Catalogue)(claims, sources), sources, [.. articles.SelectMany(article => article.Positions)], []), SharedData.Catalogue, cancel);

        var became = book.WhatBecame(BookView.Now);
        Assert.Equal(claims.Select(claim => claim.Id).Order(StringComparer.Ordinal), became.Select(line => line.Fact));
        Assert.Equal(claims.Count, report.Posted + report.Held + report.Statements + report.Supports);
        Assert.All(became, line => Assert.True(line.Reason.Length > 0 && line.Rule.Length > 0 && line.Entries.Count > 0 && line.Origins.Count > 0, line.Fact));
        Assert.All(became.Where(line => line.Decision == FactDecision.Posted), line => Assert.True(line.Entries.Any(entry => entry.Moves) || line.Entries[0].Reason.Contains("nothing moves", StringComparison.Ordinal), line.Fact));
        Assert.Empty(book.Audit(cancel: TestContext.Current.CancellationToken).Findings);

        // A copy of the text form, weighed anew without leaving anybody out, holds the same.
        using var text = new StringWriter();
        book.Export(text, cancel: TestContext.Current.CancellationToken);
        using var copy = new Book(new MemoryBookStore(), TimeProvider.System);
        copy.Load(new StringReader(text.ToString()), cancel: TestContext.Current.CancellationToken);
        using var through = copy.Through(BookView.Now, BookFolder.Weigh(SharedData.Catalogue), SharedData.Catalogue);
        Assert.Equal(WeighedBook.Answers(book, BookView.Now), WeighedBook.Answers(through, BookView.Now));
    }
}
