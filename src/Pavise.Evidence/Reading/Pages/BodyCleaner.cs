namespace Pavise.Evidence;

/// <summary>Keeps of the blocks of a holder those that belong to the text, and leaves out headlines, by-lines, captions, calls to act and lists of links.</summary>
internal static class BodyCleaner
{
    private const int LongestLabel = 30;

    /// <summary>Beginnings of short blocks that speak about the page, not about its matter.</summary>
    private static readonly string[] Openers =
    [
        "advertisement", "read more", "read also", "read next", "also read", "see also", "related:", "related stories", "more on this", "more:", "click here", "sign up", "subscribe", "follow us", "follow @", "share this",
        "share on", "copyright", "©", "all rights reserved", "photo:", "photo by", "photos:", "photograph:", "image:", "image source", "image caption", "picture:", "loading", "please enable", "enable javascript", "by clicking",
        "support our", "donate", "watch:", "watch video", "listen:", "download the", "download our", "get our", "join the conversation", "have a tip", "report a typo", "originally published", "tags:", "posted in", "filed under",
        "updated:", "published:", "last updated", "last modified", "this article was last", "comments are closed", "leave a comment", "print this", "email this", "save article", "skip to", "recommended", "story continues below",
        "continue reading", "scroll down", "newsletter", "log in", "sign in", "already a subscriber", "you have reached", "to continue reading", "this article is for subscribers", "view comments", "show comments", "media caption", "pic:", "file photo", "getty images",
        "you may also like", "most read", "trending", "up next", "more from", "about the author", "get the latest", "our standards:", "reporting by", "editing by", "like us on", "find us on", "contact us", "play video", "close", "share", "tweet", "print", "email",
    ];

    /// <summary>Headings after which nothing of the text follows.</summary>
    private static readonly string[] Ends =
    [
        "comments", "leave a comment", "leave a reply", "post a comment", "responses", "discussion", "join the discussion", "related", "read more", "read next", "more from", "more on", "more stories", "more news", "you may", "you might", "recommended", "most read", "most popular",
        "popular", "trending", "latest", "about the author", "share this", "tags", "filed under", "sign up", "newsletter", "subscribe", "up next", "also on", "from the web", "around the web", "top stories", "other stories", "further stories", "see also", "what others", "reader comments",
    ];

    public static IReadOnlyList<PageBlock> Clean(IReadOnlyList<PageBlock> found, PageHead head)
    {
        var linked = LinkLists(found);
        var kept = found.Where(block => !linked.Contains(block.Holder) && !linked.Contains(block.Holder.Parent!) && IsOfText(block, head)).ToList();
        kept = CutAtEnd(kept);
        return Trim(kept);
    }

    private static bool IsOfText(PageBlock block, PageHead head)
    {
        if (block.Holder.Tag == "h1" || head.IsTitle(block.Text)) return false;
        if (block.IsHeading) return block.LinkShare < 0.7 || block.Words < 2;
        if (block.LinkShare > 0.6 && block.Holder.Tag is not ("li" or "dd" or "td")) return false;
        if (block.Words <= LongestLabel && StartsWithAny(block.Text, Openers)) return false;
        if (IsCookieNotice(block)) return false;
        if (block.Words < 14 && !block.EndsAsSentence && head.IsByLine(block.Text)) return false;
        return block.Holder.Tag is "p" or "li" or "dd" or "dt" or "blockquote" or "pre" or "td" or "th" || block.IsProse || block.Words >= 8;
    }

    /// <summary>Lists, tables and the like in which most words lead elsewhere.</summary>
    private static HashSet<PageNode> LinkLists(IReadOnlyList<PageBlock> blocks)
    {
        var sums = new Dictionary<PageNode, (int Words, int Links, int Items)>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks)
        {
            for (var node = block.Holder; node is not null && node.Tag is "li" or "ul" or "ol" or "td" or "th" or "tr" or "tbody" or "table" or "dl" or "dt" or "dd"; node = node.Parent)
            {
                var (words, links, items) = sums.GetValueOrDefault(node);
                sums[node] = (words + block.Words, links + block.LinkWords, items + 1);
            }
        }

        var found = new HashSet<PageNode>(ReferenceEqualityComparer.Instance);
        foreach (var (node, (words, links, items)) in sums)
        {
            if (node.Tag is not ("ul" or "ol" or "table" or "dl") || links < (items > 1 ? 0.6 : 0.8) * words) continue;
            foreach (var inner in node.All()) found.Add(inner);
        }

        return found;
    }

    private static bool IsCookieNotice(PageBlock block)
    {
        if (!block.Text.Contains("cookie", StringComparison.OrdinalIgnoreCase)) return false;
        return ((ReadOnlySpan<string>)["consent", "privacy policy", "cookie policy", "this site", "this website", "our site", "our website", "we use", "use of cookies", "our partners", "third-party"])
            .ToArray().Any(sign => block.Text.Contains(sign, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Cuts at a heading that opens comments or other pages' texts, if half of the prose stands before it.</summary>
    private static List<PageBlock> CutAtEnd(List<PageBlock> blocks)
    {
        var (all, before) = (blocks.Sum(block => block.IsProse ? block.Words : 0), 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsProse) before += blocks[i].Words;
            if (before * 3 < all || before == 0 || !IsEnd(blocks[i])) continue;
            return blocks[..i];
        }

        return blocks;
    }

    private static bool IsEnd(PageBlock block)
    {
        if (block.Words > 8 || block.EndsAsSentence && !block.Text.EndsWith(':')) return false;
        if (!block.IsHeading && block.Words > 5) return false;
        var text = block.Text.AsSpan().TrimStart("0123456789 ()");
        foreach (var end in Ends)
        {
            if (!text.StartsWith(end, StringComparison.OrdinalIgnoreCase)) continue;
            // "More on" may begin a sentence of the text; a label ends with the words or is a heading.
            if (block.IsHeading ? text.Length == end.Length || !char.IsLetter(text[end.Length]) : text.Length <= end.Length + 2) return true;
        }

        return false;
    }

    /// <summary>Nothing before the first prose but its own heading; no heading or label after the last.</summary>
    private static List<PageBlock> Trim(List<PageBlock> blocks)
    {
        var first = blocks.FindIndex(block => block.IsProse);
        if (first < 0) return [];
        var start = first;
        if (start > 0 && blocks[start - 1].IsHeading && blocks[start - 1].Holder.Parent == blocks[start].Holder.Parent) start--;
        var last = blocks.FindLastIndex(block => block.IsProse || (block.Holder.Tag is "li" or "td" or "dd" or "pre" or "blockquote" && !block.IsHeading));
        var kept = new List<PageBlock>();
        for (var i = start; i <= last; i++)
        {
            // A heading stands for what follows it; two in a row of one rank leave the first without anything.
            if (blocks[i].IsHeading && (i == last || (blocks[i + 1].IsHeading && blocks[i + 1].Holder.Tag == blocks[i].Holder.Tag))) continue;
            kept.Add(blocks[i]);
        }

        return kept;
    }

    private static bool StartsWithAny(string text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (!text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            if (text.Length == opening.Length || !char.IsLetter(text[opening.Length]) || !char.IsLetter(opening[^1])) return opening.Length > 6 || text.Length <= opening.Length + 14;
        }

        return false;
    }
}
