namespace Pavise.Evidence;

/// <summary>Citation marks that a chat assistant left behind and that lead nowhere.</summary>
internal sealed class CitationPlaceholders : IIntegrityCheck
{
    private static readonly (string Open, char Close)[] Marks =
        [(":contentReference[", '}'), ("[oaicite:", ']'), ("【", '】'), ("[cite:", ']'), ("[citation needed", ']'), (Bare, ' '), ("[insert ", ']'), ("[source needed", ']')];

    private const string Bare = "citeturn";

    public void Find(IntegrityView view, List<Finding> found)
    {
        // Every mark but one has a bracket, which few texts have.
        if (!view.Text.AsSpan().ContainsAny('[', '【') && !view.Text.Contains(Bare, StringComparison.Ordinal)) return;
        foreach (var (open, close) in Marks)
        {
            for (var at = view.Text.IndexOf(open, StringComparison.Ordinal); at >= 0; at = view.Text.IndexOf(open, at + open.Length, StringComparison.Ordinal))
            {
                if (open == "[oaicite:" && view.Text.AsSpan(0, at).EndsWith(":contentReference", StringComparison.Ordinal)) continue;
                var end = view.Text.AsSpan(at, Math.Min(120, view.Text.Length - at)).IndexOf(close);
                found.Add(new Finding("citation-placeholder", "high", "a citation mark of a chat assistant was left in the text; no source stands behind it", at, end < 0 ? at + open.Length : at + end + 1));
            }
        }
    }
}
