namespace Pavise.Evidence;

/// <summary>What checks read: the article, its lines, its first lines and the claims read from it.</summary>
internal sealed class IntegrityView(ArticleText article, ReadingTools tools, IReadOnlyList<ClaimDraft> claims)
{
    public ArticleText Article { get; } = article;

    public ReadingTools Tools { get; } = tools;

    public IReadOnlyList<ClaimDraft> Claims { get; } = claims;

    public string Text => Article.Text;

    public Token[] Tokens => Article.Tokens;

    public FirstLines Head => Article.Head;

    /// <summary>Each non-empty line with its start.</summary>
    public List<(int Start, string Text)> Lines { get; } = Split(article.Text);

    /// <summary>Start and end of a claim's quote.</summary>
    public (int Start, int End) Span(ClaimDraft claim) => (Tokens[claim.First].Start, Tokens[claim.Last - 1].End);

    private static List<(int, string)> Split(string text)
    {
        var lines = new List<(int, string)>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(at, end - at);
            var lead = line.Length - line.TrimStart().Length;
            if (line.Trim().Length > 0) lines.Add((at + lead, line.Trim().ToString()));
            at = end + 1;
        }

        return lines;
    }
}
