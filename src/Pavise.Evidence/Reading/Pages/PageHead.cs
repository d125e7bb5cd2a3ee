using System.Globalization;

namespace Pavise.Evidence;

/// <summary>What a web page says about its article: title, author, day, address, outlet, language.</summary>
internal sealed class PageHead
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "datepublished", "og:published_time", "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued",
        "parsely-pub-date", "sailthru.date", "citation_publication_date", "article.published", "publication_date", "cxenseparse:recs:publishtime", "release_date", "og:article:published_time",
    ];

    private readonly HashSet<string> titles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ownTitles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);

    private PageHead(PageNode root)
    {
        var all = root.All().ToList();
        Data = PageData.Read(all.Where(node => node.Tag == "script" && node["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)).Select(node => node.Text ?? ""));
        foreach (var node in all.Where(node => node.Tag == "meta" && node["content"] is { Length: > 0 }))
        {
            if ((node["property"] ?? node["name"] ?? node["itemprop"]) is { } name) metas.TryAdd(name.Trim(), PageText.Squeeze(node["content"]!));
        }

        Site = Meta("og:site_name") ?? Data.Site ?? Meta("application-name") ?? Meta("dc.publisher");
        Title = TitleOf(all);
        Author = AuthorOf(all);
        Published = DayOf(all);
        Address = AddressOf(all);
        Language = Code(all.FirstOrDefault(node => node.Tag == "html" && node["lang"] is { Length: > 0 })?["lang"] ?? Data.Language ?? Meta("og:locale") ?? Meta("content-language"));
    }

    public string? Title { get; }

    public string? Author { get; }

    public DateOnly? Published { get; }

    /// <summary>The address the page gives as its own; http or https.</summary>
    public string? Address { get; }

    public string? Site { get; }

    /// <summary>ISO 639-1 code that the page declares, or null.</summary>
    public string? Language { get; }

    public PageData Data { get; }

    public static PageHead Read(PageNode root) => new(root);

    /// <summary>True when a block repeats the page's title.</summary>
    public bool IsTitle(string text) => text.Length < 400 && titles.Contains(Plain(text));

    /// <summary>True when a block is the title that the page's head gives, or its only headline of the first rank.</summary>
    public bool IsOwnTitle(string text) => text.Length < 400 && ownTitles.Contains(Plain(text));

    /// <summary>True for a line that names the author or only a day and hour.</summary>
    public bool IsByLine(string text)
    {
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("written by", StringComparison.OrdinalIgnoreCase)) return true;
        if (Author is { Length: > 3 } author && text.Contains(author, StringComparison.OrdinalIgnoreCase)) return true;
        return text.AsSpan().ContainsAnyInRange('0', '9') && FirstLines.FindDate(text) is { } found && found.Length * 2 > text.Length - 20;
    }

    private string? TitleOf(List<PageNode> all)
    {
        var element = all.FirstOrDefault(node => node.Tag == "title")?.Words();
        var bare = element is { Length: > 0 } ? WithoutSite(element) : null;
        var headlines = all.Where(node => node.Tag == "h1").Take(3).Select(node => node.Words()).Where(text => text.Length is > 0 and < 400).ToList();
        string?[] own = [Data.Title, Meta("og:title"), Meta("twitter:title"), bare, element, headlines.Count == 1 ? headlines[0] : null];
        foreach (var candidate in own.OfType<string>())
        {
            ownTitles.Add(Plain(candidate));
            ownTitles.Add(Plain(WithoutSite(candidate)));
        }

        titles.UnionWith(ownTitles);
        titles.UnionWith(headlines.Select(Plain));

        var chosen = Data.Title ?? (Meta("og:title") is { } og ? WithoutSite(og) : null) ?? (headlines.Count == 1 ? headlines[0] : null) ?? bare;
        return chosen is null ? null : PageText.Squeeze(System.Net.WebUtility.HtmlDecode(chosen)) is { Length: > 0 } text ? text : null;
    }

    /// <summary>A title without the outlet's name that many pages append to it.</summary>
    private string WithoutSite(string title)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", " :: ", " « ", " » "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 12) continue;
            var tail = title[(at + mark.Length)..];
            if ((Site is { } site && (site.Contains(tail, StringComparison.OrdinalIgnoreCase) || tail.Contains(site, StringComparison.OrdinalIgnoreCase))) || (PageText.Count(tail) <= 4 && at > tail.Length * 2)) return title[..at].TrimEnd();
        }

        return title;
    }

    private string? AuthorOf(List<PageNode> all)
    {
        var named = Data.Author ?? Meta("author") ?? Meta("article:author") ?? Meta("parsely-author") ?? Meta("dc.creator") ?? Meta("byl");
        if (named is null || named.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            named = all.Where(node => node["itemprop"] == "author" || node["rel"] == "author" || (node.Hints.Contains("byline", StringComparison.Ordinal) && !node.IsText))
                .Select(node => node.Words()).FirstOrDefault(text => text.Length is > 3 and < 80);
        }

        if (named is null) return null;
        var author = PageText.Squeeze(named);
        return author.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? author[3..] : author;
    }

    private DateOnly? DayOf(List<PageNode> all)
    {
        IEnumerable<string?> said =
        [
            Data.Published, .. DateNames.Select(Meta),
            .. all.Where(node => node["itemprop"] is { } name && name.Contains("datePublished", StringComparison.Ordinal)).Select(node => node["datetime"] ?? node["content"] ?? node.Words()),
            .. all.Where(node => node.Tag == "time" && node["datetime"] is not null).Take(1).Select(node => node["datetime"]),
        ];
        return said.OfType<string>().Select(Day).FirstOrDefault(day => day is not null);
    }

    /// <summary>The day as written there: an article of late evening keeps the date its readers saw.</summary>
    internal static DateOnly? Day(string text)
    {
        var words = text.Trim();
        if (words.Length >= 10 && DateOnly.TryParseExact(words[..10].Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (words.Length == 8 && DateOnly.TryParseExact(words, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return day;
        // RFC 822, as in feeds: Thu, 20 Jun 2024 18:22:00 GMT.
        if (DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && words.Length > 8) return DateOnly.FromDateTime(moment.DateTime);
        return FirstLines.FindDate(words)?.Day;
    }

    private string? AddressOf(List<PageNode> all)
    {
        var link = all.FirstOrDefault(node => node.Tag == "link" && string.Equals(node["rel"], "canonical", StringComparison.OrdinalIgnoreCase))?["href"];
        foreach (var address in new[] { link, Meta("og:url"), Data.Address })
        {
            if (address is not null && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var found) && found.Scheme is "http" or "https") return found.AbsoluteUri;
        }

        return null;
    }

    private static string? Code(string? said)
    {
        if (said is null) return null;
        var code = said.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code.Length == 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) ? code : null;
    }

    private string? Meta(string name) => metas.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static string Plain(string text) => PageText.Squeeze(text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"')).TrimEnd('.');
}
