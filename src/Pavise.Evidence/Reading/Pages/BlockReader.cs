using System.Text;

namespace Pavise.Evidence;

/// <summary>Cuts a page into blocks in its own order: one pass, no recursion.</summary>
internal sealed class BlockReader
{
    private readonly List<PageBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly Stack<(PageNode Node, int Next, PageZone Zone, PageNode Holder, bool Link)> stack = new();
    private int linkWords;
    private int breaks;

    /// <summary>All blocks that hold words; those of zone Never are left out.</summary>
    public static IReadOnlyList<PageBlock> Read(PageNode root, Func<PageNode, PageZone> zoneOf)
    {
        var reader = new BlockReader();
        reader.Walk(root, zoneOf);
        return reader.blocks;
    }

    private void Walk(PageNode root, Func<PageNode, PageZone> zoneOf)
    {
        stack.Push((root, 0, PageZone.Open, root, false));
        while (stack.TryPop(out var at))
        {
            if (at.Next == at.Node.Children.Count)
            {
                if (PageTags.IsBlock(at.Node.Tag)) Flush(at.Node, at.Zone);
                continue;
            }

            var child = at.Node.Children[at.Next];
            stack.Push((at.Node, at.Next + 1, at.Zone, at.Holder, at.Link));
            if (child.IsText) Append(child.Text!, at.Link);
            else if (child.Tag is "br" or "wbr" or "hr") Break(child.Tag, at.Holder, at.Zone);
            else Enter(child, at.Zone, at.Holder, at.Link, zoneOf);
        }
    }

    private void Enter(PageNode node, PageZone outer, PageNode holder, bool link, Func<PageNode, PageZone> zoneOf)
    {
        var zone = zoneOf(node);
        if (zone == PageZone.Never) return;
        if (zone < outer) zone = outer;
        var block = PageTags.IsBlock(node.Tag);
        if (block) Flush(holder, outer);
        if (node.Children.Count == 0) return;
        var leads = link || (node.Tag == "a" && node["href"] is { Length: > 0 } address && address[0] != '#');
        stack.Push((node, 0, zone, block ? node : holder, leads));
    }

    private void Append(string words, bool link)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            if (text.Length > 0) text.Append(' ');
            return;
        }

        breaks = 0;
        // Line ends of the source are spaces; only <br> breaks a line.
        foreach (var c in words) text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        if (link) linkWords += PageText.Count(words);
    }

    private void Break(string tag, PageNode holder, PageZone zone)
    {
        if (tag == "wbr") return;
        if (tag == "hr" || ++breaks == 2) Flush(holder, zone);
        else text.Append('\n');
    }

    private void Flush(PageNode holder, PageZone zone)
    {
        var lines = text.Length == 0 ? "" : Lines(text.ToString());
        if (lines.Length > 0)
        {
            var words = PageText.Count(lines);
            if (words > 0) blocks.Add(new PageBlock(holder, lines, words, Math.Min(linkWords, words), zone));
        }

        text.Clear();
        linkWords = 0;
        breaks = 0;
    }

    private static string Lines(string raw)
    {
        if (!raw.Contains('\n')) return PageText.Squeeze(raw);
        return string.Join('\n', raw.Split('\n').Select(line => PageText.Squeeze(line)).Where(line => line.Length > 0));
    }
}
