using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Builds the tree of a web page from AngleSharp's tokens.</summary>
/// <remarks>The standard's own tree construction repairs some broken pages at quadratic cost (foster parenting, reopened formatting), which a hostile page can use.
/// This one repairs only what changes the order or grouping of words, in time linear in the page: depth, attributes and nodes are bounded.</remarks>
internal sealed class PageTree
{
    /// <summary>Elements nested deeper than this are read as if they stood at this depth.</summary>
    public const int MaximumDepth = 256;

    /// <summary>A page with more elements and texts is refused.</summary>
    public const int MaximumNodes = 2_000_000;

    private const int MaximumAttributes = 24;

    private static readonly HashSet<string> Wanted = new(StringComparer.Ordinal)
    {
        "class", "id", "role", "href", "rel", "name", "property", "content", "itemprop", "itemtype", "datetime", "type", "lang", "style", "hidden", "aria-hidden", "charset", "http-equiv",
    };

    private readonly string file;
    private readonly List<PageNode> open = [];
    private int nodes;
    private int deeper;

    private PageTree(string file)
    {
        this.file = file;
        Root = new PageNode("html");
        open.Add(Root);
    }

    private PageNode Root { get; }

    /// <summary>Reads a page; its root stands for the document.</summary>
    /// <exception cref="PaviseException">PAV2013 more than <see cref="MaximumNodes"/> elements and texts.</exception>
    public static PageNode Read(string file, string html)
    {
        var tree = new PageTree(file);
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true, SkipProcessingInstructions = true, ShouldEmitAttribute = Wants, IsAcceptingCharacterData = false,
        };
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return tree.Root;
                case HtmlTokenType.Character:
                    tree.Text(token.Data.ToString());
                    break;
                case HtmlTokenType.StartTag:
                    tree.Start(ref token, tokenizer);
                    break;
                case HtmlTokenType.EndTag:
                    tree.End(token.Name.ToString());
                    break;
                default:
                    break;
            }
        }
    }

    private static bool Wants(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        token.Attributes.Count < MaximumAttributes && Wanted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span);

    private PageNode Top => open[^1];

    private void Text(string text)
    {
        if (text.Length == 0) return;
        // Character tokens of a raw element belong to the element itself: they are no words of the page.
        if (Top.Tag is "script" or "style") Top.Text += text;
        else Add(new PageNode("", text));
    }

    private void Start(ref StructHtmlToken token, HtmlTokenizer tokenizer)
    {
        var tag = token.Name.ToString();
        if (PageTags.IsFormat(tag)) return;
        if (tag is "html" or "body")
        {
            // Only the first has a place; later ones are mistakes of templates.
            if (open.Exists(node => node.Tag == tag && node != Root)) return;
        }

        if (deeper > 0 || open.Count >= MaximumDepth)
        {
            if (!PageTags.IsVoid(tag) && !token.IsSelfClosing) deeper++;
            if (PageTags.IsBlock(tag) || tag == "br") Add(new PageNode("br"));
            return;
        }

        if (PageTags.EndsParagraph(tag)) CloseParagraph();
        if (PageTags.TryClosing(tag, out var rule)) CloseEarlier(rule.Closes, rule.Within);
        var node = new PageNode(tag) { Attributes = AttributesOf(ref token), Hints = HintsOf(ref token) };
        Add(node);
        if (PageTags.IsVoid(tag) || (token.IsSelfClosing && !PageTags.IsBlock(tag) && tag is not ("script" or "style" or "a" or "span"))) return;
        open.Add(node);
        tokenizer.State = tag switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => tokenizer.State,
        };
    }

    private void End(string tag)
    {
        if (PageTags.IsFormat(tag) || PageTags.IsVoid(tag) || tag is "body" or "html") return;
        if (deeper > 0)
        {
            deeper--;
            return;
        }

        for (var i = open.Count - 1; i > 0; i--)
        {
            if (open[i].Tag == tag)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            // An end tag reaches neither out of a cell or table nor, for a phrase, out of a block.
            if (PageTags.IsScope(open[i].Tag) && !IsTablePart(tag)) return;
            if (!PageTags.IsBlock(tag) && PageTags.IsBlock(open[i].Tag))
            {
                CloseAcross(tag, i);
                return;
            }
        }
    }

    /// <summary>A link that spans blocks ends where its end tag stands, for the words after it.</summary>
    private void CloseAcross(string tag, int from)
    {
        if (tag != "a") return;
        for (var i = from; i > 0 && !PageTags.IsScope(open[i].Tag); i--)
        {
            if (open[i].Tag != "a") continue;
            open.RemoveAt(i);
            return;
        }
    }

    private void CloseParagraph()
    {
        for (var i = open.Count - 1; i > 0 && !PageTags.IsScope(open[i].Tag); i--)
        {
            if (open[i].Tag != "p") continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private void CloseEarlier(System.Collections.Frozen.FrozenSet<string> closes, System.Collections.Frozen.FrozenSet<string> within)
    {
        var lowest = -1;
        for (var i = open.Count - 1; i > 0 && !within.Contains(open[i].Tag); i--)
        {
            if (closes.Contains(open[i].Tag)) lowest = i;
        }

        if (lowest > 0) open.RemoveRange(lowest, open.Count - lowest);
    }

    private void Add(PageNode node)
    {
        if (++nodes > MaximumNodes)
            throw new PaviseException("PAV2013", new Place(file), "the page has more than 2,000,000 elements", "give the article's own page, or its text as .txt");
        Top.Add(node);
    }

    private static bool IsTablePart(string tag) => tag is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption";

    private static (string, string)[] AttributesOf(ref StructHtmlToken token)
    {
        if (token.Attributes.Count == 0) return [];
        var attributes = new (string, string)[token.Attributes.Count];
        for (var i = 0; i < attributes.Length; i++) attributes[i] = (token.Attributes[i].Name.ToString(), token.Attributes[i].Value.ToString());
        return attributes;
    }

    private static string HintsOf(ref StructHtmlToken token)
    {
        var hints = "";
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            if (token.Attributes[i].Name.ToString() is "class" or "id" or "role") hints += " " + token.Attributes[i].Value;
        }

        return hints.Length == 0 ? "" : hints[..Math.Min(hints.Length, 400)].ToLowerInvariant();
    }
}
