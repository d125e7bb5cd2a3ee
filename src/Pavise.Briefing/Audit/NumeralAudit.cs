using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Reads a finished page and finds every numeral that does not lead to a root: the build fails on the first.</summary>
public static class NumeralAudit
{
    /// <summary>One diagnostic (PAV8001) for each text with a digit that stands under no resolving data-origin attribute.</summary>
    /// <param name="file">Name of the page in diagnostics.</param>
    /// <param name="html">The finished page.</param>
    /// <param name="graph">The origins it may rest on.</param>
    public static IReadOnlyList<Diagnostic> Check(string file, string html, TraceGraph graph)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        var found = new List<Diagnostic>();
        var resolved = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var text in document.All.SelectMany(element => element.ChildNodes).OfType<IText>())
        {
            if (!text.Data.Any(char.IsDigit) || text.ParentElement is not { } parent || parent.LocalName is "style" or "script") continue;
            // The page's own title repeats its heading, which is audited in the body.
            if (parent.LocalName == "title" && parent.Closest("head") is not null) continue;
            var origin = parent.Closest("[data-origin]")?.GetAttribute("data-origin");
            if (origin is not null && Resolves(origin)) continue;
            var place = parent.SourceReference?.Position;
            found.Add(new Diagnostic(
                "PAV8001", new Place(file, place?.Line ?? 0, place?.Column ?? 0),
                $"the numeral in \"{Shorten(text.Data)}\" " + (origin is null ? "has no origin" : $"names the origin '{origin}', which leads to no root"),
                "give the sentence part the origin of its number"));
        }

        return found;

        bool Resolves(string id)
        {
            if (!resolved.TryGetValue(id, out var known)) resolved[id] = known = graph.Roots(id).Count > 0;
            return known;
        }
    }

    private static string Shorten(string text) => text.Trim() is { Length: > 60 } long60 ? long60[..60] + "…" : text.Trim();
}
