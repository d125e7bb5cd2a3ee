namespace Pavise.Evidence;

/// <summary>Parts of a page that stand for other pages: a headline that is a link, with at most a few words beside it; and articles below the one the page is about.</summary>
internal sealed class PageCards
{
    private const int LongestCard = 90;
    private const int Climb = 4;

    private readonly HashSet<PageNode> cards = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PageNode> others = new(ReferenceEqualityComparer.Instance);

    public static PageCards Find(PageNode root, IReadOnlyList<PageBlock> blocks, PageMeasures prose, PageHead head)
    {
        var found = new PageCards();
        foreach (var block in blocks)
        {
            if (block.IsHeading && block.LinkShare > 0.7 && !head.IsTitle(block.Text)) found.AddCard(block.Holder, prose);
        }

        found.AddOtherArticles(root, blocks, prose, head);
        return found;
    }

    /// <summary>True for a card; a card that holds most of the page's words is none.</summary>
    public bool Contains(PageNode node) => cards.Contains(node);

    /// <summary>True for an article that is another page's, however long.</summary>
    public bool IsOther(PageNode node) => others.Contains(node);

    private void AddCard(PageNode heading, PageMeasures measures)
    {
        PageNode? card = null;
        var at = heading;
        for (var i = 0; i < Climb && at.Parent is { } parent && parent.Tag is not ("body" or "html" or "main"); i++)
        {
            at = parent;
            if (measures.Of(at).Words > LongestCard) break;
            card = at;
        }

        cards.Add(card ?? heading);
    }

    /// <summary>Where several articles stand and one alone bears the page's title as a plain headline, the others are other pages.</summary>
    private void AddOtherArticles(PageNode root, IReadOnlyList<PageBlock> blocks, PageMeasures measures, PageHead head)
    {
        var articles = root.All().Where(node => node.Tag == "article" && measures.Of(node).Prose > 0 && !HasArticleAbove(node)).ToList();
        if (articles.Count < 2) return;
        var titles = blocks.Where(block => block.IsHeading && head.IsOwnTitle(block.Text)).Select(block => ArticleOf(block.Holder)).OfType<PageNode>().ToHashSet();
        if (titles.Count != 1) return;
        var main = titles.First();
        if (measures.Of(main).Prose < 60) return;
        // Entries of a running report have no headline of their first ranks; other stories have.
        var headed = blocks.Where(block => block.IsHeading && block.Holder.Tag is "h1" or "h2").Select(block => ArticleOf(block.Holder)).OfType<PageNode>().ToHashSet();
        others.UnionWith(articles.Where(article => article != main && headed.Contains(article)));
    }

    private static bool HasArticleAbove(PageNode node) => node.Parent is { } parent && ArticleOf(parent) is not null;

    private static PageNode? ArticleOf(PageNode node)
    {
        PageNode? found = null;
        for (PageNode? at = node; at is not null; at = at.Parent)
        {
            if (at.Tag == "article") found = at;
        }

        return found;
    }
}
