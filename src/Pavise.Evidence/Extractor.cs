using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads claims, positions and anomalies from documents by deterministic rules over the catalogue's names.</summary>
/// <remarks>It is built once and then only read, so any number of threads may use one.</remarks>
public sealed class Extractor
{
    private readonly ReadingTools tools;
    private readonly DiscourseReader discourses;
    private readonly ClaimReader claims;
    private readonly Profiles profiles;

    public Extractor(Catalogue catalogue)
    {
        tools = new ReadingTools(catalogue);
        discourses = new DiscourseReader(tools);
        claims = new ClaimReader(tools.Families);
        profiles = new Profiles(tools);
    }

    /// <summary>Reads one document. A document in another language than English gives no claims; <see cref="Document.IsRead"/> tells it from an empty one.</summary>
    public Article Extract(Document document)
    {
        var article = new ArticleText(document, tools);
        var quotes = new QuoteBook(document);
        if (!document.IsRead) return new Article(document, profiles.Of(article), [], [], [], []);
        var profile = profiles.Of(article);
        var discourse = discourses.Read(article);
        var evidence = new GateEvidence(article, discourse);
        var accepted = claims.Read(article, discourse).Select(draft => (Draft: draft, Span: Gated(article, evidence, quotes, draft))).Where(pair => pair.Span is not null).ToArray();
        var ids = new ClaimIds(document.Id);
        var assertions = accepted.Select(pair => Assertion(profile, pair.Draft, pair.Span!, ids)).ToArray();
        var positions = PositionReader.Read(article, profile.Published, quotes);
        var anomalies = Checks.Run(article, tools, [.. accepted.Select(pair => pair.Draft)], quotes);
        return new Article(document, profile, assertions, positions, anomalies, quotes.Origins);
    }

    private static Assertion Assertion(SourceProfile profile, ClaimDraft draft, DocumentSpan span, ClaimIds ids) => new()
    {
        Id = ids.Next(draft, span.Quote),
        Kind = draft.Kind,
        Status = draft.Status,
        Item = draft.Item,
        Quantity = draft.Quantity,
        Joint = draft.Joint,
        From = draft.From,
        To = draft.To,
        When = draft.When,
        Due = draft.Due,
        Published = profile.Published,
        Speaker = draft.Voice.Speaker,
        Via = draft.Voice.Via,
        Aspect = draft.Aspect,
        Source = profile.Id,
        Origin = span.Id,
    };

    /// <summary>The quote of a draft that passes the gate: its clause, or where the clause says more than the claim its bare words; else null.</summary>
    private static DocumentSpan? Gated(ArticleText article, GateEvidence evidence, QuoteBook quotes, ClaimDraft draft) =>
        Judge(article, evidence, quotes, Clauses.Widen(draft, article)) ?? Judge(article, evidence, quotes, draft);

    private static DocumentSpan? Judge(ArticleText article, GateEvidence evidence, QuoteBook quotes, ClaimDraft draft)
    {
        var (start, end) = (article.Tokens[draft.First].Start, article.Tokens[draft.Last - 1].End);
        var proposal = new ProposedClaim(draft.Kind, draft.Status, draft.Item, draft.Quantity, draft.From, draft.To, draft.When, article.Text[start..end], quotes.Point(start));
        return QuoteGate.Judge(article, evidence, quotes, proposal).Span;
    }
}
