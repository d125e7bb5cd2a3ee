namespace Pavise.Evidence;

/// <summary>Finds the main text of a web page.</summary>
/// <remarks>
/// Blocks of words are valued: prose counts its words, links and what its author named as something beside the text count against.
/// The element with the greatest sum holds the text (as the largest sum of a sub-array finds the best stretch of a series); it is narrowed while one child holds nearly all
/// of its prose, widened by sibling paragraphs, and then cleaned of what is not prose, list, quote or heading of it.
/// Semantic marks (itemprop articleBody, article, JSON-LD articleBody) go before the sum where they agree with it.
/// </remarks>
internal sealed class BodyFinder
{
    private const double NearlyAll = 0.82;
    private const int EnoughWords = 25;

    private readonly PageNode root;
    private readonly IReadOnlyList<PageBlock> blocks;
    private readonly PageMeasures measures;
    private readonly PageCards cards;

    private BodyFinder(PageNode root, PageHead head)
    {
        this.root = root;
        var bare = BlockReader.Read(root, node => PageZones.Of(node) == PageZone.Never ? PageZone.Never : PageZone.Open);
        var prose = new PageMeasures(bare, block => block.IsProse ? 1 : 0);
        cards = PageCards.Find(root, bare, prose, head);
        var all = prose.Of(root).Prose;
        blocks = BlockReader.Read(root, node => Guarded(node, prose.Of(node).Prose, all));
        measures = new PageMeasures(blocks, Value);
    }

    /// <summary>The paragraphs, headings, list items and quotes of the main text, in order; empty when the page has none.</summary>
    public static IReadOnlyList<PageBlock> Find(PageNode root, PageHead head)
    {
        var finder = new BodyFinder(root, head);
        return BodyCleaner.Clean(finder.Chosen(), head);
    }

    private PageZone Guarded(PageNode node, int prose, int all)
    {
        var zone = PageZones.Of(node);
        if (cards.IsOther(node)) return PageZone.Beside;
        if (zone is PageZone.Open && cards.Contains(node)) zone = PageZone.Beside;
        return zone switch
        {
            PageZone.Beside when prose >= 0.45 * all && prose >= EnoughWords => PageZone.Open,
            PageZone.Comments when all - prose < 40 => PageZone.Open,
            _ => zone,
        };
    }

    private static double Value(PageBlock block) => block switch
    {
        { Zone: not PageZone.Open } => -Math.Min(block.Words, 15),
        { IsHeading: true } => block.LinkShare > 0.5 ? -3 : 0,
        { IsProse: true } => block.Words - block.LinkWords,
        { LinkShare: > 0.4 } => -Math.Min(block.Words, 25) - 1,
        _ => block.Holder.Tag is "p" or "li" or "blockquote" or "pre" or "dd" ? 0 : -2,
    };

    private List<PageBlock> Chosen()
    {
        var (holder, exact) = Marked() is { } marked ? (marked, true) : (Best(), false);
        if (!exact) holder = Narrowed(holder);
        var inside = blocks.Where(block => block.Zone == PageZone.Open && Within(block.Holder, holder)).ToList();
        return exact ? inside : WithSiblings(holder, inside);
    }

    /// <summary>The element that is marked as the article's body, when it holds a fair share of the page's prose.</summary>
    private PageNode? Marked()
    {
        PageNode? best = null;
        var (sum, count) = (0, 0);
        foreach (var node in root.All())
        {
            if (node["itemprop"] is not { } name || !name.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) continue;
            var prose = measures.Of(node).Prose;
            (sum, count) = (sum + prose, count + 1);
            if (best is null || prose > measures.Of(best).Prose) best = node;
        }

        if (best is null) return null;
        var found = measures.Of(best).Prose;
        return found >= EnoughWords && found >= 0.75 * sum && found >= 0.5 * measures.Of(Best()).Prose ? best : null;
    }

    /// <summary>The element with the greatest sum of values; of equal ones the innermost.</summary>
    private PageNode Best()
    {
        var (best, value, depth) = (root, double.NegativeInfinity, 0);
        foreach (var (node, sums) in measures.All)
        {
            if (sums.Value < value) continue;
            var level = Depth(node);
            if (sums.Value == value && level <= depth) continue;
            (best, value, depth) = (node, sums.Value, level);
        }

        return best;
    }

    private PageNode Narrowed(PageNode holder)
    {
        while (true)
        {
            var all = measures.Of(holder).Prose;
            var next = holder.Children.Where(child => !child.IsText).MaxBy(child => measures.Of(child).Prose);
            if (next is null || measures.Of(next).Prose < NearlyAll * all || !PageTags.IsBlock(next.Tag) || next.Tag is "p" or "li" or "tr") return holder;
            holder = next;
        }
    }

    /// <summary>Paragraphs beside the holder belong to it: a lead above the body, a close below it.</summary>
    private List<PageBlock> WithSiblings(PageNode holder, List<PageBlock> inside)
    {
        if (holder.Parent is not { } parent) return inside;
        var added = blocks.Where(block => block.Zone == PageZone.Open && block.Holder.Tag == "p" && block.Holder.Parent == parent && block.IsProse && block.LinkShare < 0.25 && block.Words >= 12).ToHashSet();
        return added.Count == 0 ? inside : [.. blocks.Where(block => added.Contains(block) || (block.Zone == PageZone.Open && Within(block.Holder, holder)))];
    }

    private static bool Within(PageNode node, PageNode ancestor)
    {
        for (PageNode? at = node; at is not null; at = at.Parent)
        {
            if (at == ancestor) return true;
        }

        return false;
    }

    private static int Depth(PageNode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent) depth++;
        return depth;
    }
}
