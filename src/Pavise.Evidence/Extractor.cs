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
        profiles = new Profiles(catalogue);
    }

    /// <summary>Reads one document. A document in another language than English gives no claims; <see cref="Document.IsRead"/> tells it from an empty one.</summary>
    public Article Extract(Document document)
    {
        var article = new ArticleText(document, tools);
        var quotes = new QuoteBook(document);
        var read = document.IsRead ? Assertions(article, quotes) : [];
        return new Article(document, profiles.Of(article), read, [], [], quotes.Origins);
    }

    private List<Assertion> Assertions(ArticleText article, QuoteBook quotes)
    {
        var drafts = claims.Read(article, discourses.Read(article));
        var ids = new ClaimIds(article.Document.Id);
        var assertions = new List<Assertion>(drafts.Count);
        var evidence = new GateEvidence(article, discourses.Read(article));
        foreach (var draft in drafts)
        {
            if (Gated(article, evidence, quotes, draft) is not { } span) continue;
            assertions.Add(new Assertion
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
                Published = article.Document.Published is { } day ? DateInterval.On(day) : null,
                Speaker = draft.Voice.Speaker,
                Via = draft.Voice.Via,
                Aspect = draft.Aspect,
                Source = article.Document.Id,
                Origin = span.Id,
            });
        }

        return assertions;
    }

    /// <summary>The quote of a draft that passes the gate, or null.</summary>
    private static DocumentSpan? Gated(ArticleText article, GateEvidence evidence, QuoteBook quotes, ClaimDraft draft)
    {
        var (start, end) = (article.Tokens[draft.First].Start, article.Tokens[draft.Last - 1].End);
        var proposal = new ProposedClaim(draft.Kind, draft.Status, draft.Item, draft.Quantity, draft.From, draft.To, draft.When, article.Text[start..end], quotes.Point(start));
        var verdict = QuoteGate.Judge(article, evidence, quotes, proposal);
        if (!verdict.IsAccepted && Environment.GetEnvironmentVariable("GATE") is not null) Console.Error.WriteLine($"GATE {article.Document.Id} {draft.Kind} {draft.Status} {draft.Item} {draft.Quantity} {string.Join(',', draft.From)}->{string.Join(',', draft.To)} {draft.When}: {verdict.Reason} | {proposal.Quote}");
        return verdict.Span;
    }
}
