using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Lets a claim pass only when its quote stands in the text in one piece and its number, names, direction, negation, unit and day can be read there.</summary>
/// <remarks>Rules and model proposals pass the same gate; a refusal names its reason. Built once, then only read.</remarks>
public sealed class QuoteGate
{
    private readonly ReadingTools tools;
    private readonly DiscourseReader discourses;

    public QuoteGate(Catalogue catalogue)
    {
        tools = new ReadingTools(catalogue);
        discourses = new DiscourseReader(tools);
    }

    /// <summary>Judges one claim about a document. The document is read anew; to judge many claims of one document use the list form.</summary>
    public GateVerdict Judge(Document document, ProposedClaim claim) => Judge(document, [claim])[0];

    /// <summary>Judges claims about one document, in order.</summary>
    public IReadOnlyList<GateVerdict> Judge(Document document, IReadOnlyList<ProposedClaim> claims)
    {
        var article = new ArticleText(document, tools);
        var evidence = new GateEvidence(article, discourses.Read(article));
        var quotes = new QuoteBook(document);
        return [.. claims.Select(claim => Judge(article, evidence, quotes, claim))];
    }

    /// <summary>Judges the claims of a proposer who is not trusted: the gate, and kind, state, item, number and parties in the quoted sentence itself.</summary>
    internal IReadOnlyList<GateVerdict> JudgeStrictly(Document document, IReadOnlyList<ProposedClaim> claims)
    {
        var article = new ArticleText(document, tools);
        var discourse = discourses.Read(article);
        var (evidence, strict, quotes) = (new GateEvidence(article, discourse), new StrictEvidence(article, discourse.Beneficiary), new QuoteBook(document));
        return [.. claims.Select(claim =>
        {
            var verdict = Judge(article, evidence, quotes, claim);
            if (verdict.Span is not { } span) return verdict;
            var (first, last) = evidence.Tokens(quotes.Unit(span.Start), quotes.Unit(span.End));
            return strict.Refusal(claim, first, last) is { } reason ? Refuse(reason) : verdict;
        })];
    }

    internal static GateVerdict Judge(ArticleText article, GateEvidence evidence, QuoteBook quotes, ProposedClaim claim)
    {
        var start = QuoteText.Find(article.Text, claim.Quote, claim.Start is { } point ? quotes.Unit(point) : null);
        if (start < 0) return Refuse("the quote does not stand in the text in one piece, or not once");
        var (first, last) = evidence.Tokens(start, start + claim.Quote.Length);
        var reason = evidence.Number(claim, first, last)
            ?? evidence.Names(claim)
            ?? evidence.Direction(claim, first, last)
            ?? evidence.Negation(claim, first, last)
            ?? evidence.Day(claim, first, last);
        return reason is null ? new GateVerdict(quotes.Of(start, start + claim.Quote.Length), null) : Refuse(reason);
    }

    private static GateVerdict Refuse(string reason) => new(null, reason);
}
