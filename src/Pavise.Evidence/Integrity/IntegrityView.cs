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
    public List<TextLine> Lines { get; } = [.. TextLine.Of(article.Text)];

    /// <summary>Start and end of a claim's quote.</summary>
    public (int Start, int End) Span(ClaimDraft claim) => (Tokens[claim.First].Start, Tokens[claim.Last - 1].End);
}
