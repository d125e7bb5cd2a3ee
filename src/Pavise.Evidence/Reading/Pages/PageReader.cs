using System.Text;

namespace Pavise.Evidence;

/// <summary>Reads a web page: its main text and what it says about itself.</summary>
internal static class PageReader
{
    private const int Shingle = 4;
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>What a page holds. Paragraphs of the text are separated by empty lines; an item of a list begins with "- ".</summary>
    /// <exception cref="Core.PaviseException">PAV2013 a page of too many elements.</exception>
    public static (string Text, PageHead Head) Read(string file, string html)
    {
        var root = PageTree.Read(file, html);
        var head = PageHead.Read(root);
        var blocks = BodyFinder.Find(root, head);
        if (head.Data.Body is { } body) blocks = Agreed(blocks, body);
        var text = Join(blocks);
        // A page whose text is only in its description of itself is drawn by a script we do not run.
        if (head.Data.Body is { } own && PageText.Count(own) is > 60 and var words && words > 2 * PageText.Count(text)) text = Paragraphs(own);
        return (text, head);
    }

    /// <summary>All words of a fragment of HTML, as in an entry of a feed.</summary>
    public static string Fragment(string file, string html)
    {
        if (!html.Contains('<') && !html.Contains('&')) return Paragraphs(html);
        var root = PageTree.Read(file, html);
        return Join(BlockReader.Read(root, node => PageZones.Of(node) == PageZone.Never ? PageZone.Never : PageZone.Open));
    }

    private static string Join(IReadOnlyList<PageBlock> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            var item = IsItem(blocks[i]);
            if (i > 0) text.Append(item && IsItem(blocks[i - 1]) ? "\n" : "\n\n");
            if (item) text.Append("- ");
            text.Append(blocks[i].Text);
        }

        return text.ToString();
    }

    private static bool IsItem(PageBlock block) => block.Holder.Tag == "li" || (block.Holder.Tag == "p" && block.Holder.Parent?.Tag == "li");

    /// <summary>Without the blocks that the page's own articleBody does not know, when the two agree on the rest.</summary>
    private static IReadOnlyList<PageBlock> Agreed(IReadOnlyList<PageBlock> blocks, string body)
    {
        var known = Shingles(body);
        if (known.Count < 40) return blocks;
        var shares = blocks.Select(block => Shingles(block.Text) is { Count: > 0 } own ? (double)own.Count(known.Contains) / own.Count : double.NaN).ToArray();
        var (words, agreed) = (0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            if (double.IsNaN(shares[i])) continue;
            words += blocks[i].Words;
            agreed += blocks[i].Words * shares[i];
        }

        return agreed < 0.6 * words || PageText.Count(body) < 0.7 * words ? blocks : [.. blocks.Where((block, i) => double.IsNaN(shares[i]) || block.Words < 8 || shares[i] > 0.1)];
    }

    /// <summary>FNV-1a hashes of every four words in a row, lower-case.</summary>
    private static HashSet<ulong> Shingles(string text)
    {
        var (words, hash, inside) = (new List<ulong>(), Basis, false);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            else if (inside)
            {
                words.Add(hash);
                hash = Basis;
            }

            inside = char.IsLetterOrDigit(c);
        }

        if (inside) words.Add(hash);
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + Shingle <= words.Count; i++) shingles.Add((((words[i] * Prime) ^ words[i + 1]) * Prime ^ words[i + 2]) * Prime ^ words[i + 3]);
        return shingles;
    }

    private static string Paragraphs(string text) => string.Join("\n\n", System.Net.WebUtility.HtmlDecode(text).ReplaceLineEndings("\n").Split('\n').Select(line => PageText.Squeeze(line)).Where(line => line.Length > 0));
}
