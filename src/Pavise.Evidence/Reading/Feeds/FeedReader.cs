using System.Xml;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads RSS (0.91 to 2.0, 1.0) and Atom feeds: each entry is a document. No entity is resolved and nothing is fetched.</summary>
internal sealed class FeedReader
{
    /// <summary>A feed with more entries is refused.</summary>
    public const int MaximumEntries = 100_000;

    private const int MaximumDepth = 256;

    private readonly string file;
    private readonly List<CorpusJson.Entry> entries = [];
    private readonly List<string> path = [];
    private readonly Dictionary<string, string> entry = new(StringComparer.Ordinal);
    private string? feedTitle;
    private string? feedLanguage;
    private bool inside;

    private FeedReader(string file) => this.file = file;

    /// <summary>The entries with words in them, and the language the feed names.</summary>
    /// <exception cref="PaviseException">PAV2014 not a feed or broken XML, PAV2007 no entry with text.</exception>
    public static (IReadOnlyList<CorpusJson.Entry> Entries, string? Language) Read(string file, string xml)
    {
        var reader = new FeedReader(file);
        try
        {
            reader.Walk(xml);
        }
        catch (XmlException error)
        {
            throw new PaviseException("PAV2014", new Place(file, error.LineNumber, error.LinePosition), "broken XML, or an entity that is not one of XML's own five", "mend the feed, or give the articles themselves");
        }

        if (reader.entries.Count == 0)
            throw new PaviseException("PAV2007", new Place(file, 1, 1), "there is no entry with text in this file", "give an RSS or Atom feed, or the articles themselves");
        return (reader.entries, reader.feedLanguage);
    }

    private void Walk(string xml)
    {
        // A document type may stand there (RSS 0.91 has one) and is passed over: its entities stay unknown.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024, CheckCharacters = true, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), settings);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader);
                    break;
                case XmlNodeType.EndElement:
                    Close(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Text(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private void Open(XmlReader reader)
    {
        var name = reader.LocalName;
        if (path.Count == 0 && name is not ("rss" or "feed" or "RDF"))
            throw new PaviseException("PAV2014", new Place(file, 1, 1), $"the root <{Short(name)}> is not that of a feed", "give RSS or Atom; a web page ends in .html");
        if (path.Count >= MaximumDepth) throw new PaviseException("PAV2014", new Place(file, ((IXmlLineInfo)reader).LineNumber), "elements nested deeper than 256", "give an RSS or Atom feed");
        if (name is "item" or "entry" && path.Count <= 3)
        {
            inside = true;
            entry.Clear();
        }

        if (inside && name == "link" && reader.GetAttribute("href") is { } address && reader.GetAttribute("rel") is null or "alternate") entry["link"] = address;
        if (path.Count == 0 && reader.XmlLang.Length > 1) feedLanguage = reader.XmlLang[..2].ToLowerInvariant();
        if (reader.IsEmptyElement) return;
        path.Add(name == "encoded" ? "content" : name);
    }

    private void Close(string name)
    {
        path.RemoveAt(path.Count - 1);
        if (!inside || name is not ("item" or "entry") || path.Count > 3) return;
        inside = false;
        if (entries.Count == MaximumEntries)
            throw new PaviseException("PAV2014", new Place(file), "more than 100,000 entries", "split the feed");
        Finish();
    }

    private void Text(string value)
    {
        if (path.Count == 0) return;
        if (!inside)
        {
            if (path.Count <= 3 && path[^1] == "title" && path[^2] is "channel" or "feed") feedTitle ??= PageText.Squeeze(value);
            if (path[^1] == "language") feedLanguage ??= value.Trim() is { Length: >= 2 } code ? code[..2].ToLowerInvariant() : null;
            return;
        }

        // Atom's content may hold elements (type="xhtml"): their words belong to it.
        var name = path.Contains("content") ? "content" : path.Contains("summary") ? "summary" : path[^1];
        if (name is "title" or "link" or "guid" or "id" or "pubDate" or "published" or "updated" or "date" or "description" or "summary" or "content")
            entry[name] = entry.TryGetValue(name, out var before) ? before + (name is "content" or "summary" ? "\n" : "") + value : value;
    }

    private void Finish()
    {
        var html = Field("content") ?? Field("description") ?? Field("summary");
        if (html is null) return;
        var text = PageReader.Fragment(file, html);
        if (string.IsNullOrWhiteSpace(text)) return;
        var title = Field("title") is { } words ? PageText.Squeeze(PageReader.Fragment(file, words)) : null;
        var day = (Field("pubDate") ?? Field("published") ?? Field("date") ?? Field("updated")) is { } said ? PageHead.Day(said) : null;
        var address = Uri.TryCreate((Field("link") ?? Field("guid"))?.Trim(), UriKind.Absolute, out var found) && found.Scheme is "http" or "https" ? found.AbsoluteUri : null;
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}-{entries.Count + 1}");
        entries.Add(new CorpusJson.Entry(id, text, title, feedTitle, address, day));
    }

    private string? Field(string name) => entry.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string Short(string name) => name.Length > 40 ? name[..40] + "…" : name;
}
