using System.Buffers;
using System.Collections.Frozen;

namespace Pavise.Evidence;

/// <summary>Tells the zone of an element from its tag, class, identity and role.</summary>
internal static class PageZones
{
    private static readonly FrozenSet<string> NeverTags = Set(
        "script style noscript template svg math iframe object embed select button textarea input canvas audio video map datalist dialog head title progress meter option");

    private static readonly FrozenSet<string> BesideTags = Set("nav footer aside figcaption menu amp-sidebar amp-consent caption");

    /// <summary>Parts of names; each stands for a word that page authors use for nothing else.</summary>
    private static readonly SearchValues<string> BesideParts = SearchValues.Create(
    [
        "sidebar", "breadcrumb", "pagination", "newsletter", "related", "recommend", "popular", "trending", "sponsor", "advert", "promo", "cookie", "consent", "gdpr",
        "subscri", "signup", "sign-up", "social", "sharing", "sharebar", "share-", "-share", "masthead", "footer", "navbar", "navigation", "outbrain", "taboola", "popup", "pop-up",
        "author-bio", "authorbio", "about-author", "author-box", "author-info", "authorbox", "byline", "caption", "photo-credit", "image-credit", "most-read", "mostread", "most-viewed",
        "more-stories", "more-from", "more-news", "read-more", "readmore", "read-next", "read-also", "up-next", "also-read", "see-also", "donat", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader",
        "copyright", "toolbar", "skip-link", "taglist", "tag-list", "post-tags", "article-tags", "entry-meta", "post-meta", "article-meta", "postmeta", "entry-utility", "metadata", "printonly",
        "privacy", "next-prev", "prev-next", "post-nav", "jp-relatedposts", "addthis", "addtoany", "sharedaddy", "teaser-list", "ticker", "paywall-prompt", "regwall", "piano-", "carousel",
    ], StringComparison.Ordinal);

    /// <summary>Whole words of names.</summary>
    private static readonly FrozenSet<string> BesideWords = Set(
        "nav menu menus share aside rail promo ad ads advert advertising banner banners tags topics widget widgets modal overlay login register bio meta pager tools credit credits search survey poll teaser teasers cards breadcrumbs header-bar topbar utility utilities legal infobox toc dateline timestamp pubdate timeago complementary contentinfo navigation search");

    private static readonly SearchValues<string> CommentParts = SearchValues.Create(
        ["comments", "comment-", "-comment", "commentlist", "comment_", "_comment", "disqus", "respond", "discussion", "user-reviews", "livefyre", "fb-comments", "replies", "feedback-list"], StringComparison.Ordinal);

    private static readonly SearchValues<string> NeverParts = SearchValues.Create(["display:none", "display: none", "visibility:hidden", "visibility: hidden"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Separators = SearchValues.Create(" -_:/.[]");

    /// <summary>The zone that an element opens; what stands above it is not looked at.</summary>
    public static PageZone Of(PageNode node)
    {
        if (NeverTags.Contains(node.Tag)) return PageZone.Never;
        if (node.Attributes.Length > 0 && IsHidden(node)) return PageZone.Never;
        if (node.Tag is "html" or "body" or "main") return PageZone.Open;
        if (BesideTags.Contains(node.Tag)) return PageZone.Beside;
        if (node.Hints.Length == 0 || !PageTags.IsBlock(node.Tag)) return PageZone.Open;
        var hints = node.Hints.AsSpan();
        if (hints.ContainsAny(CommentParts) || HasWord(hints, CommentWords)) return PageZone.Comments;
        return hints.ContainsAny(BesideParts) || HasWord(hints, BesideWords) ? PageZone.Beside : PageZone.Open;
    }

    private static FrozenSet<string> CommentWords { get; } = Set("comment comments reply");

    private static bool IsHidden(PageNode node)
    {
        if (node["hidden"] is not null) return true;
        return node["style"] is { } style && style.AsSpan().ContainsAny(NeverParts);
    }

    private static bool HasWord(ReadOnlySpan<char> hints, FrozenSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in hints.SplitAny(Separators))
        {
            if (lookup.Contains(hints[range])) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
