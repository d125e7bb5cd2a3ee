using System.Text;

namespace Pavise.Evidence.Tests.Pages;

/// <summary>Makes short inputs to try a reader with: random bytes, mutations of own texts, and HTML, XML and JSON grown from small grammars. The same seed gives the same input.</summary>
internal sealed class InputMaker(int seed)
{
    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a.xml", "a.json", "a.jsonl"];

    private static readonly string[] Tags = ["p", "div", "a", "span", "table", "tr", "td", "ul", "li", "h1", "h2", "article", "section", "script", "style", "title", "b", "br", "img", "form", "select", "option", "svg", "math", "template", "textarea", "noscript", "main", "blockquote", "dl", "dt", "dd", "x-y", "plaintext", "frameset", "body", "html", "head"];

    private static readonly string[] FeedTags = ["rss", "feed", "channel", "item", "entry", "title", "link", "description", "content", "summary", "pubDate", "published", "updated", "content:encoded", "x"];

    private static readonly string[] Words =
    [
        "Germany", "Ukraine", "will send", "has delivered", "14 Patriot missiles", "two NASAMS systems", "$5 million", "on 12 June 2024", "said", "President Volodymyr Zelensky", "\"", "“", "”", "’", ".", ",", ":", "(", "[oaicite:3]", "over 500", "Raytheon",
        "\u202E", "\u200B", "🚀", "é", "ж", "\uFFFD", "\uD83D\uDE80", "-", "–", "%", "1,000", "…", "\n", "\n\n", "\t", "see the table below", "by", "not", "the", "of", "and", "to", "\u00A0", "ﬁ",
    ];

    private static readonly string[] Texts =
    [
        "Germany will deliver two Patriot systems to Ukraine, the defence ministry said. Norway has delivered 14 NASAMS missiles.",
        "<html><head><title>Bridge</title></head><body><nav><a href=/>Home</a></nav><article><h1>Bridge</h1><p>Germany will send 3 Patriot systems to Ukraine, and it said so to the people of the town.</p></article></body></html>",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Bell</title><item><title>One</title><link>https://example.org/1</link><description>&lt;p&gt;Germany will send 3 Patriot systems to Ukraine.&lt;/p&gt;</description></item></channel></rss>",
        "{\"id\":\"one\",\"published\":\"2024-06-20\",\"title\":\"T\",\"text\":\"Raytheon will produce up to 1,000 GEM-T interceptors for the alliance in 2027.\"}",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next input with a name that says how to read it.</summary>
    public (string Name, byte[] Bytes) Next() => random.Next(6) switch
    {
        0 => (One(Names), RandomBytes()),
        1 => (One(Names), Mutated()),
        2 => ("a.html", Encoding.UTF8.GetBytes(Html())),
        3 => ("a.xml", Encoding.UTF8.GetBytes(Xml())),
        4 => (One(["a.json", "a.jsonl"]), Encoding.UTF8.GetBytes(Json(0))),
        _ => (One(["a.txt", "a.md"]), Encoding.UTF8.GetBytes(Prose(random.Next(1, 60)))),
    };

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(0, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Mutated()
    {
        var bytes = Encoding.UTF8.GetBytes(One(Texts)).ToList();
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 30))));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(One(Words)));
                    break;
            }
        }

        return [.. bytes];
    }

    private string Prose(int words) => string.Concat(Enumerable.Range(0, words).Select(_ => One(Words) + (random.Next(4) > 0 ? " " : "")));

    private string Html()
    {
        var html = new StringBuilder();
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            html.Append(random.Next(6) switch
            {
                0 => $"</{One(Tags)}>",
                1 => Prose(random.Next(1, 20)),
                2 => One(["&amp;", "&#x0;", "&#99999999;", "&notanentity;", "<!--", "-->", "<![CDATA[", "]]>", "<!doctype", "<?php", "<", "</", "<a href=\"", "'", "\""]),
                3 => $"<script type=\"application/ld+json\">{Json(0)}</script>",
                _ => $"<{One(Tags)}{(random.Next(3) == 0 ? $" {One(["class", "id", "href", "itemprop", "style", "hidden", "datetime"])}=\"{One(["articleBody", "comments", "sidebar", "display:none", "https://example.org", "#", "2024-06-20"])}\"" : "")}{(random.Next(9) == 0 ? "/" : "")}>",
            });
        }

        return html.ToString();
    }

    private string Xml()
    {
        var xml = new StringBuilder(random.Next(3) == 0 ? "<?xml version=\"1.0\"?>" : "");
        var open = new Stack<string>();
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            var tag = open.Count == 0 ? One(["rss", "feed", "x"]) : One(FeedTags);
            if (random.Next(4) == 0 && open.Count > 1) xml.Append($"</{open.Pop()}>");
            else if (random.Next(3) == 0) xml.Append(System.Security.SecurityElement.Escape(Prose(random.Next(1, 9)).Replace("\0", "", StringComparison.Ordinal)));
            else if (random.Next(30) == 0) xml.Append(One(["<![CDATA[<p>x</p>]]>", "&x;", "<!DOCTYPE a>", "<", "]]>"]));
            else
            {
                xml.Append(open.Count == 0 ? $"<{tag} xmlns:content=\"u\">" : $"<{tag}>");
                open.Push(tag);
            }
        }

        while (open.TryPop(out var tag)) xml.Append($"</{tag}>");
        return xml.ToString();
    }

    private string Json(int depth) => random.Next(depth > 4 ? 4 : 7) switch
    {
        0 => One(["1", "1e999", "-0", "true", "null", "\"\\ud800\"", "\"\\u0000\"", "nul", "'x'"]),
        1 or 2 => System.Text.Json.JsonSerializer.Serialize(Prose(random.Next(0, 12))),
        3 => $"\"{One(["2024-06-20", "NewsArticle", "en", "https://example.org"])}\"",
        4 => "[" + string.Join(',', Enumerable.Range(0, random.Next(0, 4)).Select(_ => Json(depth + 1))) + "]",
        _ => "{" + string.Join(',', Enumerable.Range(0, random.Next(0, 6)).Select(_ => $"\"{One(["id", "text", "title", "published", "outlet", "url", "@type", "@graph", "articleBody", "author", "name", "x"])}\":{Json(depth + 1)}")) + "}",
    };

    private string One(string[] from) => from[random.Next(from.Length)];
}
