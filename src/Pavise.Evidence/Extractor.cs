using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads claims, positions and anomalies from documents by deterministic rules over the catalogue's names.</summary>
/// <remarks>It is built once and then only read, so any number of threads may use one.</remarks>
public sealed class Extractor
{
    private readonly Catalogue catalogue;
    private readonly NameIndex index;
    private readonly ItemFamilies families;
    private readonly DiscourseReader discourses;
    private readonly ClaimReader claims;
    private readonly Profiles profiles;

    public Extractor(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        index = new NameIndex(catalogue);
        families = new ItemFamilies(catalogue);
        discourses = new DiscourseReader(catalogue, index, families);
        claims = new ClaimReader(families);
        profiles = new Profiles(catalogue);
    }

    /// <summary>Reads one document. A document in another language than English gives no claims; <see cref="Document.IsRead"/> tells it from an empty one.</summary>
    public Article Extract(Document document)
    {
        var article = new ArticleText(document, catalogue, index, Lexicon.English);
        var quotes = new QuoteBook(document);
        var read = document.IsRead ? Assertions(article, quotes) : [];
        return new Article(document, profiles.Of(article), read, [], [], quotes.Origins);
    }

    private List<Assertion> Assertions(ArticleText article, QuoteBook quotes)
    {
        var drafts = claims.Read(article, discourses.Read(article));
        var ids = new ClaimIds(article.Document.Id);
        var assertions = new List<Assertion>(drafts.Count);
        foreach (var draft in drafts)
        {
            var span = quotes.Of(article.Tokens[draft.First].Start, article.Tokens[draft.Last - 1].End);
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
}
