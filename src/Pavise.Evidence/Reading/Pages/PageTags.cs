using System.Collections.Frozen;

namespace Pavise.Evidence;

/// <summary>What the names of elements mean for reading (HTML Living Standard, sections 13.1.2 and 15.3).</summary>
internal static class PageTags
{
    private static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta source track wbr basefont bgsound frame keygen param");

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section select summary table tbody td template tfoot th thead title tr ul amp-sidebar amp-consent iframe noscript video audio object");

    /// <summary>Formatting that changes neither words nor structure; it opens no element, so that broken nesting of it costs nothing.</summary>
    private static readonly FrozenSet<string> Formats = Set("b big em i font nobr s small strike strong tt u code");

    /// <summary>Elements that an equal one, or the other of their kind, closes although no end tag stands there; and the element at which that search ends.</summary>
    private static readonly FrozenDictionary<string, (FrozenSet<string> Closes, FrozenSet<string> Within)> Closing = new Dictionary<string, (FrozenSet<string>, FrozenSet<string>)>
    {
        ["li"] = (Set("li"), Set("ul ol menu dir div section article table td")),
        ["dt"] = (Set("dt dd"), Set("dl div table td")),
        ["dd"] = (Set("dt dd"), Set("dl div table td")),
        ["tr"] = (Set("tr td th"), Set("table tbody thead tfoot")),
        ["td"] = (Set("td th"), Set("tr table")),
        ["th"] = (Set("td th"), Set("tr table")),
        ["tbody"] = (Set("tbody thead tfoot tr td th caption"), Set("table")),
        ["thead"] = (Set("tbody thead tfoot tr td th caption"), Set("table")),
        ["tfoot"] = (Set("tbody thead tfoot tr td th caption"), Set("table")),
        ["option"] = (Set("option"), Set("select optgroup")),
        ["a"] = (Set("a"), Set("table td button object")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ClosesParagraph = Set(
        "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary ul");

    private static readonly FrozenSet<string> Scope = Set("html table td th caption template button object marquee applet");

    public static bool IsVoid(string tag) => Void.Contains(tag);

    public static bool IsFormat(string tag) => Formats.Contains(tag);

    /// <summary>True when the element stands on lines of its own.</summary>
    public static bool IsBlock(string tag) => Blocks.Contains(tag);

    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    /// <summary>True when a start tag ends an open paragraph.</summary>
    public static bool EndsParagraph(string tag) => ClosesParagraph.Contains(tag);

    /// <summary>True when end tags inside do not reach beyond the element.</summary>
    public static bool IsScope(string tag) => Scope.Contains(tag);

    public static bool TryClosing(string tag, out (FrozenSet<string> Closes, FrozenSet<string> Within) rule) => Closing.TryGetValue(tag, out rule);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
