namespace Pavise.Evidence;

/// <summary>A list of references without addresses or dates.</summary>
internal sealed class References : IIntegrityCheck
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase) { "References", "Sources", "References:", "Sources:", "Bibliography", "Further reading" };

    private static readonly int LongestHeading = Headings.Max(heading => heading.Length);

    public void Find(IntegrityView view, List<Finding> found)
    {
        for (var i = 0; i + 1 < view.Lines.Count; i++)
        {
            if (!view.Lines[i].IsOneOf(Headings, LongestHeading)) continue;
            var list = view.Lines.Skip(i + 1).Take(20).ToArray();
            if (list.Any(line => line.Span.Contains("http", StringComparison.Ordinal) || line.Span.Contains("www.", StringComparison.Ordinal))) continue;
            var start = list[0].Start;
            var text = list[0].Span;
            var mark = text.Length > 2 && text[0] is '-' or '*' or '•' ? text.Length - text.TrimStart("-*• ").Length : 0;
            found.Add(new Finding("unlinked-references", "medium", "references without address or date cannot be followed", start + mark, start + text.Length));
        }
    }
}
